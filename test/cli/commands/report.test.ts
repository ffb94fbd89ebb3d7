import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../../examples');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kam-report-'));
});
afterAll(() => rm(folder, { recursive: true }));

const kam = async (...line: readonly string[]): Promise<{ exit: number; out: string; err: string }> => {
  let [out, err] = ['', ''];
  const exit = await main(['node', 'kam', ...line], {
    env: {},
    cwd: () => EXAMPLES,
    stdin: {},
    stdout: { write: (text) => (out += String(text)) },
    stderr: { write: (text) => (err += String(text)) },
  });
  return { exit, out, err };
};

test('the last quarter that is over is reviewed, on stdout', async () => {
  const { exit, out, err } = await kam('report');
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatch(/^Meridian Fasteners: review of 2026-Q3\n/);
});

test('the ending of the file names the format; the page needs nothing from elsewhere', async () => {
  const path = join(folder, 'review.html');
  const { exit, out } = await kam('report', 'gazmash', '-o', path);
  expect([exit, out]).toEqual([0, '']);
  const html = await readFile(path, 'utf8');
  expect(html).toContain('<h1>Gazmash AD: review of 2026-Q3</h1>');
  expect(html).not.toMatch(/<script|<link|src="http|url\(http/);
});

test('a period that was asked for moves the twelve months with it', async () => {
  const { out } = await kam('report', 'gazmash', '--period', '2025-Q4', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    kam: 1,
    command: 'report',
    period: { from: '2025-10-01', to: '2025-12-31' },
    data: { periods: { year: { from: '2025-01-01', to: '2025-12-31' } } },
  });
});

test.each([
  [['report', 'gazmsh'], 'no client is called "gazmsh"', 'gazmash'],
  [['report', '--period', 'lately'], '"lately" is no period', '2026-Q3'],
  [['report', '--period', '2030'], 'no sales from 2030-01-01', '2026-10-28'],
])('%j is refused with what to type', async (line, said, hint) => {
  const { exit, out, err } = await kam(...line);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(err).toContain(hint);
});
