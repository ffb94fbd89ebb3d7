import { isMap, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Data } from './document.ts';
import { keyOf, spanOf } from './document-data.ts';
import {
  columnOf,
  contentEnd,
  isAiry,
  isVoid,
  lineStart,
  pairEnd,
  type Sheet,
  type Splice,
} from './document-sheet.ts';
import { tailOf } from './document-tail.ts';
import { blockLines, flowPair, flowText, itemLines, pairLines } from './document-write.ts';

/** Lines below the one that ends there. */
export const below = ({ style }: Sheet, at: number, lines: readonly string[]): Splice => ({
  start: at,
  end: at,
  text: lines.map((line) => style.eol + line).join(''),
});

/** The first fact of a file that holds none. */
export const atEnd = (sheet: Sheet, value: Data): Splice => {
  const at = sheet.source.slice(0, sheet.end).trimEnd().length;
  return below(sheet, at, blockLines(value, -sheet.style.step, sheet.style));
};

/** A new key of a map, where its order has it. */
export const insertPair = (
  sheet: Sheet,
  map: YAMLMap,
  key: string,
  value: Data,
  order: readonly string[],
): Splice => {
  const { source, style } = sheet;
  if (map.flow === true)
    return insertInFlow(
      map,
      map.items.map((pair) => pairEnd(pair, source) ?? 0).at(-1),
      flowPair([key, value]),
    );
  const first = map.items[0];
  const column = columnOf(source, spanOf(first?.key as Node).start);
  const place = placeOf(map, key, order, /^\s*-\s/.test(source.slice(lineStart(source, spanOf(map).start))));
  const blank = isAiryAt(sheet, map, place) ? [''] : [];
  const lines = pairLines(key, value, column, style);
  const before = map.items[place - 1];
  if (before === undefined) return above(sheet, spanOf(first?.key as Node).start, [...lines, ...blank]);
  const end = tailOf(sheet, pairEnd(before, source) ?? 0, column, isVoid(before.value));
  return below(sheet, end, [...blank, ...lines]);
};

/** The position of a new key: behind the nearest one that stands before it in the order of the schema, else last. */
const placeOf = (map: YAMLMap, key: string, order: readonly string[], isItem: boolean): number => {
  const rank = order.indexOf(key);
  if (rank < 0) return map.items.length;
  const ranks = map.items.map((pair) => order.indexOf(keyOf(pair)));
  const nearest = Math.max(-1, ...ranks.filter((each) => each < rank));
  if (nearest >= 0) return ranks.lastIndexOf(nearest) + 1;
  return isItem ? 1 : 0;
};

/** Are facts apart there? The gap shows it into which the key goes, else the last one of the map. */
const isAiryAt = ({ source, style }: Sheet, { items }: YAMLMap, place: number): boolean => {
  const at = Math.min(Math.max(place, 1), items.length - 1);
  const [before, after] = [items[at - 1], items[at]];
  if (items.length < 2 || before === undefined || after === undefined)
    return style.airy && columnOf(source, spanOf(items[0]?.key as Node).start) === 0;
  return isAiry(source, pairEnd(before, source) ?? 0, spanOf(after.key as Node).start);
};

/** Above a line and the comments right above it. */
const above = ({ source, style }: Sheet, at: number, lines: readonly string[]): Splice => {
  let start = lineStart(source, at);
  while (start > 0 && /^[ \t]*#/.test(source.slice(lineStart(source, start - 1), start)))
    start = lineStart(source, start - 1);
  return { start, end: start, text: lines.map((line) => line + style.eol).join('') };
};

/** A new item, behind the last one. */
export const insertItem = (sheet: Sheet, list: YAMLSeq, item: Data): Splice => {
  const { source, style } = sheet;
  const items = list.items as Node[];
  const [last, previous] = [items.at(-1), items.at(-2)];
  if (list.flow === true) return insertInFlow(list, last && contentEnd(last, source), flowText(item));
  const column = columnOf(source, spanOf(list).start);
  const end = contentEnd(last as Node, source);
  const airy =
    previous === undefined
      ? isMap(last)
      : isAiry(source, contentEnd(previous, source), spanOf(last as Node).start);
  return below(sheet, tailOf(sheet, end, column, false), [
    ...(airy ? [''] : []),
    ...itemLines(item, column, style),
  ]);
};

const insertInFlow = (node: Node, lastEnd: number | undefined, text: string): Splice => {
  const at = lastEnd ?? spanOf(node).start + 1;
  return { start: at, end: at, text: lastEnd === undefined ? text : `, ${text}` };
};
