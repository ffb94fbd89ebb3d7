import { describe, expect, test } from 'vitest';
import { contents, kam, portfolioAt, put, type Ran, sums } from './portfolio.ts';

const RULES = `date: YYYY-MM-DD
decimal: .
columns:
  date: Date
  document: Invoice
  line: Line
  client: Client
  revenue: Net
`;
const WITHOUT_LINES = RULES.replace('  line: Line\n', '');
const HEADER = 'Date,Invoice,Line,Client,Net\n';
const FIRST = `${HEADER}2026-01-05,F-1,1,A,100
2026-01-20,F-2,1,B,50
2026-02-03,F-3,1,A,30
`;
/** January told anew: F-2 was withdrawn, F-4 is new. */
const JANUARY = `${HEADER}2026-01-05,F-1,1,A,100
2026-01-21,F-4,1,B,7
`;

const revenue = async (root: string): Promise<string> => String((await sums(root))[0]?.revenue);
const imported = (root: string, file: string, rules: string): Promise<Ran> =>
  kam(root, 'import', file, '--rules', `imports/${rules}.yaml`);

describe('a month that comes again', () => {
  const twice = async (rules: string): Promise<{ root: string; out: string }> => {
    const root = await portfolioAt({ 'imports/erp.yaml': rules, 'first.csv': FIRST, 'january.csv': JANUARY });
    await imported(root, 'first.csv', 'erp');
    return { root, out: (await imported(root, 'january.csv', 'erp')).out };
  };

  test('adds to the ledger, which keeps what is no longer there', async () => {
    const { root, out } = await twice(RULES);
    expect(await revenue(root)).toBe('187');
    expect(out).toContain('1 line of the ledger in the same days is not in this file, and was kept');
  });

  test.each([
    ['with lines', RULES],
    ['known by content', WITHOUT_LINES],
  ])('replaces the month when the rules say so: %s', async (_how, rules) => {
    const { root, out } = await twice(`${rules}restates: month\n`);
    expect(await revenue(root)).toBe('137');
    expect(out).toContain('1 new · 0 changed · 1 unchanged · 0 ambiguous');
    expect(out).toMatch(/removed from the ledger +1 +50\.00/);
    expect(out).toContain(
      '1 line of these months is no longer in the file, and was removed (restates: month).',
    );
    const files = await contents(root);
    expect(files['sales/erp/2026-02.csv']).toContain('F-3');
    const again = await imported(root, 'january.csv', 'erp');
    expect(again.out).toContain('The ledger has all of this');
    expect(await contents(root)).toEqual(files);
  });

  test('that a file passes over is kept, and said: nobody can tell whether it is empty', async () => {
    const rules = `${RULES}restates: month\n`;
    const root = await portfolioAt({ 'imports/erp.yaml': rules, 'first.csv': FIRST });
    await imported(root, 'first.csv', 'erp');
    await put(root, { 'later.csv': `${HEADER}2026-01-05,F-1,1,A,100\n2026-03-01,F-9,1,A,1\n` });
    const { exit, out } = await imported(root, 'later.csv', 'erp');
    expect(exit).toBe(0);
    expect(out).toContain(
      '2026-02: the file has no line of this month, and the ledger has 1 line with 30.00. A file restates only months that it has lines of (restates: month), so it was kept. If the month is empty now, delete sales/erp/2026-02.csv; else export it again.',
    );
    expect(out).not.toContain('delete the months of sales/erp');
    expect(out).toMatch(/of these not in the file +1 +30\.00/);
    expect(await revenue(root)).toBe('131');
    const again = await imported(root, 'later.csv', 'erp');
    expect(again.out).toContain('The ledger has all of this');
    expect(again.out).toContain('2026-02: the file has no line of this month');
  });

  test('whose documents all count elsewhere is told anew too', async () => {
    const root = await portfolioAt({
      'imports/erp.yaml': RULES,
      'imports/shop.yaml': `${RULES}restates: month\nsame_documents_as: erp\n`,
      'first.csv': FIRST,
      'shop.csv': `${HEADER}2026-02-07,S-1,1,A,9\n`,
      'again.csv': `${HEADER}2026-01-20,F-2,1,B,50\n2026-02-03,F-3,1,A,30\n2026-03-01,S-2,1,A,4\n`,
    });
    await imported(root, 'first.csv', 'erp');
    await imported(root, 'shop.csv', 'shop');
    const { out } = await imported(root, 'again.csv', 'shop');
    expect(out).toMatch(/removed from the ledger +1 +9\.00/);
    expect(await revenue(root)).toBe('184');
  });

  test('of another source is not touched', async () => {
    const root = await portfolioAt({
      'imports/erp.yaml': `${RULES}restates: month\n`,
      'imports/shop.yaml': RULES,
      'first.csv': FIRST,
      'january.csv': JANUARY,
    });
    await imported(root, 'first.csv', 'shop');
    await imported(root, 'january.csv', 'erp');
    expect(await revenue(root)).toBe('287');
  });
});

describe('one document in two exports', () => {
  const SHOP = `${RULES}same_documents_as: erp\n`;
  /** F-1 as in the ERP, in two lines; F-2 with another sum; S-1 of its own; F-3 of another year. */
  const TEXT = `${HEADER}2026-01-05,F-1,1,Aaa Ltd,60
2026-01-05,F-1,2,Aaa Ltd,40
2026-01-20,F-2,1,B,55
2026-01-22,S-1,1,B,5
2025-02-03,F-3,1,A,30
`;
  const root = (shop = SHOP, erp = RULES): Promise<string> =>
    portfolioAt({ 'imports/erp.yaml': erp, 'imports/shop.yaml': shop, 'erp.csv': FIRST, 'shop.csv': TEXT });

  test('of one source counts once', async () => {
    const at = await root();
    await imported(at, 'erp.csv', 'erp');
    await put(at, { 'january.csv': JANUARY });
    await imported(at, 'january.csv', 'erp');
    expect(await revenue(at)).toBe('187');
  });

  test('of two sources counts twice unless the rules say that they share documents', async () => {
    const at = await root(RULES);
    await imported(at, 'erp.csv', 'erp');
    await imported(at, 'shop.csv', 'shop');
    expect(await revenue(at)).toBe('370');
  });

  test('with the same number, day and revenue counts once; with another revenue both stay, and it is said', async () => {
    const at = await root();
    await imported(at, 'erp.csv', 'erp');
    const { out, err } = await imported(at, 'shop.csv', 'shop');
    expect(err).toBe('');
    expect(await revenue(at)).toBe('270');
    expect(out).toMatch(/in the file +5 +190\.00/);
    expect(out).toMatch(/in other sources already +2 +100\.00/);
    expect(out).toMatch(/taken +3 +90\.00/);
    expect(out).toContain(
      '1 document of the file is in another source, on the same day and with the same revenue (sales/erp): it counts there.',
    );
    expect(out).toContain(
      '1 document of the file is in another source on the same day, but with another revenue.',
    );
    expect(out).toContain('  2026-01-20 F-2: 55.00 here, 50.00 in sales/erp');
    const files = await contents(at);
    expect(files['clients.csv']).not.toContain('Aaa Ltd');
    await imported(at, 'shop.csv', 'shop');
    expect(await contents(at)).toEqual(files);
  });

  test('counts once in whatever order the sources come', async () => {
    const at = await root();
    await imported(at, 'shop.csv', 'shop');
    expect((await imported(at, 'erp.csv', 'erp')).out).toContain('(sales/shop): it counts there.');
    expect(await revenue(at)).toBe('270');
    await imported(at, 'shop.csv', 'shop');
    expect(await revenue(at)).toBe('270');
  });

  test('that was imported twice before the rules said so goes from here', async () => {
    const at = await root(RULES);
    await imported(at, 'erp.csv', 'erp');
    await imported(at, 'shop.csv', 'shop');
    await put(at, { 'imports/shop.yaml': SHOP });
    const { out } = await imported(at, 'shop.csv', 'shop');
    expect(out).toContain(
      '2 lines that were imported before count in another source, and were removed here.',
    );
    expect(await revenue(at)).toBe('270');
  });

  test('all of a file may count elsewhere', async () => {
    const at = await root();
    await put(at, { 'shop.csv': FIRST });
    await imported(at, 'erp.csv', 'erp');
    const { exit, out } = await imported(at, 'shop.csv', 'shop');
    expect([exit, await revenue(at)]).toEqual([0, '180']);
    expect(out).toContain('The ledger has all of this: nothing changes.');
  });

  test('a source that is not there is refused', async () => {
    const at = await root(`${RULES}same_documents_as: epr\n`);
    expect((await imported(at, 'shop.csv', 'shop')).err).toContain(
      'imports/shop.yaml, same_documents_as: there are no rules imports/epr.yaml',
    );
  });
});
