import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import type { Block } from '../../src/page/page.ts';
import { fieldDiagram, treeDiagram } from '../../src/render/md/diagrams.ts';

const words = await loadWords('en');
const tree = (text: string): string =>
  treeDiagram(
    [{ cell: { kind: 'text', value: text, note: text }, cells: [{ kind: 'text', value: text }] }],
    words,
  );
const field = (cells: Extract<Block, { kind: 'grid' }>['cells'], scale = { rows: 2, columns: 2 }) =>
  fieldDiagram(
    {
      kind: 'grid',
      title: '',
      rows: ['5', '4', 'unknown'],
      columns: ['low', 'high', 'unknown'],
      cells,
      scale,
    },
    words,
  );

const special = fc.string({
  unit: fc.constantFrom(...'`"\'#;&<>[](){}|%:\\-=\n\u202eaЯ '.split('')),
  maxLength: 20,
});

describe('text in a diagram shows itself and does nothing', () => {
  test('whatever it is, the diagram keeps its lines and its quotes', () => {
    fc.assert(
      fc.property(fc.oneof(special, fc.string({ unit: 'binary' })), (text) => {
        const lines = tree(text).split('\n');
        expect(lines).toHaveLength(5);
        const inside = /^ {2}n1\["(.*)"\]:::plain$/.exec(lines[2] ?? '')?.[1] ?? '"';
        expect(inside.replaceAll('<br/>', '')).toMatch(/^(?:[\p{L}\p{M}\p{N} .,()/+-]|#\d+;)*$/u);
        expect(field([[[text]]])?.split('\n')).toHaveLength(6);
      }),
    );
  });

  test('signs become entities that Mermaid writes back', () => {
    expect(tree('R&D "x"')).toContain('n1["R#38;D #34;x#34; (R#38;D #34;x#34;)<br/>R#38;D #34;x#34;"]');
  });
});

describe('the field of a grid', () => {
  test('the greatest row is on top; several in one cell stand apart', () => {
    const points = field([
      [['a', 'b'], ['c']],
      [[], ['d']],
    ])?.match(/"\w": .*/g);
    expect(points).toEqual([
      '"a": [0.25, 0.81]',
      '"b": [0.25, 0.69]',
      '"c": [0.75, 0.75]',
      '"d": [0.75, 0.25]',
    ]);
  });

  test('however many share a cell, none leaves it', () => {
    const many = Array.from({ length: 40 }, (_, at) => `p${at}`);
    const heights = [...(field([[many]])?.matchAll(/, (0\.\d+)\]/g) ?? [])].map(([, y]) => Number(y));
    expect(heights).toHaveLength(40);
    expect(heights.every((y) => y > 0.5 && y < 1)).toBe(true);
  });

  test('what is on no scale is not drawn; nothing at all without a scale', () => {
    expect(field([[[], [], ['x']], [], [['y']]])).toBeUndefined();
    expect(
      fieldDiagram({ kind: 'grid', title: '', rows: ['1'], columns: ['1'], cells: [[['a']]] }, words),
    ).toBeUndefined();
  });
});
