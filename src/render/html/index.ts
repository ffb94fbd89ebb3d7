import type { Page } from '../../page/page.ts';
import type { Render } from '../format.ts';
import { headLines } from '../head.ts';
import { el, escaped } from '../markup.ts';
import { phrases } from '../phrases.ts';
import type { Canvas } from '../svg/canvas.ts';
import { blocksHtml } from './blocks.ts';
import { STYLE } from './style.ts';

/** Nothing is fetched and nothing runs, whatever a file may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One self-contained file that reads well on a screen and prints well on A4; further pages are its chapters. */
export const html: Render = (pages, { words, generator }) => {
  let ids = 0;
  const canvas: Canvas = { words, id: () => `c${++ids}` };
  const heads = headLines(pages, words);
  const articles = pages.map((page, at) =>
    article(page, at, heads[at] ?? '', at === 0 ? contents(pages, canvas) : '', canvas),
  );
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escaped(generator)}">
<title>${escaped(titleOf(pages))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${articles.join('\n')}
<footer>${escaped(generator)}</footer>
</main>
</body>
</html>
`;
};

const titleOf = ([first]: readonly Page[]): string =>
  [first?.title, first?.subtitle].filter((part) => part !== undefined).join(' · ');

/** The first page has the one heading of the first level; chapters begin below it. */
const article = (page: Page, at: number, headLine: string, list: string, canvas: Canvas): string => {
  const depth = at === 0 ? 1 : 2;
  return el(
    'article',
    { id: `p${at + 1}`, class: 'flow' },
    el(
      'header',
      { class: 'head' },
      el(`h${depth}`, {}, escaped(page.title)),
      page.subtitle === undefined ? '' : el('p', { class: 'subtitle' }, escaped(page.subtitle)),
      headLine === '' ? '' : el('p', {}, escaped(headLine)),
    ),
    list,
    blocksHtml(page.blocks, canvas, depth),
  );
};

/** Links to the chapters; none where there are none. */
const contents = ([, ...chapters]: readonly Page[], { words }: Canvas): string =>
  chapters.length === 0
    ? ''
    : el(
        'nav',
        { class: 'contents', 'aria-label': words.say(phrases.contents) },
        el(
          'ol',
          {},
          ...chapters.map(({ title }, at) => el('li', {}, el('a', { href: `#p${at + 2}` }, escaped(title)))),
        ),
      );
