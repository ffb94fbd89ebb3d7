import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Merged, merge } from '../../src/intake/merge.ts';
import { keyOfLine, type Line } from '../../src/ledger/line.ts';

/** A line with what matters here. */
const sale = (day: string, document: string, line: string, client: string, revenue = '1'): Line =>
  `2026-${day},${document},${line},${client},,,,,,,${revenue},,EUR`;

const byMonth = (lines: readonly Line[]): Map<string, Line[]> => {
  const months = new Map<string, Line[]>();
  for (const line of lines) months.set(line.slice(0, 7), [...(months.get(line.slice(0, 7)) ?? []), line]);
  return months;
};

const lay = (before: readonly Line[], file: readonly Line[], keyed = true): Merged =>
  merge(before, byMonth(file), { keyed, goes: () => false });
/** All lines of the ledger after an import. */
const ledgerAfter = (before: readonly Line[], file: readonly Line[], keyed = true): Line[] =>
  [...lay(before, file, keyed).months.values()].flat().sort();

describe('keys', () => {
  test('quoted cells end where they end; half a key is none', () => {
    expect(keyOfLine(sale('01-01', '"A,""1"""', '2', 'x'))).toBe('"A,""1""",2');
    expect(keyOfLine(sale('01-01', 'A', '"1,2"', 'x'))).toBe('A,"1,2"');
    expect(keyOfLine(sale('01-01', 'A', '', 'x'))).toBeUndefined();
    expect(keyOfLine(sale('01-01', '', '1', 'x'))).toBeUndefined();
  });

  test('a key twice in one file is kept twice, and said when the lines differ', () => {
    const file = [sale('01-01', 'A', '1', 'x'), sale('01-01', 'A', '1', 'y')];
    expect(lay([], file).counts).toEqual({ added: 2, changed: 0, unchanged: 0, ambiguous: 2 });
    expect(lay(file, file).counts).toEqual({ added: 0, changed: 0, unchanged: 2, ambiguous: 2 });
    expect(ledgerAfter(file, file)).toEqual(file);
  });

  test('a changed line moves to its month, and the old month loses it', () => {
    const merged = lay([sale('01-31', 'A', '1', 'x')], [sale('02-01', 'A', '1', 'x')]);
    expect(merged.counts).toMatchObject({ added: 0, changed: 1 });
    expect(merged.changed).toEqual(['2026-01', '2026-02']);
    expect(merged.months.get('2026-01') ?? []).toEqual([]);
  });

  test('only lines between the days of the file count as absent', () => {
    const before = [sale('01-01', 'A', '1', 'x'), sale('01-05', 'B', '1', 'x'), sale('02-01', 'C', '1', 'x')];
    const file = [sale('01-02', 'D', '1', 'x'), sale('01-30', 'E', '1', 'x')];
    expect(lay(before, file).absent).toEqual([before[1]]);
  });
});

const lines = fc.array(
  fc
    .tuple(
      fc.constantFrom('01-01', '01-02', '02-01', '03-15'),
      fc.constantFrom('A', 'B', ''),
      fc.constantFrom('1', '2', ''),
      fc.constantFrom('x', 'y'),
    )
    .map((cells) => sale(...cells)),
  { maxLength: 12 },
);
const distinctKeys = lines.map((all) => [
  ...new Map(all.map((line) => [keyOfLine(line) ?? line, line])).values(),
]);

describe('laws', () => {
  test('importing twice changes nothing', () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (before, file, keyed) => {
        const once = ledgerAfter(before, file, keyed);
        const { counts, changed } = lay(once, file, keyed);
        expect([counts.added, counts.changed, changed]).toEqual([0, 0, []]);
        expect(ledgerAfter(once, file, keyed)).toEqual(once);
      }),
    );
  });

  test('every line of the file is in the ledger afterwards, as often as it was in the file', () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (before, file, keyed) => {
        const ledger = ledgerAfter(before, file, keyed);
        for (const line of file) {
          const count = (all: readonly Line[]): number => all.filter((each) => each === line).length;
          expect(count(ledger)).toBeGreaterThanOrEqual(count(file));
        }
        const { counts } = lay(before, file, keyed);
        expect(counts.added + counts.changed + counts.unchanged).toBe(file.length);
        expect(ledger.length).toBe(before.length + counts.added);
      }),
    );
  });

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (before, file, keyed) => {
        const turned = lay(before.toReversed(), file.toReversed(), keyed);
        const straight = lay(before, file, keyed);
        expect(turned.counts).toEqual(straight.counts);
        expect(ledgerAfter(before.toReversed(), file.toReversed(), keyed)).toEqual(
          ledgerAfter(before, file, keyed),
        );
      }),
    );
  });

  test('a file in two parts is the whole file, where lines can be told apart', () => {
    fc.assert(
      fc.property(distinctKeys, fc.nat(12), (file, at) => {
        const parts = ledgerAfter(ledgerAfter([], file.slice(0, at)), file.slice(at));
        expect(parts).toEqual(ledgerAfter([], file));
      }),
    );
  });

  test('a restated month holds what the file has of it, the others what they had', () => {
    fc.assert(
      fc.property(lines, distinctKeys, fc.boolean(), (before, file, keyed) => {
        const restated = byMonth(file);
        const goes = (line: Line): boolean => restated.has(line.slice(0, 7));
        const merged = merge(before, restated, { keyed, goes });
        for (const [month, own] of restated)
          expect(merged.months.get(month)?.toSorted()).toEqual(own.toSorted());
        const { added, changed, unchanged } = merged.counts;
        expect(before.length - merged.removed.length + added).toBe([...merged.months.values()].flat().length);
        expect(added + changed + unchanged).toBe(file.length);
      }),
    );
  });
});
