import type { Place } from '../../value/finding.ts';
import { widthOf, wrapped } from '../../value/width.ts';
import { columnOf, cut, type ScreenLine, screenLine } from './screen-line.ts';

/** A line of a frame in its parts, so that whoever prints it can colour them. */
export type FrameLine = {
  /** `14 │ ` or `   │ `. */
  readonly gutter: string;
  readonly text: string;
  readonly part: 'context' | 'source' | 'mark';
};

/** Columns to print in, and whether more than ASCII can be drawn. */
export type Screen = { readonly width: number; readonly unicode: boolean };

/** Lines as editors count them. */
const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);

/**
 * The place in the user's own text: its line with the number, the lines around it, and carets under what
 * is meant, followed by `note`. Long lines are cut around the place. Empty when the text has no such line.
 */
export const frame = (text: string, at: Place, note: string, screen: Screen): FrameLine[] => {
  const lines = linesOf(text);
  const source = lines[at.line - 1];
  if (source === undefined) return [];
  const digits = String(at.line + 1).length;
  const gutter = (label: number | ''): string =>
    `  ${String(label).padStart(digits)} ${screen.unicode ? '│' : '|'} `;
  const room = Math.max(20, screen.width - gutter('').length);
  const line = screenLine(source);
  const start = columnOf(line, at.column - 1);
  const from = line.width <= room || start < room * 0.7 ? 0 : start - Math.floor(room / 3);
  const numbered = (number: number, part: 'context' | 'source'): FrameLine[] => {
    const shown = lines[number - 1] ?? '';
    if (part === 'context' && shown.trim() === '') return [];
    return [
      { gutter: gutter(number), text: cut(screenLine(shown), from, room, screen.unicode ? '…' : '~'), part },
    ];
  };
  const marked = marks(start - from, columnOf(line, endIndex(at, line)) - from, note, room);
  return [
    ...numbered(at.line - 1, 'context'),
    ...numbered(at.line, 'source'),
    ...marked.map((mark): FrameLine => ({ gutter: gutter(''), text: mark, part: 'mark' })),
    ...numbered(at.line + 1, 'context'),
  ];
};

/** Where the marked part ends in its first line (UTF-16, exclusive). */
const endIndex = (at: Place, line: ScreenLine): number => {
  if (at.endLine !== undefined && at.endLine > at.line) return line.length;
  return (at.endColumn ?? at.column + 1) - 1;
};

/** The carets with the note beside them, or below where the line is too short for both. */
const marks = (start: number, end: number, note: string, room: number): string[] => {
  const carets = ' '.repeat(start) + '^'.repeat(Math.max(1, Math.min(end, room) - start));
  const beside = `${carets} ${note}`;
  return widthOf(beside) <= room ? [beside] : [carets, ...wrapped(note, room)];
};
