import { read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyses } from '../../src/analysis/index.ts';
import { loadWords } from '../../src/locale/index.ts';
import type { Language } from '../../src/locale/words.ts';
import type { Block, Cell, Page } from '../../src/page/page.ts';
import { csv } from '../../src/render/csv/index.ts';
import { xlsx } from '../../src/render/xlsx/index.ts';
import type { ReportRequest } from '../../src/report/report.ts';
import { analysisPage, clientPages, portfolioPages, requestOf } from './examples.ts';

let request: ReportRequest;
beforeAll(async () => {
  request = await requestOf();
});

const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? flat(block.blocks) : [block]));

/** The figures and days of a row as exact text; words are for other tests. */
const held = (cells: readonly Cell[]): string[] =>
  cells.flatMap((cell) => {
    if (cell.kind === 'range') return [cell.low.toString(), cell.high.toString()];
    if (cell.kind === 'text' || cell.kind === 'spark' || cell.value === null) return [];
    return Number.isNaN(cell.value) ? [] : [String(cell.value)];
  });

/** Each of the first stands among the second, in this order. */
const inOrder = (some: readonly string[], all: readonly string[]): boolean => {
  let at = 0;
  for (const each of all) if (each === some[at]) at++;
  return at === some.length;
};

type Rows = readonly (readonly string[])[];
const same = (expected: readonly (readonly Cell[])[], found: Rows): void => {
  expect(found.length).toBe(expected.length);
  for (const [at, row] of expected.entries())
    expect(
      inOrder(held(row), found[at] ?? []),
      `${held(row).join(' ')} in ${(found[at] ?? []).join(' ')}`,
    ).toBe(true);
};

/** Tables of a page in CSV, one by one, and in a workbook, against its cells. */
const compare = async (pages: readonly Page[], language: Language): Promise<number> => {
  const words = await loadWords(language);
  const settings = { words, width: 80, colour: false, unicode: true, generator: 'kam' };
  const blocks = pages.flatMap((page) => flat(page.blocks));
  const book = read(await xlsx(pages, settings), { cellDates: true, UTC: true, dense: true });
  let [number, sheet, compared] = [0, 0, 0];
  for (const block of blocks) {
    if (block.kind === 'prose' || block.kind === 'note' || block.kind === 'section') continue;
    if (block.kind !== 'chart') number++;
    if (block.kind === 'figures') continue;
    const empty =
      (block.kind === 'table' && block.rows.length === 0) ||
      ((block.kind === 'checklist' || block.kind === 'findings') && block.items.length === 0);
    if (!empty && block.kind !== 'findings') sheet++;
    if (block.kind !== 'table') continue;
    const [, ...rows] = parse(csv(pages, { ...settings, table: String(number) }), { bom: true });
    same(block.rows, rows as string[][]);
    if (empty) continue;
    const [, ...lines] = book.Sheets[book.SheetNames[sheet] ?? '']?.['!data'] ?? [];
    const values = lines.map((line) =>
      Array.from(line ?? [], (cell) =>
        cell?.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell?.v ?? ''),
      ),
    );
    const all = [...block.rows, ...(block.total === undefined ? [] : [block.total])];
    same(all, values.slice(0, all.length));
    compared++;
  }
  return compared;
};

describe('CSV and workbook hold the values of the page, exactly', () => {
  test.each<Language>(['en', 'ru', 'bg'])('the quarterly review in %s', async (language) => {
    expect(await compare(await portfolioPages(request, language), language)).toBeGreaterThan(5);
  });

  test('the review of one client', async () => {
    expect(await compare(await clientPages(request, 'gazmash'), 'en')).toBeGreaterThan(3);
  });

  test.each(analyses.map(({ id, load }) => ({ id, load })))('$id', async ({ load }) => {
    const page = await analysisPage(request, await load(), 'bg');
    expect(await compare([page], 'bg')).toBeGreaterThan(0);
  });
});

test('the money of a table is that of JSON', async () => {
  for (const id of ['concentration', 'rank', 'wallet']) {
    const analysis = await analyses.find((each) => each.id === id)?.load();
    if (analysis === undefined) throw new Error(`no analysis ${id}`);
    const asked = { ...request, period: request.year, explain: false, options: {} };
    const page = analysis.show(await analysis.run(asked), asked, await loadWords('en'));
    const json = new Set<string>();
    JSON.parse(JSON.stringify(page.data), (_, value: unknown) => {
      if (typeof value === 'string' || typeof value === 'number') json.add(String(value));
      return value;
    });
    const clients = flat(page.blocks).filter((block) => block.kind === 'table');
    const largest = clients.reduce((most, each) => (each.rows.length > most.rows.length ? each : most));
    const sums = largest.rows.flatMap((row) => held(row.filter(({ kind }) => kind === 'money')));
    const missing = sums.filter((value) => !json.has(value));
    expect(sums.length).toBeGreaterThan(10);
    expect(missing, id).toEqual([]);
  }
});
