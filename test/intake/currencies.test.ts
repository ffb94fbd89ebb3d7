import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/value/decimal.ts';
import { contents, kam, portfolioAt, put, type Ran, sums } from './portfolio.ts';

const RULES = `date: YYYY-MM-DD
decimal: .
columns:
  date: Date
  document: Invoice
  line: Line
  client: Client
  channel: Channel
  revenue: Net
  cost: Cost
  currency: Currency
`;
const HEADER = 'Date,Invoice,Line,Client,Channel,Net,Cost,Currency\n';
const FILE = `${HEADER}2026-01-05,F-1,1,A,retail,100,60,EUR
2026-01-05,F-2,1,A,oem,1000.50,700,USD
2026-01-06,F-3,1,B,oem,-20,,$
2026-01-07,F-4,1,C,retail,50,,
`;
const RATES = 'currency,date,rate,source\nUSD,2026-01-05,0.9,bank\nUSD,2026-01-06,0.5,bank\n';

const imported = async (files: Readonly<Record<string, string>>): Promise<Ran & { root: string }> => {
  const root = await portfolioAt({ 'imports/erp.yaml': RULES, ...files });
  return { root, ...(await kam(root, 'import', 'export.csv', '--rules', 'imports/erp.yaml')) };
};

const months = async (root: string): Promise<string> =>
  Object.entries(await contents(root))
    .filter(([path]) => path.startsWith('sales/'))
    .map(([, text]) => text.split('\n').slice(1).join('\n'))
    .join('');

describe('lines in several currencies', () => {
  test('stand in the ledger in their own; totals are told currency by currency', async () => {
    const { root, exit, out, err } = await imported({ 'export.csv': FILE, 'rates.csv': RATES });
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(
      /taken +EUR +2 +150\.00 +60\.00 +40\.00\n +USD +2 +980\.50 +700\.00 +300\.50\n +in the ledger, 2026-01-05 to 2026-01-07 +EUR +2 +150\.00 +60\.00 +40\.00\n +USD +2 +980\.50 +700\.00 +300\.50\n\n/,
    );
    expect(await months(root)).toBe(
      '2026-01-05,F-1,1,A,,retail,,,,,100,60,EUR\n' +
        '2026-01-05,F-2,1,A,,oem,,,,,1000.5,700,USD\n' +
        '2026-01-06,F-3,1,B,,oem,,,,,-20,,USD\n' +
        '2026-01-07,F-4,1,C,,retail,,,,,50,,EUR\n',
    );
    // 100 + 50 + 1000.5 × 0.9 - 20 × 0.5
    expect(String((await sums(root))[0]?.revenue)).toBe('1040.45');
    expect(out).not.toContain('no rate');
    // Never added up, and the channel of most euros.
    expect(out).toMatch(/c-\w{6} {2}A {2}retail {2}100\.00 \+ 1,000\.50\u00a0USD\n/);
    const before = await contents(root);
    const again = await kam(root, 'import', 'export.csv', '--rules', 'imports/erp.yaml');
    expect(again.out).toContain('0 new · 0 changed · 4 unchanged · 0 ambiguous\nThe ledger has all of this');
    expect(await contents(root)).toEqual(before);
  });

  test('days without a rate are said, and kept', async () => {
    const { root, exit, out } = await imported({ 'export.csv': FILE });
    expect(exit).toBe(0);
    expect(out).toContain(
      '2 days (2026-01-05 to 2026-01-06) with lines in USD have no rate. Until rates.csv gives what 1 USD is worth in EUR (USD,2026-01-05,…), figures of these days are refused.',
    );
    await expect(sums(root)).rejects.toThrow('there is no rate of USD for 2026-01-05');
    await put(root, { 'rates.csv': RATES });
    expect(String((await sums(root))[0]?.revenue)).toBe('1040.45');
  });

  test('one currency for all, which is not that of the portfolio', async () => {
    const rules = `${RULES.replace('  currency: Currency\n', '')}currency: BGN\nskip: Total\n`;
    const { root, exit, out } = await imported({
      'imports/erp.yaml': rules,
      'export.csv':
        'Date,Invoice,Line,Client,Channel,Net,Cost\n2026-01-05,F-1,1,A,,195.583,,\nTotal,,,,,195.583,\n',
    });
    expect(exit).toBe(0);
    expect(out).toMatch(/in the file +BGN +2 +391\.166\n/);
    expect(out).toMatch(/skipped by the rules +BGN +1 +195\.583\n/);
    expect(out).not.toContain('no rate');
    expect(String((await sums(root))[0]?.revenue)).toBe('100');
  });

  test('a subtotal without a currency is of none, where the file has several', async () => {
    const { out } = await imported({
      'imports/erp.yaml': `${RULES}skip: Total\n`,
      'export.csv': `${FILE}Total,,,,,1130.50,,\nTotal in dollars,,,,,980.50,,USD\n`,
      'rates.csv': RATES,
    });
    expect(out).toMatch(/skipped by the rules +\? +1 +1,130\.50\n +USD +1 +980\.50\n/);
  });

  test.each([
    ['no currency', '2026-01-05,F-1,1,A,,100,,Euro zone', 'column H "Currency": "Euro zone" is no currency'],
    [
      'the sign of another',
      '2026-01-05,F-1,1,A,,100 $,,EUR',
      '"100 $" is no number with the decimal mark "." in EUR',
    ],
    [
      'the sign of another, the other way',
      '2026-01-05,F-1,1,A,,€ 5,,USD',
      '"€ 5" is no number with the decimal mark "." in USD',
    ],
  ])('%s is refused with its place', async (_what, line, message) => {
    const { root, exit, err } = await imported({ 'export.csv': `${HEADER}${line}\n` });
    expect(exit).toBe(2);
    expect(err).toContain(message);
    expect(await months(root)).toBe('');
  });

  test('a month told anew: what goes is said by currency', async () => {
    const rules = { 'imports/erp.yaml': `${RULES}restates: month\n`, 'rates.csv': RATES };
    const { root } = await imported({ ...rules, 'export.csv': FILE });
    await put(root, { 'export.csv': `${HEADER}2026-01-05,F-1,1,A,retail,100,60,USD\n` });
    const { out } = await kam(root, 'import', 'export.csv', '--rules', 'imports/erp.yaml');
    expect(out).toContain('0 new · 1 changed · 0 unchanged');
    expect(out).toMatch(/removed from the ledger +EUR +1 +50\.00\n +USD +2 +980\.50 +700\.00 +300\.50\n/);
    expect(String((await sums(root))[0]?.revenue)).toBe('90');
  });

  test('one document in two sources is the same only in the same currency', async () => {
    const { root } = await imported({ 'export.csv': FILE, 'rates.csv': RATES });
    await put(root, {
      'imports/shop.yaml': `${RULES}same_documents_as: erp\n`,
      'export.csv': `${HEADER}2026-01-05,F-1,1,A,,100,,USD\n2026-01-05,F-2,1,A,,1000.5,,USD\n`,
    });
    const { out } = await kam(root, 'import', 'export.csv', '--rules', 'imports/shop.yaml');
    expect(out).toContain(
      '1 document of the file is in another source, on the same day and with the same revenue',
    );
    expect(out).toContain('2026-01-05 F-1: 100.00\u00a0USD here, 100.00\u00a0EUR in sales/erp');
  });

  test('a folder shows each currency by itself', async () => {
    const root = await portfolioAt({
      'imports/erp.yaml': RULES,
      'rates.csv': RATES,
      'exports/1.csv': FILE,
      'exports/2.csv': `${HEADER}2026-02-05,G-1,1,A,,7,,USD\n`,
    });
    const { exit, out } = await kam(root, 'import', '--all', 'exports', '--rules', 'imports/erp.yaml');
    expect(exit).toBe(0);
    expect(out).toMatch(/1\.csv → erp +2 +EUR +150\.00 +4 +0 +0\n +2 +USD +980\.50\n/);
    expect(out).toMatch(/2\.csv → erp +1 +USD +7\.00 +1 +0 +0\n/);
    expect(out).toMatch(/2 files +2 +EUR +150\.00 +5 +0 +0\n +3 +USD +987\.50\n/);
  });
});

test('whatever the file holds, each currency reconciles, and a second import changes nothing', async () => {
  const row = fc.record({
    day: fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2026-0${1 + (day % 3)}-${String(day).padStart(2, '0')}`),
    client: fc.constantFrom('A', 'B', ''),
    cents: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
    currency: fc.constantFrom('EUR', 'USD', 'BGN', ''),
  });
  const rules = RULES.replace('  line: Line\n', '').replace('  document: Invoice\n', '');
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const text = rows.map(({ day, client, cents, currency }) =>
        [day, '', '', client, '', new Decimal(BigInt(cents), 2), '', currency].join(','),
      );
      const { root, exit } = await imported({
        'imports/erp.yaml': rules,
        'export.csv': `${HEADER}${text.join('\n')}\n`,
      });
      expect(exit).toBe(0);
      const written = (await months(root)).trim().split('\n');
      for (const code of ['EUR', 'USD', 'BGN']) {
        const of = rows.filter(({ currency }) => (currency || 'EUR') === code);
        const there = written.filter((line) => line.endsWith(`,${code}`));
        expect(there).toHaveLength(of.length);
        expect(String(Decimal.sum(there.map((line) => Decimal.of(line.split(',')[10] ?? ''))))).toBe(
          String(Decimal.sum(of.map(({ cents }) => new Decimal(BigInt(cents), 2)))),
        );
      }
      const before = await contents(root);
      await kam(root, 'import', 'export.csv', '--rules', 'imports/erp.yaml');
      expect(await contents(root)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
