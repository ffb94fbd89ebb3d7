import { read, type WorkBook } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import { money, text } from '../../src/page/cells.ts';
import type { Cell, Page } from '../../src/page/page.ts';
import { xlsx } from '../../src/render/xlsx/index.ts';
import { sheetNames } from '../../src/render/xlsx/names.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { hostilePages } from './hostile.ts';
import { samplePages } from './sample.ts';
import { unpacked } from './unpacked.ts';

const settings = {
  words: await loadWords('en'),
  width: 80,
  colour: false,
  unicode: true,
  generator: 'kam 1',
};
const open = (bytes: Uint8Array): WorkBook => read(bytes, { cellDates: true, cellNF: true, UTC: true });

const head = { command: 'x', today: '2026-11-21', period: null, currency: 'EUR', measure: null, base: {} };
const pageOf = (...cells: Cell[]): Page => ({
  title: 'Page',
  head,
  data: null,
  blocks: [
    {
      kind: 'table',
      title: 'T',
      columns: cells.map((_, at) => ({ title: `c${at}` })),
      rows: [cells],
      base: 'base',
    },
  ],
});

/** The cells of a row of values, by two readers that share nothing. */
const written = async (...cells: Cell[]) => {
  const bytes = await xlsx([pageOf(...cells)], settings);
  const sheet = open(bytes).Sheets['T'] ?? {};
  const { sheets } = await readXlsx(bytes);
  return { sheet, row: sheets[1]?.rows[1] ?? [] };
};

describe('the sample as a workbook', () => {
  let bytes: Uint8Array;
  let book: WorkBook;
  beforeAll(async () => {
    bytes = await xlsx(samplePages, settings);
    book = open(bytes);
  });

  test('twice the same bytes', async () => {
    expect(Buffer.compare(await xlsx(samplePages, settings), bytes)).toBe(0);
  });

  test('a sheet for the words, one for each table and chart', () => {
    expect(book.SheetNames).toEqual([
      'Summary',
      'Largest clients',
      'Share of each client',
      'How few make how much',
      'Margin by month',
      'What moved the margin',
      'Position and potential',
      'What they buy',
      'Actions',
      'Actions 2',
      'Position × potential',
      'Work',
      'How this is computed',
    ]);
    expect(book.Props).toMatchObject({ Title: 'Quarterly review', Author: 'kam 1' });
  });

  test('numbers, shares and days are what they are, shown in their manner', () => {
    const sheet = book.Sheets['Largest clients'] ?? {};
    expect(sheet['H1']).toMatchObject({ t: 's', v: 'Margin, EUR' });
    expect(sheet['H2']).toMatchObject({ t: 'n', v: 312988.1205, w: '312,988.12' });
    expect(sheet['K2']).toMatchObject({ t: 'n', v: 0.2437, w: '24.4%' });
    expect(sheet['M2']).toMatchObject({ t: 'n', v: 0.112, w: '+11.2%' });
    expect(sheet['O2']).toMatchObject({ t: 'd', v: new Date('2026-11-12T00:00:00Z') });
    expect(sheet['I3']?.v).toBe('estimated');
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:O6' });
    expect(unpacked(bytes)).toContain('topLeftCell="A2" state="frozen"');
  });

  test('headers stand on each printed page, named as Excel wants it', () => {
    const named = [...unpacked(bytes).matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, range]) => range);
    expect(named).toHaveLength(book.SheetNames.length - 1);
    expect(named[0]).toBe("'Largest clients'!$1:$1");
  });

  test('the base stands below the table, the total in it', () => {
    const sheet = book.Sheets['Largest clients'] ?? {};
    expect(['A7', 'A9', 'A10'].map((place) => sheet[place]?.v)).toEqual([
      'All clients',
      'Largest clients',
      '41 of 43 clients; 2 left out (no margin known)',
    ]);
  });

  test('the first sheet has words, key figures and findings, and leads to the others', () => {
    const sheet = book.Sheets['Summary'] ?? {};
    const said = Object.values(sheet).map((cell) => cell?.v);
    expect(said).toContain('Critical: One client brings 24.4% of the margin: critical dependence.');
    expect(said).toContain('"ivn" is not in the team');
    expect(said).toContain(1284310.4449);
    const links = Object.values(sheet).flatMap((cell) => cell?.l?.Target ?? []);
    expect(links).toHaveLength(book.SheetNames.length - 1);
    expect(links[0]).toBe("#'Largest clients'!A1");
  });
});

describe('what can be read on a screen and on paper', () => {
  const long = 'Ask for the yearly budget of everything that the plant buys for its second line. '.repeat(4);
  const note: Page = { ...pageOf(text('x')), blocks: [{ kind: 'note', tone: 'plain', text: long }] };

  test('a row of wrapped words is as high as its lines', async () => {
    const bytes = await xlsx([note], settings);
    const heights = [...unpacked(bytes).matchAll(/<row r="\d+"[^>]* ht="([\d.]+)"/g)].map(([, ht]) =>
      Number(ht),
    );
    // A title of 16 points, and five lines of words of 11.
    expect(heights).toEqual([22, 76]);
  });

  test('a base that is wider than its table goes on in the next row', async () => {
    const page = pageOf(text('x'));
    const [table] = page.blocks;
    const blocks = table?.kind === 'table' ? [{ ...table, base: long }] : [];
    const { sheets } = await readXlsx(await xlsx([{ ...page, blocks }], settings));
    const below = (sheets[1]?.rows ?? []).slice(4).map(([cell]) => String(cell));
    expect(below.join(' ')).toBe(long.trim());
    expect(Math.max(...below.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  test('every font is named', async () => {
    const fonts = unpacked(await xlsx(samplePages, settings)).match(/<font>.*?<\/font>/g) ?? [];
    expect(fonts.filter((font) => !font.includes('<name val="Calibri"/>'))).toEqual([]);
    expect(fonts.length).toBeGreaterThan(3);
  });
});

describe('money', () => {
  test('is a number to the cent as far as Excel can show one, then text', async () => {
    const sums = ['0.01', '-8120.005', '9999999999999.99', '10000000000000.01'];
    const { sheet, row } = await written(...sums.map((sum) => money(Decimal.of(sum))));
    expect(['A2', 'B2', 'C2'].map((place) => sheet[place]?.w)).toEqual([
      '0.01',
      '-8,120.01',
      '9,999,999,999,999.99',
    ]);
    expect(sheet['D2']).toMatchObject({ t: 's', v: '10000000000000.01' });
    expect(row).toEqual([0.01, -8120.005, 9999999999999.99, '10000000000000.01']);
  });

  test('unknown is an empty cell with the word beside it', async () => {
    const { row } = await written({ kind: 'money', value: null, basis: 'unknown' });
    expect(row).toEqual([null, 'unknown']);
  });
});

describe('text of strangers', () => {
  test.each(['=1+1', '+1', '-1', '@x', '#REF!', '_x0041_', '<c>&"', '12', '2026-01-01', "'x"])(
    '%s is text',
    async (typed) => {
      const { sheet, row } = await written(text(typed));
      expect(sheet['A2']).toMatchObject({ t: 's', v: typed });
      expect(sheet['A2']?.f).toBeUndefined();
      expect(row).toEqual([typed]);
    },
  );

  test.each(['=HYPERLINK("http://x")', '\u001b]0;x\u0007', ']]></t>', '\ud800', "'a'!:*?[]/\\"])(
    '%j anywhere makes a workbook without formulas',
    async (attack) => {
      const bytes = await xlsx(hostilePages(attack), settings);
      expect(unpacked(bytes)).not.toMatch(/<f[ >]/);
      expect(open(bytes).SheetNames.length).toBe(13);
      expect((await readXlsx(bytes)).sheets).toHaveLength(13);
    },
  );
});

test('names of sheets are what Excel takes, none twice', () => {
  const long = 'Figures against the period before and a year ago';
  expect(sheetNames([long, long.toUpperCase(), 'a/b', 'A B', 'History', "'x'", '', '[]'])).toEqual([
    'Figures against the period…',
    'FIGURES AGAINST THE PERIOD… 2',
    'a b',
    'A B 2',
    'History 2',
    'x',
    'Kam',
    'Kam 2',
  ]);
  expect(sheetNames(['😀'.repeat(40)])).toEqual([`${'😀'.repeat(15)}…`]);
});
