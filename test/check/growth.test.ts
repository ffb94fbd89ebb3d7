import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { BASE } from '../../src/check/example.ts';
import { openExample } from '../../src/check/open-example.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');

const saidOf = async (lines: string, config = ''): Promise<string[]> => {
  const { findings } = await check(
    await openExample({
      'clients/acme/8-growth.md': `---\n${lines}---\n`,
      'kam.yaml': `${BASE['kam.yaml']}\n${config}`,
    }),
    words,
  );
  return findings.flatMap(({ finding, message }) => (finding.rule.startsWith('growth/') ? [message] : []));
};

const goals = (...entries: string[]) => `goals:\n${entries.map((entry) => `  ${entry}\n`).join('')}`;

describe('growth/quarters-year', () => {
  test.each([
    [
      'quarters that make the year',
      goals('2027: 100', '2027-Q1: 10', '2027-Q2: 20', '2027-Q3: 30', '2027-Q4: 40'),
      [],
    ],
    ['quarters that are not all written', goals('2027: 100', '2027-Q1: 60', '2027-Q2: 40'), []],
    [
      'two quarters above the year',
      goals('2027: 100', '2027-Q1: 60', '2027-Q2: 40.01'),
      ['the 2 parts of 2027 make 100.01, its goal is 100'],
    ],
    [
      'months against their quarter',
      goals('2027-Q1: 100', '2027-01: 30', '2027-02: 30', '2027-03: 30'),
      ['the 3 parts of 2027-Q1 make 90, its goal is 100'],
    ],
    ['a range says nothing', goals('2027: 100', '2027-Q1: 200–300'), []],
    ['a currency without a rate says nothing', goals('2027: 100', '2027-Q1: 200 USD'), []],
  ])('%s', async (_what, lines, expected) => {
    expect(await saidOf(lines)).toEqual(expected);
  });

  test('quarters are those of the fiscal year', async () => {
    const lines = goals('2027-Q1: 100', '2027-04: 30', '2027-05: 30', '2027-06: 30', '2027-01: 500');
    expect(await saidOf(lines, 'fiscal_year_start: 4\n')).toEqual([
      'the 3 parts of 2027-Q1 make 90, its goal is 100',
    ]);
  });

  test('foreign goals are turned at the rate of kam.yaml', async () => {
    const rates = 'rates:\n  - currency: USD\n    rate: 0.5\n    from: 2026-01-01\n';
    expect(await saidOf(goals('2027: 100', '2027-Q1: 200 USD'), rates)).toEqual([]);
    expect(await saidOf(goals('2027: 100', '2027-Q1: 202 USD'), rates)).toHaveLength(1);
  });
});

const offer = (more: string) => `offers:\n  - product: bolts\n    price: 10 EUR\n${more}`;

describe('growth/offers-goal', () => {
  test.each([
    ['12 × 10 × 10 = 1200', offer('    quantity: 10\n    every: month\n'), '1200', true],
    ['exactly 2 % away', offer('    quantity: 98\n    every: year\n'), '1000', true],
    ['just above 2 %', offer('    quantity: 97.9\n    every: year\n'), '1000', false],
    ['once is once', offer('    quantity: 100\n    every: once\n'), '1000', true],
    ['half of the year', offer('    quantity: 10\n    every: month\n    from: 2027-07\n'), '600', true],
    ['over before the year', offer('    quantity: 10\n    every: month\n    until: 2026\n'), '600', false],
    ['without a quantity there is no sum', offer('    every: month\n'), '600', true],
  ])('%s', async (_what, offers, goal, agrees) => {
    expect(await saidOf(`${offers}${goals(`2027: ${goal}`)}`)).toHaveLength(agrees ? 0 : 1);
  });

  test('is about the first year that is not over', async () => {
    const said = await saidOf(
      `${offer('    quantity: 1\n    every: month\n')}${goals('2025: 9', '2027: 120', '2028: 9000')}`,
    );
    expect(said).toEqual([]);
  });
});
