import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/value/decimal.ts';
import { BASES, basisOf, type Fact, givenOf, HOWS, strongest, weakest } from '../../src/value/fact.ts';

const given = <T>(value: T, rest: Partial<Fact<T>> = {}): Fact<T> =>
  ({ state: 'given', value, ...rest }) as Fact<T>;
const asked = { how: 'asked', who: 'georgi-iliev', date: '2026-09-12' } as const;
const LIMIT = { count: 90, unit: 'd' } as const;

test.each<[string, Fact<unknown> | undefined, string]>([
  ['nobody asked', undefined, 'unknown'],
  ['asked, and not answered', { state: 'unknown', ...asked }, 'unknown'],
  ['without a source', given(1), 'assumed'],
  ['estimated', given(1, { how: 'estimated' }), 'estimated'],
  ['asked', given(1, asked), 'known'],
  ['known to be none', { state: 'none', how: 'public' }, 'known'],
  ['asked long ago', given(1, { ...asked, stale: LIMIT }), 'stale'],
  ['an old assumption stays one', given(1, { stale: LIMIT }), 'assumed'],
  ['two who say the same', given(1, { others: [given(1, asked)] }), 'known'],
  [
    'an old answer that was confirmed',
    given(1, { ...asked, stale: LIMIT, others: [given(1, asked)] }),
    'known',
  ],
  ['two who differ', given(1, { ...asked, others: [given(2, asked)] }), 'disputed'],
  ['one says none', given(1, { ...asked, others: [{ state: 'none', ...asked }] }), 'disputed'],
  ['one does not know', given(1, { ...asked, others: [{ state: 'unknown', ...asked }] }), 'known'],
  ['the first does not know', { state: 'unknown', ...asked, others: [given(1, asked)] }, 'known'],
])('%s', (_, fact, basis) => {
  expect(basisOf(fact)).toBe(basis);
});

test('one amount in two writings is one answer', () => {
  const money = (text: string) => ({ amount: Decimal.parse(text) ?? Decimal.zero, currency: 'EUR' });
  const other = (text: string) => given(money('1.5'), { ...asked, others: [given(money(text), asked)] });
  expect(basisOf(other('1.50'))).toBe('known');
  expect(basisOf(other('1.51'))).toBe('disputed');
});

const answers = fc.array(
  fc.record(
    {
      state: fc.constantFrom('given', 'unknown', 'none'),
      value: fc.constantFrom('a', 'b'),
      how: fc.constantFrom(...HOWS),
      date: fc.constantFrom('2026-01-01', '2026-02-01'),
    },
    { requiredKeys: ['state', 'value'] },
  ),
  { minLength: 1, maxLength: 4 },
);
const factOf = ([first, ...others]: readonly object[]): Fact<string> =>
  ({ ...first, ...(others.length === 0 ? {} : { others }) }) as unknown as Fact<string>;

test('the order of the answers means nothing', () => {
  fc.assert(
    fc.property(answers, (all) => {
      const [here, there] = [factOf(all), factOf([...all].reverse())];
      expect(basisOf(there)).toBe(basisOf(here));
      if (basisOf(here) !== 'disputed') expect(givenOf(there)).toBe(givenOf(here));
    }),
  );
});

test('a result is as weak as its weakest input, and a fact as good as its best answer', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BASES), { minLength: 1 }), (bases) => {
      const places = bases.map((basis) => BASES.indexOf(basis));
      expect(weakest(bases)).toBe(BASES[Math.max(...places)]);
      expect(strongest(bases)).toBe(BASES[Math.min(...places)]);
    }),
  );
});
