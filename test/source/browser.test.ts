import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { printedByBrowser } from '../../src/source/browser.ts';

const DAY = '2026-11-21';
const PAGE = '<!doctype html><meta charset="utf-8"><title>Обзор</title><h1>Обзор</h1>';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kam-browser-'));
});
afterAll(() => rm(folder, { recursive: true }));

const standIn = async (name: string, script: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
};

describe('a PDF is refused', () => {
  test('without a browser', async () => {
    await expect(
      printedByBrowser(PAGE, DAY, { PATH: folder, KAM_BROWSER: join(folder, 'none') }),
    ).rejects.toThrow('cannot be run');
  });

  test('where the browser fails, or writes nothing; nothing stays behind', async () => {
    vi.stubEnv('TMPDIR', folder);
    for (const script of ['exit 3', 'exit 0']) {
      const browser = await standIn('broken', script);
      await expect(printedByBrowser(PAGE, DAY, { KAM_BROWSER: browser })).rejects.toThrow('printed nothing');
    }
    vi.unstubAllEnvs();
    expect((await readdir(folder)).filter((name) => name.startsWith('kam-print-'))).toEqual([]);
  });
});

test('a browser on the path is found, and the clock in its file becomes the day', async () => {
  const script = `for a in "$@"; do case $a in --print-to-pdf=*) out=\${a#*=};; esac; done
printf "%%PDF-1.4 /CreationDate (D:20300102030405+00'00')" > "$out"`;
  await standIn('chromium', script);
  const made = await printedByBrowser(PAGE, DAY, { PATH: `${folder}:/usr/bin:/bin` });
  expect(Buffer.from(made).toString()).toBe("%PDF-1.4 /CreationDate (D:20261121000000+00'00')");
});

const browser = [process.env['KAM_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);

describe.skipIf(browser === undefined)('with a real browser', () => {
  test('the same document gives the same bytes', async () => {
    const print = () => printedByBrowser(PAGE, DAY, { KAM_BROWSER: browser });
    const once = Buffer.from(await print());
    expect(once.subarray(0, 5).toString()).toBe('%PDF-');
    expect(once.equals(Buffer.from(await print()))).toBe(true);
  }, 60_000);
});
