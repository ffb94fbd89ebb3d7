import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame } from '../../../src/check/show/frame.ts';
import { columnOf, cut, screenLine } from '../../../src/check/show/screen-line.ts';

const screen = { width: 60, unicode: true };
const at = (line: number, column: number, endColumn = column + 1) => ({
  file: 'a.md',
  line,
  column,
  endLine: line,
  endColumn,
});
const drawn = (text: string, ...place: Parameters<typeof at>): string[] =>
  frame(text, at(...place), 'note', screen).map(({ gutter, text: shown }) => gutter + shown);

describe('a frame', () => {
  test('shows the line, its neighbours, and carets under the place', () => {
    expect(drawn('tasks:\n  - owner: ivn\n    due: 2027\n', 2, 12, 15)).toEqual([
      '  1 │ tasks:',
      '  2 │   - owner: ivn',
      '    │            ^^^ note',
      '  3 │     due: 2027',
    ]);
  });

  test.each([
    ['CRLF', 'a: 1\r\nb: x\r\n', 2, 4, '  2 │ b: x', '    │    ^ note'],
    ['a BOM', '\ufeffa: x', 1, 4, '  1 │ a: x', '    │    ^ note'],
    ['Cyrillic', 'имя: Газмаш', 1, 6, '  1 │ имя: Газмаш', '    │      ^ note'],
    ['a tab', 'a:\tx', 1, 4, '  1 │ a:  x', '    │     ^ note'],
    ['wide characters', '名前: x', 1, 5, '  1 │ 名前: x', '    │       ^ note'],
    ['an emoji of two units', '👍: x', 1, 5, '  1 │ 👍: x', '    │     ^ note'],
    ['a combining accent', 'e\u0301: x', 1, 5, '  1 │ e\u0301: x', '    │    ^ note'],
    ['a control character', 'a\u001b: x', 1, 5, '  1 │ a^[: x', '    │      ^ note'],
  ])('with %s the caret stands under the x', (_what, text, line, column, source, carets) => {
    expect(drawn(text, line, column)).toEqual(expect.arrayContaining([source, carets]));
  });

  test('a place behind the end of its line, and a place without a line', () => {
    expect(drawn('a:', 1, 3)).toEqual(['  1 │ a:', '    │   ^ note']);
    expect(drawn('a:', 9, 1)).toEqual([]);
  });

  test('a place of several lines is marked to the end of its first', () => {
    const place = { file: 'a.md', line: 1, column: 4, endLine: 3, endColumn: 2 };
    expect(frame('a: bcd\n  e\n  f', place, 'note', screen).map(({ text }) => text)).toContain('   ^^^ note');
  });

  test('a long line is cut around the place, a long note goes below', () => {
    const text = `key: ${'a'.repeat(100)}HERE${'b'.repeat(100)}`;
    const lines = frame(text, at(1, 106, 110), 'a note of many words that do not fit beside it', screen);
    expect(lines.map(({ text: shown }) => shown)).toEqual([
      `…${'a'.repeat(17)}HERE${'b'.repeat(31)}…`,
      `${' '.repeat(18)}^^^^`,
      'a note of many words that do not fit beside it',
    ]);
  });
});

describe('a line on the screen', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/[\r\n]/g, ''));

  test('no index falls out of it, later never stands before earlier', () => {
    fc.assert(
      fc.property(line, (text) => {
        const laid = screenLine(text);
        let last = 0;
        for (let index = 0; index <= text.length + 1; index++) {
          const column = columnOf(laid, index);
          expect(column).toBeGreaterThanOrEqual(last);
          expect(column).toBeLessThanOrEqual(laid.width);
          last = column;
        }
      }),
    );
  });

  test('a cut line fits its room and shows nothing that acts on a terminal', () => {
    fc.assert(
      fc.property(line, fc.nat(100), fc.integer({ min: 3, max: 80 }), (text, from, room) => {
        const shown = cut(screenLine(text), Math.min(from, screenLine(text).width), room, '…');
        expect(screenLine(shown).width).toBeLessThanOrEqual(room);
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
