import type { Merge } from './sheet.ts';

/** What the reader of rows does not tell of a sheet. */
export type Oddities = {
  readonly merges: readonly Merge[];
  /** Cells (`row,column`, the column from 0) whose formula has no value: the program that wrote it computes none. */
  readonly formulas: ReadonlySet<string>;
  /** Some cells have their text in the list that all sheets share. */
  readonly strings: boolean;
};

const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
/** A formula and the beginning of its value; only a text may be empty. */
const FORMULA =
  /<(?:[\w.-]+:)?c\s([^>]*[^/>])>\s*<(?:[\w.-]+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:[\w.-]+:)?f>)\s*(<(?:[\w.-]+:)?v>[^<]|<(?:[\w.-]+:)?is\b)?/g;
const PLACE = /\br="([A-Z]{1,3})(\d{1,7})"/;

const SLICE = 4 << 20;

/** Looks through the XML of a sheet piece by piece; what is looked for is ASCII, whatever the rest is. */
export const oddities = (xml: Uint8Array): Oddities => {
  const merges: Merge[] = [];
  const formulas = new Set<string>();
  let strings = false;
  let rest = '';
  for (let at = 0; at < xml.length; at += SLICE) {
    const text = rest + Buffer.from(xml.subarray(at, at + SLICE)).toString('latin1');
    const end = at + SLICE >= xml.length ? text.length : lastCell(text);
    const whole = text.slice(0, end);
    rest = text.slice(end);
    strings ||= whole.includes(' t="s"');
    for (const [, column = '', top, bottom] of whole.matchAll(MERGE))
      merges.push({ top: Number(top), bottom: Number(bottom), column: columnOf(column) });
    for (const [, attributes = '', value] of whole.matchAll(FORMULA)) {
      const [, column = '', row = ''] = PLACE.exec(attributes) ?? [];
      if (value === undefined && !/\bt="str"/.test(attributes)) formulas.add(`${row},${columnOf(column)}`);
    }
  }
  return { merges, formulas, strings };
};

/** Where the last cell, or the last merged range, of a piece begins: it may go on in the next. */
const lastCell = (text: string): number => {
  const last = Math.max(
    ...['<c ', ':c ', '<mergeCell ', ':mergeCell '].map((start) => text.lastIndexOf(start)),
  );
  return last < 0 ? text.length : text.lastIndexOf('<', last);
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
