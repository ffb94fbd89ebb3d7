import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import type { Block, Cell, Page } from '../../src/page/page.ts';
import { text } from '../../src/render/text/index.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { widthOf } from '../../src/value/width.ts';
import { hostilePages } from './hostile.ts';
import { samplePages } from './sample.ts';

const words = await loadWords('en');

const lines = (
  pages: readonly Page[],
  width: number,
  { colour = false, unicode = true }: { colour?: boolean; unicode?: boolean } = {},
): string[] => String(text(pages, { words, width, colour, unicode, generator: 'kam' })).split('\n');

const page = (...blocks: Block[]): Page => ({ ...(samplePages[0] as Page), blocks });

const table = (rows: Cell[][], weights: readonly number[]): Block => ({
  kind: 'table',
  columns: weights.map((weight, at) => ({
    title: `Column ${at}`,
    weight,
    align: at % 2 === 0 ? 'left' : 'right',
  })),
  rows,
  base: 'all of them',
});

const COLOURS = /\u001b\[\d+m/g;

describe('width', () => {
  const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.lorem({ maxCount: 12 }));
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    anyText.map((value): Cell => ({ kind: 'text', value })),
    fc
      .bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
      .map((units): Cell => ({ kind: 'money', value: new Decimal(units, 4), currency: 'EUR' })),
    fc
      .double({ noNaN: true, min: -2, max: 2 })
      .map((value): Cell => ({ kind: 'share', value, basis: 'estimated' })),
    fc
      .array(fc.double({ noNaN: true, min: -9, max: 9 }), { maxLength: 30 })
      .map((values): Cell => ({ kind: 'spark', values })),
  );
  const blocks: fc.Arbitrary<Block> = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 4 }))
      .chain(([columns, rows]) =>
        fc.tuple(
          fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }),
        ),
      )
      .map(([rows, weights]) => table(rows, weights)),
    fc
      .array(anyText, { maxLength: 8 })
      .map((paragraphs): Block => ({ kind: 'prose', markdown: paragraphs.join('\n') })),
    anyText.map((title): Block => ({ kind: 'section', title, blocks: [] })),
    fc.array(anyText, { minLength: 1, maxLength: 40, size: 'max' }).map(
      (names): Block => ({
        kind: 'tree',
        nodes: names.reduce<readonly { cell: Cell; children?: readonly never[] }[]>(
          (children, value) => [{ cell: { kind: 'text', value }, children: children as readonly never[] }],
          [],
        ),
      }),
    ),
  );

  test('no line is wider than the terminal', () => {
    fc.assert(
      fc.property(
        fc.array(blocks, { maxLength: 3 }),
        fc.integer({ min: 16, max: 130 }),
        fc.boolean(),
        (all, width, unicode) => {
          for (const line of lines([page(...all)], width, { unicode }))
            expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('nor on any width of the sample', () => {
    for (let width = 16; width <= 140; width++)
      for (const line of lines(samplePages, width)) expect(widthOf(line), line).toBeLessThanOrEqual(width);
  });

  test('the columns of a table are straight whatever stands in them', () => {
    const names = ['plain', 'Ромашка', '株式会社', 'นำ้', 'e\u0301\u0302', '👩‍🔧 team', 'שָׁלוֹם'];
    const rows = names.map((value): Cell[] => [
      { kind: 'text', value },
      { kind: 'number', value: 7 },
    ]);
    const drawn = lines([page(table(rows, [0, 0]))], 60).filter((line) => line.endsWith(' 7'));
    expect(drawn).toHaveLength(names.length);
    expect(new Set(drawn.map(widthOf)).size).toBe(1);
    for (const name of names)
      expect(
        drawn.some((line) => line.startsWith(name)),
        name,
      ).toBe(true);
  });
});

describe('narrow terminals', () => {
  const rows: Cell[][] = [
    [
      { kind: 'text', value: 'A rather long name of a client' },
      { kind: 'money', value: Decimal.of('123456789.12') },
      { kind: 'text', value: 'second to go' },
      { kind: 'text', value: 'first to go' },
    ],
  ];

  test('columns go by weight, and are named', () => {
    const drawn = lines([page(table(rows, [0, 0, 1, 2]))], 50);
    expect(drawn).toContain('Left out at this width: Column 3');
    expect(drawn.join('\n')).toContain('second to go');
  });

  test('figures are never cut while names can be', () => {
    const drawn = lines([page(table(rows, [0, 0, 1, 2]))], 30).join('\n');
    expect(drawn).toContain('123,456,789.12');
    expect(drawn).toContain('A rather long…');
  });
});

test('colour comes only when asked for', () => {
  expect(lines(samplePages, 80).join('')).not.toContain('\u001b');
  const coloured = lines(samplePages, 80, { colour: true });
  expect(coloured.join('')).toContain('\u001b[31m');
  expect(coloured.map((line) => line.replace(COLOURS, '').trimEnd())).toEqual(lines(samplePages, 80));
});

test('without Unicode, what the program adds is ASCII', () => {
  const ascii = lines(hostilePages('name'), 80, { unicode: false }).join('\n');
  expect(ascii).toMatch(/^[\n\u0020-\u007e]*$/);
});

test('escape sequences, control characters and bidi overrides in any text have no effect', () => {
  const attack = '\u001b[2J\u001b]0;title\u0007\u009b31m\rover\bwrite \u202eevil\u2066 \u200b\u0000';
  for (const colour of [true, false]) {
    const drawn = lines(hostilePages(attack), 80, { colour }).join('\n').replace(COLOURS, '');
    expect(drawn).toContain('^[[2J');
    expect(drawn.replaceAll('\n', '')).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/,
    );
  }
});

test('a thousand rows are all there', () => {
  const rows = Array.from({ length: 1000 }, (_, at): Cell[] => [{ kind: 'text', value: `client ${at} 株` }]);
  const drawn = lines([page(table(rows, [0]))], 40).filter((line) => line.startsWith('client'));
  expect(drawn).toEqual(rows.map((_, at) => `client ${at} 株`));
});
