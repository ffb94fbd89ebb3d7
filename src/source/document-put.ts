import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import type { Data } from './document.ts';
import { keyOf, spanOf } from './document-data.ts';
import {
  afterColon,
  columnOf,
  contentEnd,
  isAiry,
  isVoid,
  lineEnd,
  lineStart,
  pairEnd,
  type Sheet,
  type Splice,
} from './document-sheet.ts';
import { tailOf } from './document-tail.ts';
import { dropped } from './document-take.ts';
import { blockLines, flowPair, flowText, itemLines, pairLines, writeScalar } from './document-write.ts';

/** The keys of the map at a path in the order in which they stand in files. */
export type Order = (path: Path) => readonly string[];

/** A place for a value: behind a `:` or a `-` that stands at `column`. */
type Slot = {
  readonly node: Node | null;
  readonly after: number;
  readonly column: number;
  readonly flow: boolean;
};

/** What there is of a path: the slot it leads to, or the map or list that lacks its next step. */
type Reached =
  | { readonly slot: Slot; readonly rest: Path }
  | { readonly map: YAMLMap; readonly key: string; readonly rest: Path }
  | { readonly list: YAMLSeq; readonly rest: Path }
  | { readonly root: null };

/** Puts a value where the path leads: over what stands there, or as what is missing on the way. */
export const setAt = (sheet: Sheet, keys: Path, value: Data, order: Order): readonly Splice[] => {
  const reached = reach(sheet, keys);
  if ('root' in reached) return [atEnd(sheet, nested(keys, value))];
  const whole = nested(reached.rest, value);
  if ('map' in reached)
    return [
      insertPair(
        sheet,
        reached.map,
        reached.key,
        whole,
        order(keys.slice(0, keys.length - reached.rest.length - 1)),
      ),
    ];
  if ('list' in reached) return [insertItem(sheet, reached.list, whole)];
  return write(sheet, reached.slot, whole);
};

/** Puts an item behind the last one of a list; a value that stands there alone becomes a list of two. */
export const addAt = (sheet: Sheet, keys: Path, item: Data, order: Order): readonly Splice[] => {
  const reached = reach(sheet, keys);
  const slot = 'slot' in reached && reached.rest.length === 0 ? reached.slot : undefined;
  if (slot === undefined || isVoid(slot.node)) return setAt(sheet, keys, [item], order);
  if (isSeq(slot.node)) return [insertItem(sheet, slot.node, item)];
  if (!isScalar(slot.node)) throw new Refusal('a map stands where a list is expected');
  return [slot.flow ? doubledInFlow(sheet, slot.node, item) : doubled(sheet, slot, slot.node, item)];
};

/** What is missing on the way to a value, as one value. */
export const nested = (keys: Path, value: Data): Data =>
  keys.reduceRight<Data>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);

const reach = ({ source, root }: Sheet, keys: Path): Reached => {
  if (root === null || isVoid(root)) return { root: null };
  let slot: Slot = { node: root, after: 0, column: 0, flow: false };
  for (const [at, key] of keys.entries()) {
    const rest = keys.slice(at + 1);
    const { node } = slot;
    if (isVoid(node)) return { slot, rest: keys.slice(at) };
    if (isMap(node) && typeof key === 'string') {
      const pair = node.items.find((each) => keyOf(each) === key);
      if (pair === undefined) return { map: node, key, rest };
      slot = slotOfPair(source, pair, slot.flow || node.flow === true);
    } else if (isSeq(node) && typeof key === 'number') {
      if (key >= node.items.length) return { list: node, rest };
      slot = slotOfItem(source, node, key, slot.flow || node.flow === true);
    } else if (key !== 0) throw new Refusal(`"${key}" cannot stand below what is there`);
  }
  return { slot, rest: [] };
};

const slotOfPair = (source: string, pair: Pair, flow: boolean): Slot => ({
  node: pair.value as Node | null,
  after: afterColon(source, pair),
  column: columnOf(source, spanOf(pair.key as Node).start),
  flow,
});

const slotOfItem = (source: string, list: YAMLSeq, at: number, flow: boolean): Slot => {
  const node = list.items[at] as Node;
  const column = columnOf(source, spanOf(list).start);
  const start = spanOf(node).start;
  return { node, after: isVoid(node) ? start : lineStart(source, start) + column + 1, column, flow };
};

const write = (sheet: Sheet, slot: Slot, value: Data): readonly Splice[] => {
  const { node, after } = slot;
  if (typeof value === 'string') return writeText(sheet, slot, value);
  if (slot.flow) return [over(sheet, slot, flowText(value))];
  const lines = blockLines(value, slot.column, sheet.style);
  if (isVoid(node) || node === null) return [below(sheet, lineEnd(sheet.source, after), lines)];
  if (!isScalar(node))
    return [...dropped(sheet, node, after), below(sheet, lineEnd(sheet.source, after), lines)];
  const end = contentEnd(node, sheet.source);
  return [{ start: after, end, text: '' }, below(sheet, lineEnd(sheet.source, end), lines)];
};

const writeText = (sheet: Sheet, slot: Slot, value: string): readonly Splice[] => {
  const { node, after, flow } = slot;
  if (isScalar(node) && !isVoid(node)) return [overText(sheet, node, value, flow ? 'flow' : 'block')];
  if (flow || isFlow(node)) return [over(sheet, slot, writeScalar(value, 'flow'))];
  const text = ` ${besideComment(value, sheet.source.slice(after, lineEnd(sheet.source, after)))}`;
  return [
    { start: after, end: after, text },
    ...(node === null || isVoid(node) ? [] : dropped(sheet, node, after)),
  ];
};

/** Quotes tell a value and a comment behind it apart, for people as for the check. */
const besideComment = (value: string, comment: string): string =>
  writeScalar(value, 'block', comment.trim() === '' ? undefined : ({ type: 'QUOTE_DOUBLE' } as Scalar));

const isFlow = (node: Node | null): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

/** In place of a text; a comment behind the `|` of a block stays. */
const overText = ({ source }: Sheet, node: Scalar, value: string, where: 'block' | 'flow'): Splice => {
  const { start } = spanOf(node);
  const head = source.slice(start, lineEnd(source, start));
  const comment = node.type?.startsWith('BLOCK') === true ? (/[ \t]+#.*$/.exec(head)?.[0] ?? '') : '';
  const text = comment === '' ? writeScalar(value, where, node) : besideComment(value, comment);
  return { start, end: contentEnd(node, source), text: text + comment };
};

const over = ({ source }: Sheet, { node, after }: Slot, text: string): Splice => {
  if (node === null || isVoid(node)) return { start: after, end: after, text: ` ${text}` };
  const { start } = spanOf(node);
  const end = contentEnd(node, source);
  return { start, end, text };
};

const below = ({ style }: Sheet, at: number, lines: readonly string[]): Splice => ({
  start: at,
  end: at,
  text: lines.map((line) => style.eol + line).join(''),
});

/** The first fact of a file that holds none. */
const atEnd = (sheet: Sheet, value: Data): Splice => {
  const at = sheet.source.slice(0, sheet.end).trimEnd().length;
  return below(sheet, at, blockLines(value, -sheet.style.step, sheet.style));
};

const insertPair = (
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

const insertItem = (sheet: Sheet, list: YAMLSeq, item: Data): Splice => {
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

/** `key: value # why` becomes a list of the value, with its comment, and the new item. */
const doubled = (sheet: Sheet, { after, column }: Slot, node: Scalar, item: Data): Splice => {
  const { source, style } = sheet;
  const end = lineEnd(source, contentEnd(node, source));
  const pad = ' '.repeat(style.dash);
  const [first = '', ...more] = source.slice(spanOf(node).start, end).split('\n');
  const old = [first, ...more.map((line) => (line.trim() === '' ? line : pad + line))].join('\n');
  const dash = ' '.repeat(column + style.dash);
  const text = [`${dash}- ${old}`, ...itemLines(item, column + style.dash, style)];
  return { start: after, end, text: below(sheet, 0, text).text };
};

const doubledInFlow = ({ source }: Sheet, node: Scalar, item: Data): Splice => {
  const { start } = spanOf(node);
  const end = contentEnd(node, source);
  return { start, end, text: `[${source.slice(start, end)}, ${flowText(item)}]` };
};
