import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { contents, kam, portfolioAt, type Ran, REGISTER, sums } from './portfolio.ts';
import { changed, day, inSheet, type Value, xlsx } from './workbook.ts';

const RULES = `columns:
  date: Date
  document: Invoice
  line: Line
  client: Client
  product: Product
  revenue: Net
  cost: Cost
`;
const HEADER = ['Date', 'Invoice', 'Line', 'Client', 'Product', 'Net', 'Cost'];
const ROWS: readonly (readonly Value[])[] = [
  HEADER,
  [day('2026-01-05'), 'F-1', 1, 'Gazmash AD', 'Bolts', 1234.56, 1000],
  [day('2026-01-05'), 'F-1', 2, 'Gazmash AD', 'Nuts', 0.1 + 0.2, null],
  [day('2026-02-17'), 'F-2', 1, 'Vega OOD', 'Bolts', -50.5, -40.5],
];

type Imported = Ran & { readonly root: string };

const imported = async (
  bytes: Uint8Array,
  rules: string | undefined = RULES,
  ...more: readonly string[]
): Promise<Imported> => {
  const root = await portfolioAt({
    ...(rules === '' ? {} : { 'imports/erp.yaml': rules }),
    'clients.csv': REGISTER,
    'export.xlsx': bytes,
  });
  return { root, ...(await kam(root, 'import', 'export.xlsx', ...more)) };
};

const january = async ({ root, err }: Imported): Promise<readonly string[]> => {
  expect(err).toBe('');
  return (await contents(root))['sales/erp/2026-01.csv']?.trimEnd().split('\n').slice(1) ?? [];
};

/** What is refused, with nothing written. */
const refused = async (bytes: Uint8Array, rules = RULES): Promise<string> => {
  const { root, exit, err } = await imported(bytes, rules);
  expect(exit).toBe(2);
  expect(Object.keys(await contents(root)).filter((path) => path.startsWith('sales/'))).toEqual([]);
  return err;
};

describe('a workbook', () => {
  test('days are days, numbers the shortest decimals of their doubles', async () => {
    const run = await imported(await xlsx({ Sales: ROWS }));
    expect(await january(run)).toEqual([
      '2026-01-05,F-1,1,Gazmash AD,Bolts,,,,,,1234.56,1000,EUR',
      '2026-01-05,F-1,2,Gazmash AD,Nuts,,,,,,0.30000000000000004,,EUR',
    ]);
    expect(run.out).toContain('It is the sheet Sales of a workbook; its header is row 1.');
    const again = await kam(run.root, 'import', 'export.xlsx');
    expect(again.out).toContain('0 new · 0 changed · 3 unchanged');
  });

  test('a number that the file keeps with seventeen digits is what the spreadsheet shows', async () => {
    const bytes = inSheet(await xlsx({ Sales: ROWS }), (xml) =>
      xml.replace('<v>1234.56</v>', '<v>1234.5599999999999</v>'),
    );
    expect((await january(await imported(bytes)))[0]).toContain(',1234.56,');
  });

  test('is known by its content, whatever it is called', async () => {
    const root = await portfolioAt({ 'imports/erp.yaml': RULES, 'export.csv': await xlsx({ Sales: ROWS }) });
    expect((await kam(root, 'import', 'export.csv')).exit).toBe(0);
  });

  test('without rules, they are proposed; nothing is stated of what the cells know themselves', async () => {
    const run = await imported(await xlsx({ Sales: ROWS }), '', '--yes');
    expect(run.err).toBe('');
    const rules = (await contents(run.root))['imports/export.yaml'] ?? '';
    expect(rules).toMatch(/^columns:\n {2}date: Date\n {2}client: Client\n/);
    expect((await sums(run.root))[0]?.revenue.toString()).toBe('1184.36000000000000004');
  });

  test('of 1904', async () => {
    const run = await imported(await xlsx({ Sales: ROWS }, { dateSystem: '1904' }));
    expect((await january(run))[0]).toMatch(/^2026-01-05,F-1,1,/);
  });

  test('of 1904 with bare numbers for days', async () => {
    const bytes = await xlsx({ Sales: [HEADER, [44_565, 'F-1', 1, 'A', 'x', 1, 1]] }, { dateSystem: '1904' });
    expect(await refused(bytes)).toContain(
      'the days of "Date" are bare numbers, and this workbook counts from 1904',
    );
  });

  test('bare numbers for days', async () => {
    const bytes = await xlsx({ Sales: [HEADER, [46_027, 'F-1', 1, 'A', 'x', 1, 1]] });
    expect(await january(await imported(bytes))).toEqual(['2026-01-05,F-1,1,A,x,,,,,,1,1,EUR']);
  });

  test('days and numbers that are text beside such that are not', async () => {
    const bytes = await xlsx({
      Sales: [
        HEADER,
        [day('2026-01-30'), 'F-1', 1, 'A', 'x', 1.234, 1],
        ['31.01.2026', 'F-2', 1, 'A', 'x', '1 234,56', '1.000,5'],
        [day('2026-01-05'), 'F-3', 1, 'A', 'x', 12_345.5, null],
      ],
    });
    const run = await imported(bytes);
    expect((await january(run)).map((line) => line.split(',').filter((cell) => cell !== ''))).toEqual([
      ['2026-01-05', 'F-3', '1', 'A', 'x', '12345.5', 'EUR'],
      ['2026-01-30', 'F-1', '1', 'A', 'x', '1.234', '1', 'EUR'],
      ['2026-01-31', 'F-2', '1', 'A', 'x', '1234.56', '1000.5', 'EUR'],
    ]);
    expect(run.out).toContain('read with the decimal mark ",", days that are text as DD.MM.YYYY');
  });

  test('days that Excel has exchanged with months', async () => {
    const rows = ['13', '20', '31'].map((date, i) => [`${date}/01/2026`, 'F', i, 'A', 'x', 1, 1]);
    const typed = [3, 4, 5].map((date) => [day(`2026-0${date}-01`), 'G', date, 'A', 'x', 1, 1]);
    expect(await refused(await xlsx({ Sales: [HEADER, ...rows, ...typed] }))).toContain(
      'Excel has exchanged day and month',
    );
  });

  test('titles above the header, headers again on every page, subtotals, empty and hidden rows', async () => {
    const bytes = await xlsx({
      Sales: {
        rows: [
          ['Sales of January', null],
          [null],
          HEADER,
          ...ROWS.slice(1, 2),
          ['Total F-1', null, null, null, null, 1234.56, 1000],
          ['Sales of January', null],
          HEADER,
          ...ROWS.slice(2, 3),
          ['Total', null, null, null, null, 1234.86, 1000],
        ] as Value[][],
        rowDefs: new Map([[3, { hidden: true }]]),
      },
    });
    const run = await imported(bytes, `${RULES}skip: Total\n`);
    expect(await january(run)).toHaveLength(2);
    expect(run.out).toContain('its header is row 3');
    expect(run.out).toContain('2 rows left out that repeat the header or the lines above it.');
    expect(run.out).toMatch(/skipped by the rules +2 +2,469\.42/);
  });

  test('a header of two rows, its cells merged; a client merged over its lines', async () => {
    const bytes = await xlsx({
      Sales: {
        rows: [
          ['Date', 'Client', 'Product', 'Amounts', null],
          [null, null, null, 'Net', 'Cost'],
          [day('2026-01-05'), 'Gazmash AD', 'Bolts', 10, 8],
          [day('2026-01-06'), null, 'Nuts', 20, 16],
          [day('2026-01-07'), 'Vega OOD', 'Nuts', 5, 4],
        ],
        merges: [
          ...[0, 1, 2].map((column) => ({ startRow: 0, endRow: 1, startCol: column, endCol: column })),
          { startRow: 0, endRow: 0, startCol: 3, endCol: 4 },
          { startRow: 2, endRow: 3, startCol: 1, endCol: 1 },
        ],
      },
    });
    const rules =
      'columns:\n  date: Date\n  client: Client\n  product: Product\n  revenue: Net\n  cost: Cost\n';
    expect(await january(await imported(bytes, rules))).toEqual([
      '2026-01-05,,,Gazmash AD,Bolts,,,,,,10,8,EUR',
      '2026-01-06,,,Gazmash AD,Nuts,,,,,,20,16,EUR',
      '2026-01-07,,,Vega OOD,Nuts,,,,,,5,4,EUR',
    ]);
  });

  test('an amount merged over several lines belongs to none of them', async () => {
    const bytes = await xlsx({
      'Year 2026': {
        rows: [...ROWS.slice(0, 2), ROWS[2]?.with(5, null) ?? []] as Value[][],
        merges: [{ startRow: 1, endRow: 2, startCol: 5, endCol: 5 }],
      },
    });
    expect(await refused(bytes)).toContain(
      `export.xlsx, 'Year 2026'!F3 "Net": "1234.56" is merged over several rows`,
    );
  });

  test('errors are problems with their place, in a column that is used', async () => {
    const rows = [...ROWS, [day('2026-02-18'), 'F-3', 1, '#N/A', 'x', 1, 1]].map((row) => [...row, '#REF!']);
    const bytes = await xlsx({ Sales: rows });
    expect(await refused(bytes)).toContain('export.xlsx, Sales!D5 "Client": the cell holds the error #N/A');
    expect(await refused(bytes)).not.toContain('#REF!');
  });

  test('formulas count by the value that was saved; without one they are problems', async () => {
    const bytes = await xlsx({ Sales: ROWS });
    const computed = inSheet(bytes, (xml) => xml.replace('<v>1234.56</v>', '<f>B2*C2</f><v>99.5</v>'));
    expect((await january(await imported(computed)))[0]).toContain(',99.5,');
    const empty = (value: string) =>
      inSheet(bytes, (xml) => xml.replace('<v>1234.56</v>', `<f>B2*C2</f>${value}`));
    for (const value of ['', '<v/>', '<v></v>'])
      expect(await refused(empty(value))).toContain('Sales!F2 "Net": the formula was never computed');
  });

  test('a formula that gives an empty text is an empty cell', async () => {
    const bytes = inSheet(await xlsx({ Sales: ROWS }), (xml) =>
      xml.replace('<c r="G2"><v>1000</v></c>', '<c r="G2" t="str"><f>IF(A1,"",1)</f><v></v></c>'),
    );
    expect((await january(await imported(bytes)))[0]).toMatch(/,1234\.56,,EUR$/);
  });
});

describe('its sheets', () => {
  const note = [['Read me first'], ['Figures without VAT']];

  test('the only one that fits is taken; hidden ones only when named', async () => {
    const bytes = await xlsx({ Notes: note, Sales: ROWS, Old: { rows: ROWS as Value[][], hidden: true } });
    const run = await imported(bytes);
    expect(run.out).toContain('It is the sheet Sales of');
    expect((await kam(run.root, 'import', 'export.xlsx', '--sheet', 'old')).out).toContain(
      'It is the sheet Old of',
    );
  });

  test('several that fit are a question, which the rules or an option answer', async () => {
    const bytes = await xlsx({ January: ROWS.slice(0, 3), February: [HEADER, ...ROWS.slice(3)] });
    const err = await refused(bytes);
    expect(err).toContain('several sheets of export.xlsx hold sales: January · February');
    expect(err).toContain('--sheet "January"');
    expect(await january(await imported(bytes, `${RULES}sheet: january\n`))).toHaveLength(2);
    expect((await imported(bytes, '', '--yes')).err).toContain('several sheets');
    const asked = await imported(bytes, '', '--yes', '--sheet', 'February');
    expect((await contents(asked.root))['imports/export.yaml']).toMatch(/^sheet: February\n/);
  });

  test('a name that is not there is refused with those that are; rules for another sheet do not fit', async () => {
    const bytes = await xlsx({ Notes: note, Sales: ROWS });
    const run = await imported(bytes, RULES, '--sheet', 'Sale');
    expect(run.err).toContain('export.xlsx has no sheet "Sale"; did you mean "Sales"?');
    expect(run.err).toContain('its sheets are: Notes · Sales');
    expect((await imported(bytes, `${RULES}sheet: TDSheet\n`)).out).toContain(
      'There are no rules for export.xlsx',
    );
  });
});

describe('what other programs write', () => {
  test('1C names the part of the texts otherwise than it refers to it', async () => {
    const bytes = changed(await xlsx({ TDSheet: ROWS }), (name) => ({
      name: name.replace('sharedStrings', 'SharedStrings'),
    }));
    expect(await january(await imported(bytes))).toHaveLength(2);
  });

  test('all names in capitals, back slashes between them', async () => {
    const bytes = changed(await xlsx({ TDSheet: ROWS }), (name) => ({
      name: name.toUpperCase().replaceAll('/', '\\'),
    }));
    expect(await january(await imported(bytes))).toHaveLength(2);
  });

  test('texts that are not there are no numbers', async () => {
    const bytes = changed(await xlsx({ TDSheet: ROWS }), (name) =>
      name.includes('sharedStrings') ? undefined : {},
    );
    expect(await refused(bytes)).toContain('its texts (xl/sharedStrings.xml) are missing');
  });

  test('Excel before 2007', async () => {
    const sheet = utils.aoa_to_sheet(
      ROWS.map((row) => [...row]),
      { cellDates: true, UTC: true },
    );
    sheet['!merges'] = [{ s: { r: 1, c: 3 }, e: { r: 2, c: 3 } }];
    delete sheet['D3'];
    const book = utils.book_new(sheet, 'Продажи');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
    const run = await imported(bytes);
    expect(await january(run)).toEqual([
      '2026-01-05,F-1,1,Gazmash AD,Bolts,,,,,,1234.56,1000,EUR',
      '2026-01-05,F-1,2,Gazmash AD,Nuts,,,,,,0.30000000000000004,,EUR',
    ]);
    expect(run.out).toContain('It is the sheet Продажи of');
    sheet['F3'] = { t: 'e', v: 0x2a };
    const wrong = new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
    expect(await refused(wrong)).toContain('Продажи!F3 "Net": the cell holds the error #N/A');
    expect(await refused(bytes.slice(0, 700))).toContain('export.xlsx cannot be read');
  });
});

describe('a file that is no honest workbook', () => {
  const parts = async (
    extra: Readonly<Record<string, Uint8Array>>,
    level: 0 | 9 = 9,
  ): Promise<Uint8Array> => {
    return zipSync({ ...unzipSync(await xlsx({ Sales: ROWS })), ...extra }, { level });
  };

  test('a bomb is not unfolded', async () => {
    const bytes = await parts({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 << 20) });
    expect(bytes.length).toBeLessThan(1 << 20);
    expect(await refused(bytes)).toMatch(
      /is refused: its part xl\/worksheets\/sheet1\.xml unfolds to \d+ times its size/,
    );
  });

  test('a bomb in a part that nothing needs is left closed', async () => {
    const bytes = await parts({ 'xl/media/image1.png': new Uint8Array(64 << 20) });
    expect(await january(await imported(bytes))).toHaveLength(2);
  });

  test('a directory that lies about the size', async () => {
    const bytes = await parts({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 << 20) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 64 << 20)
        view.setUint32(at + 24, 1000, true);
    expect(await refused(bytes)).toContain('is not what its directory says');
  });

  test('more parts than any workbook has', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`x/${i}`, new Uint8Array(0)]));
    expect(await refused(await parts(many, 0))).toContain('it has 10');
  });

  test.each([
    ['entities', '<!DOCTYPE x [<!ENTITY a "SECRET">]>', 'declares entities'],
    ['a document type', '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">', 'declares entities'],
  ])('%s', async (_what, doctype, message) => {
    const bytes = inSheet(await xlsx({ Sales: ROWS }), (xml) =>
      xml.replace('<worksheet', `${doctype}<worksheet`),
    );
    expect(await refused(bytes)).toContain(message);
  });

  test('an entity that nobody declared stays as it is', async () => {
    const bytes = changed(await xlsx({ Sales: ROWS }), (name, text) =>
      name.includes('sharedStrings') ? { text: text.replace('Gazmash AD', '&xxe;') } : {},
    );
    expect((await january(await imported(bytes)))[0]).toContain('&xxe;');
  });

  test('XML that ends in the middle', async () => {
    const bytes = inSheet(await xlsx({ Sales: ROWS }), (xml) =>
      xml.slice(0, xml.indexOf('Gazmash') + xml.length / 2),
    );
    expect(await refused(bytes)).toMatch(/ends in the middle|cannot be read/);
  });

  test('a file that is cut off', async () => {
    const bytes = await xlsx({ Sales: ROWS });
    expect(await refused(bytes.slice(0, -30))).toContain('it is cut off, or no archive');
  });

  test('a byte that has changed', async () => {
    const bytes = zipSync({ ...unzipSync(await xlsx({ Sales: ROWS })) }, { level: 0 });
    const at = Buffer.from(bytes).indexOf('1234.56');
    bytes[at] = 57;
    expect(await refused(bytes)).toContain('is not what its directory says');
  });

  test('a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'Sales', rows: ROWS as Value[][] }],
      encryption: { password: 'x', spinCount: 1000 },
    });
    expect(await refused(bytes)).toContain('export.xlsx is protected by a password');
  });

  test.each([
    ['an archive of something else', { 'sales.csv': 'a;b\n' }, 'is an archive and no workbook'],
    ['a sheet of LibreOffice', { mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }, 'LibreOffice'],
    ['a binary workbook', { 'xl/workbook.bin': 'x' }, 'a binary workbook (.xlsb)'],
  ])('%s', async (_what, files, message) => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    expect(await refused(bytes)).toContain(message);
  });

  test('a part twice', async () => {
    const bytes = changed(await xlsx({ Sales: ROWS }), () => ({}));
    const twice = zipSync({ ...unzipSync(bytes), 'XL/workbook.xml': strToU8('<workbook/>') });
    expect(await refused(twice)).toContain('it has the part xl/workbook.xml twice');
  });

  test('a row far below the last', async () => {
    const bytes = inSheet(await xlsx({ Sales: ROWS }), (xml) =>
      xml.replace('<row r="2"', '<row r="99999999"'),
    );
    expect(await refused(bytes)).toContain('has a row 99999999');
  });
});
