import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kam } from '../../scaffold/run.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../../examples');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kam-tables-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the ending of the file asks for CSV, a workbook or a deck', async () => {
  const [sheet, book, deck] = [
    join(folder, 'rank.csv'),
    join(folder, 'rank.xlsx'),
    join(folder, 'rank.pptx'),
  ];
  expect(await kam(EXAMPLES, ['rank', '-o', sheet])).toMatchObject({ code: 0, out: '' });
  expect(await readFile(sheet, 'utf8')).toMatch(/^\ufeffABCDE ranking\r\nClass,Clients/);
  expect(await kam(EXAMPLES, ['rank', '-o', book])).toMatchObject({ code: 0, out: '' });
  expect(await kam(EXAMPLES, ['rank', '-o', deck])).toMatchObject({ code: 0, out: '' });
  for (const file of [book, deck])
    expect((await readFile(file)).subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
});

test('one table is taken by its number, as CSV if nothing else is said', async () => {
  const { code, out } = await kam(EXAMPLES, ['rank', '--table', '1']);
  expect([code, out.split('\r\n')[0]]).toEqual([0, '\ufeffClass,Clients,Clients: basis,Margin']);
});

test.each([
  [['rank', '--table', 'ranks'], 'no table "ranks"', '1 ABCDE ranking'],
  [['rank', '--table', '1', '--format', 'md'], '--table is for CSV', '--format csv'],
  [['rank', '-o', 'rank.doc'], 'does not tell the format', 'csv|xlsx'],
])('%j is refused with what to type', async (line, said, hint) => {
  const { code, out, err } = await kam(EXAMPLES, line);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(err).toContain(hint);
});

test('a PDF without a browser is refused, and nothing is written', async () => {
  const line = ['rank', '-o', join(folder, 'rank.pdf')];
  const { code, out, err } = await kam(EXAMPLES, line, { KAM_BROWSER: join(folder, 'none') });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('-o <name>.html');
  await expect(readFile(join(folder, 'rank.pdf'))).rejects.toThrow('ENOENT');
});

test('a workbook is not written to a terminal, but into a pipe', async () => {
  const line = ['rank', '--format', 'xlsx'];
  const shown = await kam(EXAMPLES, line, {}, true);
  expect([shown.code, shown.out]).toEqual([2, '']);
  expect(shown.err).toContain('-o <name>.xlsx');
  expect((await kam(EXAMPLES, line)).code).toBe(0);
});
