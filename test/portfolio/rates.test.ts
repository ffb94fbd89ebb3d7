import { describe, expect, test } from 'vitest';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { memoryTree } from '../../src/source/memory.ts';

const CONFIG = 'kam: 1\ncompany: X\ncurrency: EUR\n';

const load = (csv: string | Uint8Array, config = CONFIG) =>
  loadPortfolio(memoryTree({ 'kam.yaml': config, 'rates.csv': csv }));

const ratesOf = async (csv: string | Uint8Array, config = CONFIG) =>
  (await load(csv, config)).config.rates.map(({ currency, from, until, rate, where }) =>
    [currency, from, until, rate, where].join(' '),
  );

describe('rates.csv', () => {
  test('as we write it, and as Excel saves it', async () => {
    expect(await ratesOf('currency,date,rate,source\nUSD,2026-05-04,0.9216,ECB\n')).toEqual([
      'USD 2026-05-04 2026-05-11 0.9216 ECB',
    ]);
    expect(await ratesOf('\uFEFFDate;Rate;Currency\r\n2026-05-04;1,955;GBP\r\n;;\r\n')).toEqual([
      'GBP 2026-05-04 2026-05-11 1.955 ',
    ]);
  });

  test('kam.yaml says how long a rate holds; its own rates hold until the next', async () => {
    const config = `${CONFIG}thresholds:\n  rate_holds: 1m\nrates:\n  - currency: USD\n    rate: 1.085\n    from: 2026-01-01\n`;
    expect(await ratesOf('currency,date,rate\nUSD,2026-05-04,0.9\n', config)).toEqual([
      'USD 2026-01-01  1.085 ',
      'USD 2026-05-04 2026-06-04 0.9 ',
    ]);
  });

  test.each([
    ['USD,2026-05-04,1:2,x', 'format/not-a-rate', 'rate'],
    ['USD,2026-05-04,0,x', 'format/not-a-rate', 'rate'],
    ['USD,2026-05-04,-1,x', 'format/not-a-rate', 'rate'],
    ['USD,2026-05-04,"1,000.5",x', 'format/not-a-rate', 'rate'],
    ['USD,04.05.2026,1,x', 'format/local-date', 'date'],
    ['usd,2026-05-04,1,x', 'format/unknown-currency', 'currency'],
    ['USD,,1,x', 'format/missing', 'date'],
    ['USD,2026-05-04,1,x,y', 'rates/bad-row', undefined],
    ['EUR,2026-05-04,1,x', 'rates/fixed', 'currency'],
    ['BGN,2026-05-04,0.5,x', 'rates/fixed', 'currency'],
  ])('%s is no rate, and a finding says where', async (line, rule, column) => {
    const csv = `currency,date,rate,source\n${line}\nGBP,2026-05-04,1.1,\n`;
    const { config, findings } = await load(csv);
    expect(config.rates.map(({ currency }) => currency)).toEqual(['GBP']);
    expect(findings.map((each) => [each.rule, 'path' in each.at && each.at.path])).toEqual([
      [rule, column === undefined ? [2] : [2, column]],
    ]);
  });

  test('a day has one rate: the first counts, both places are said', async () => {
    const { config, findings } = await load('currency,date,rate\nUSD,2026-05-04,1\nUSD,2026-05-04,2\n');
    expect(config.rates.map(({ rate }) => String(rate))).toEqual(['1']);
    expect(findings).toMatchObject([
      { rule: 'rates/twice', at: { path: [3, 'date'] }, also: [{ path: [2, 'date'] }] },
    ]);
  });

  test('without a column it needs the file gives nothing', async () => {
    const { config, findings } = await load('currency,day,rate\nUSD,2026-05-04,1\n');
    expect(config.rates).toEqual([]);
    expect(findings.map(({ rule, args }) => [rule, args['key']])).toEqual([
      ['rates/no-column', 'date'],
      ['rates/unknown-column', 'day'],
    ]);
  });

  test('an empty file, a quote without end, bytes of another encoding', async () => {
    expect(await ratesOf('')).toEqual([]);
    const { findings } = await load('currency,date,rate,source\nUSD,2026-05-04,1,"ECB\n');
    expect(findings.map(({ rule }) => rule)).toEqual(['rates/bad-row']);
    const bnb = new Uint8Array([
      ...new TextEncoder().encode('currency,date,rate,source\nUSD,2026-05-04,1,'),
      0xc1,
      0xcd,
      0xc1,
    ]);
    expect(await ratesOf(bnb)).toEqual(['USD 2026-05-04 2026-05-11 1 БНБ']);
  });
});
