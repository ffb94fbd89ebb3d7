import { expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import { coverageOf, marginCell, marginGrown } from '../../src/report/margin.ts';
import { type Line, ledgerOf, YEAR } from '../measure/base.ts';

const rowOf = async (...lines: readonly Line[]) => (await ledgerOf(lines).sum({ by: [], period: YEAR }))[0];

test('a margin that knows too little of its revenue says so, and is compared with none', async () => {
  const words = await loadWords('en');
  const full = await rowOf({ revenue: '100', cost: '60' });
  const half = await rowOf({ revenue: '50', cost: '30' }, { revenue: '50' });
  const none = await rowOf({ revenue: '100' });
  expect([full, half, none].map((row) => row && coverageOf(row))).toEqual([1, 0.5, 0]);
  expect(marginCell(half, words)).toMatchObject({ note: 'cost known for 50.0%' });
  expect(marginCell(full, words)).not.toHaveProperty('note');
  expect(marginCell(none, words)).toMatchObject({ value: null, basis: 'unknown' });
  expect(marginGrown(full, full)).toMatchObject({ value: 0 });
  expect(marginGrown(full, half)).toMatchObject({ value: null });
  expect(marginGrown(full, undefined)).toMatchObject({ value: null });
});
