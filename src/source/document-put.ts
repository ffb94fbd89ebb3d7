import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Path } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import type { Data } from './document.ts';
import { spanOf } from './document-data.ts';
import { atEnd, below, insertItem, insertPair } from './document-insert.ts';
import { contentEnd, isVoid, lineEnd, type Sheet, type Splice } from './document-sheet.ts';
import { reach, type Slot } from './document-slot.ts';
import { dropped } from './document-take.ts';
import { blockLines, flowText, itemLines, writeScalar } from './document-write.ts';

/** The keys of the map at a path in the order in which they stand in files. */
export type Order = (path: Path) => readonly string[];

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
  const text =
    value === '' ? '' : ` ${besideComment(value, sheet.source.slice(after, lineEnd(sheet.source, after)))}`;
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
