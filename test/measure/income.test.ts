import { describe, expect, test } from 'vitest';
import { amountsOf, chooseIncome, marginOf } from '../../src/measure/income.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { bookOf, type Line } from './base.ts';

const FLOOR = Decimal.of('0.9');
const whole = async (...lines: readonly Line[]) => amountsOf((await bookOf(lines)).sales);

describe('the measure of an analysis', () => {
  test.each([
    ['all costs known', [{ revenue: '100', cost: '60' }], 'margin', 1, null],
    ['exactly 90 % covered', [{ revenue: '90', cost: '1' }, { revenue: '10' }], 'margin', 0.9, null],
    ['just below', [{ revenue: '89.99', cost: '1' }, { revenue: '10.01' }], 'revenue', 0.8999, 'coverage'],
    ['no cost at all', [{ revenue: '10' }], 'revenue', 0, 'coverage'],
    ['no revenue', [{ revenue: '10', cost: '5' }, { revenue: '-10' }], 'revenue', null, 'no-revenue'],
    ['credit notes alone, all with cost', [{ revenue: '-10', cost: '-6' }], 'margin', 1, null],
    ['nothing', [], 'revenue', null, 'no-revenue'],
  ] as const)('%s', async (_name, lines, measure, coverage, fellBack) => {
    const income = chooseIncome('margin', await whole(...lines), FLOOR);
    expect(income).toEqual({ measure, wanted: 'margin', coverage, fellBack });
  });

  test('revenue that was asked for is no fallback', async () => {
    const income = chooseIncome('revenue', await whole({ revenue: '10' }), FLOOR);
    expect(income).toEqual({ measure: 'revenue', wanted: 'revenue', coverage: 0, fellBack: null });
  });
});

test('a margin without any cost is unknown, one that cancels out is zero', async () => {
  expect(marginOf(await whole({ revenue: '10' }))).toBeNull();
  const cancelled = await whole({ revenue: '10', cost: '6' }, { revenue: '-10', cost: '-6' });
  expect(marginOf(cancelled)?.toString()).toBe('0');
});
