import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import type { Page } from '../../src/page/page.ts';
import { html } from '../../src/render/html/index.ts';
import { hostilePages } from './hostile.ts';
import { samplePages } from './sample.ts';

const settings = { words: await loadWords('en'), width: 80, colour: false, unicode: true, generator: 'kam' };
const render = (pages: readonly Page[]): string => String(html(pages, settings));

const executablePath = [process.env['KAM_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);

/** What a browser makes of a document when nothing but our escaping protects it. */
type Seen = {
  alerts: number;
  requests: string[];
  elements: Record<string, number>;
  handlers: number;
  links: string[];
  text: string;
  ids: string[];
  names: string[];
};

describe.skipIf(executablePath === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser.close());

  const open = async (content: string): Promise<Seen> => {
    // The policy of the document is switched off: the escaping must hold by itself.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(content, { waitUntil: 'load' });
    const seen = await page.evaluate<Omit<Seen, 'requests'>>(`(() => {
      const all = [...document.querySelectorAll('*')];
      const elements = {};
      for (const { localName } of all) elements[localName] = (elements[localName] ?? 0) + 1;
      return {
        alerts: window.hits ?? 0,
        elements,
        handlers: all.filter((each) => each.getAttributeNames().some((name) => name.startsWith('on'))).length,
        links: [...document.links].map((link) => link.getAttribute('href')),
        text: document.body.innerText,
        ids: all.map(({ id }) => id).filter((id) => id !== ''),
        names: [...document.querySelectorAll('svg')].map((svg) =>
          (svg.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join('') ||
          (svg.querySelector('title')?.textContent ?? '')),
      };
    })()`);
    await context.close();
    return { ...seen, requests };
  };

  test.each([
    [
      'elements',
      '<script>window.hits=1</script><img src="http://evil.example/x" onerror="window.hits=1"><svg onload="window.hits=1">',
    ],
    ['attributes', '" onmouseover="window.hits=1" x=\' onfocus=window.hits=1 autofocus tabindex=1 '],
    [
      'the end of the style, title and comments',
      '</style></title></textarea>--><script>window.hits=1</script>',
    ],
    [
      'links',
      '[a](javascript:window.hits=1) <javascript:window.hits=1> [b](data:text/html,x) [c]: vbscript:x',
    ],
    ['pictures', '![a](http://evil.example/p.png) ![b](data:image/svg+xml,x)'],
  ])('%s in every text are inert', async (_what, attack) => {
    const plain = await open(render(hostilePages('name')));
    const seen = await open(render(hostilePages(attack)));
    expect(seen.alerts).toBe(0);
    expect(seen.requests).toEqual([]);
    expect(seen.handlers).toBe(0);
    expect(seen.elements['script']).toBeUndefined();
    expect(seen.elements['img']).toBeUndefined();
    expect(seen.elements['svg']).toBe(plain.elements['svg']);
    for (const href of seen.links) expect(href).toMatch(/^(#|https?:|mailto:)/);
    expect(seen.text).toContain(attack.slice(0, 12));
  });

  test('the sample stands alone: nothing is fetched, ids are unique, every picture has a name', async () => {
    const seen = await open(render(samplePages));
    expect(seen.requests).toEqual([]);
    expect(seen.ids).toEqual([...new Set(seen.ids)]);
    expect(seen.names.length).toBeGreaterThan(6);
    expect(seen.names.every((name) => name !== '')).toBe(true);
    expect(seen.elements['h1']).toBe(1);
  });
});

test('the document forbids everything but its own style', () => {
  expect(render(samplePages)).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
  );
  expect(render(samplePages)).not.toMatch(/<script|javascript:|@import|url\(/i);
});

test('the language is that of the words', async () => {
  expect(String(html(samplePages, { ...settings, words: await loadWords('bg') }))).toContain(
    '<html lang="bg">',
  );
});
