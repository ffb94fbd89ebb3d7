import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaOf } from '../../src/measure/criteria.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Fact } from '../../src/value/fact.ts';

type Given = Parameters<typeof criteriaOf>[0][number];

const fact = (value: number | string | undefined): Fact<Decimal> =>
  value === undefined ? { state: 'unknown' } : { state: 'given', value: Decimal.of(value), how: 'asked' };

const criterion = (
  id: string,
  weight: number | string | undefined,
  us: number | undefined,
  rivals: Readonly<Record<string, number | undefined>> = {},
): Given => ({
  id,
  what: { state: 'given', value: id },
  weight: fact(weight),
  us: fact(us),
  rivals: Object.fromEntries(Object.entries(rivals).map(([rival, mark]) => [rival, fact(mark)])),
});

const results = (given: readonly Given[], scale = 5) =>
  criteriaOf(given, scale).results.map(({ rival, mark, unknown }) => [
    rival,
    mark && `${mark.low}–${mark.high}`,
    String(unknown),
  ]);

const THREE = [
  criterion('delivery', 45, 4, { wuerth: 5 }),
  criterion('price', 30, 4, { wuerth: 3 }),
  criterion('documents', 25, 5, { wuerth: 3 }),
];

describe('with a pencil', () => {
  test('45 × 4 + 30 × 4 + 25 × 5 = 425; 45 × 5 + 30 × 3 + 25 × 3 = 390', () => {
    expect(results(THREE)).toEqual([
      [null, '4.25–4.25', '0'],
      ['wuerth', '3.9–3.9', '0'],
    ]);
  });

  test('what each criterion moves, and what weighs most', () => {
    const { criteria } = criteriaOf(THREE, 5);
    expect(criteria.map(({ id, standing, gain, heavy }) => [id, standing, String(gain), heavy])).toEqual([
      ['delivery', 'behind', '-0.45', true],
      ['price', 'ahead', '0.3', false],
      ['documents', 'ahead', '0.5', false],
    ]);
  });

  test('an unknown mark may be anything on the scale: 20 of 100 points unknown', () => {
    const given = [criterion('a', 80, 4), criterion('b', 20, undefined)];
    // 80 × 4 + 20 × 1 = 340; 80 × 4 + 20 × 5 = 420
    expect(results(given)).toEqual([[null, '3.4–4.2', '20']]);
  });

  test('a weight that nobody knows shares what the others leave of 100', () => {
    const given = [criterion('a', 60, 4), criterion('b', undefined, 2), criterion('c', undefined, 5)];
    const { whole, unweighed } = criteriaOf(given, 5);
    expect([String(whole), String(unweighed)]).toEqual(['100', '40']);
    // 60 × 4 + 40 × 2 = 320; 60 × 4 + 40 × 5 = 440
    expect(results(given)).toEqual([[null, '3.2–4.4', '0']]);
  });

  test('one open weight alone has no choice, and makes an estimate', () => {
    const given = [criterion('a', 60, 4), criterion('b', undefined, 2)];
    const [us] = criteriaOf(given, 5).results;
    expect([String(us?.mark?.low), String(us?.mark?.high), us?.mark?.basis]).toEqual([
      '3.2',
      '3.2',
      'estimated',
    ]);
  });

  test('weights that make 90 are taken as they are', () => {
    const { sum, whole } = criteriaOf([criterion('a', 60, 4), criterion('b', 30, 1)], 5);
    expect([String(sum), String(whole)]).toEqual(['90', '90']);
    expect(results([criterion('a', 60, 4), criterion('b', 30, 1)])).toEqual([[null, '3–3', '0']]);
  });

  test('without a single weight there is no result', () => {
    expect(results([criterion('a', undefined, 4)])).toEqual([]);
    expect(results([criterion('a', 0, 4)])).toEqual([]);
    expect(results([])).toEqual([]);
  });

  test('marks beyond the scale and negative weights count as unknown', () => {
    expect(results([criterion('a', 100, 9), criterion('b', -5, 3)])).toEqual([[null, '1–5', '100']]);
    expect(results([criterion('a', 50, 9), criterion('b', 50, 3)])).toEqual([[null, '2–4', '50']]);
  });

  test('answers that differ give both ends; who is ahead is then open', () => {
    const us: Fact<Decimal> = { ...fact(3), others: [fact(5)] };
    const given = [{ ...criterion('a', 100, 1, { wuerth: 4 }), us }];
    const { criteria, results: all } = criteriaOf(given, 5);
    expect(criteria[0]).toMatchObject({ standing: null, gain: null });
    expect([String(all[0]?.mark?.low), String(all[0]?.mark?.high), all[0]?.mark?.basis]).toEqual([
      '3',
      '5',
      'disputed',
    ]);
  });
});

const marks = fc.record({
  weight: fc.integer({ min: 1, max: 60 }),
  us: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  wuerth: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
});
const built = (
  list: readonly { weight: number; us: number | undefined; wuerth: number | undefined }[],
  times = 1,
) => list.map(({ weight, us, wuerth }, at) => criterion(`c${at}`, weight * times, us, { wuerth }));

describe('laws', () => {
  test('a factor common to all weights changes no result', () => {
    fc.assert(
      fc.property(
        fc.array(marks, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2, max: 50 }),
        (list, times) => {
          const [plain, scaled] = [criteriaOf(built(list), 5), criteriaOf(built(list, times), 5)];
          expect(scaled.results.map(({ mark }) => mark)).toEqual(plain.results.map(({ mark }) => mark));
          expect(
            scaled.criteria.map(({ id, gain, heavy, standing }) => [id, String(gain), heavy, standing]),
          ).toEqual(
            plain.criteria.map(({ id, gain, heavy, standing }) => [id, String(gain), heavy, standing]),
          );
        },
      ),
    );
  });

  test('the order of criteria changes nothing', () => {
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 6 }), (list) => {
        const given = built(list);
        const [one, other] = [criteriaOf(given, 5), criteriaOf([...given].reverse(), 5)];
        expect(other.results).toEqual(one.results);
        expect(new Set(other.criteria.map((each) => JSON.stringify(each)))).toEqual(
          new Set(one.criteria.map((each) => JSON.stringify(each))),
        );
      }),
    );
  });

  test('a result lies on the scale, and learning a mark never widens it', () => {
    fc.assert(
      fc.property(
        fc.array(marks, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (list, learned) => {
          const at = list.findIndex(({ us }) => us === undefined);
          const before = criteriaOf(built(list), 5).results[0]?.mark;
          if (before == null) return;
          expect(before.low.compare(Decimal.of(1))).toBeGreaterThanOrEqual(0);
          expect(before.high.compare(Decimal.of(5))).toBeLessThanOrEqual(0);
          if (at < 0) return;
          const after = criteriaOf(
            built(list.map((each, place) => (place === at ? { ...each, us: learned } : each))),
            5,
          ).results[0]?.mark;
          expect(after?.low.compare(before.low)).toBeGreaterThanOrEqual(0);
          expect(after?.high.compare(before.high)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});
