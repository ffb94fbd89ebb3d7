import { isMap, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import { keyOf, spanOf } from './document-data.ts';
import { follow } from './document-locate.ts';
import { contentEnd, lineEnd, lineStart, pairEnd, type Sheet, type Splice } from './document-sheet.ts';
import { writeScalar } from './document-write.ts';

/** Takes a key with its value, or an item, out of its map or list. Comments on lines of their own stay. */
export const takeAt = (sheet: Sheet, keys: Path): readonly Splice[] => {
  const [above, last] = [keys.slice(0, -1), keys.at(-1)];
  const { node } = follow(sheet.root, above);
  if (isSeq(node) && typeof last === 'number' && last < node.items.length) return takeItem(sheet, node, last);
  if (isMap(node)) {
    const at = node.items.findIndex((pair) => keyOf(pair) === last);
    if (at >= 0) return takePair(sheet, node, at);
  } else if (last === 0 && above.length > 0) return takeAt(sheet, above);
  throw new Refusal('there is nothing to take out');
};

/** Gives a key of a map another name. */
export const renameAt = ({ root }: Sheet, keys: Path, name: string): readonly Splice[] => {
  const { key, found } = follow(root, keys);
  if (!found || !isScalar(key)) throw new Refusal('there is no key to rename');
  return [{ ...spanOf(key), text: writeScalar(name, 'block', key) }];
};

/**
 * What a map or list in a block says, without the comments between. `after`: where its key or `-` ends, on whose line an
 * item begins.
 */
export const dropped = ({ source }: Sheet, node: Node, after: number): readonly Splice[] => {
  const end = contentEnd(node, source);
  const stop = lineEnd(source, after);
  const beside = spanOf(node).start < stop ? [{ start: after, end: Math.min(stop, end), text: '' }] : [];
  return [...beside, ...lines(source, source.indexOf('\n', after) + 1, end, node)];
};

const takePair = (sheet: Sheet, map: YAMLMap, at: number): readonly Splice[] => {
  const { source } = sheet;
  const pair = map.items[at] as Pair;
  const start = spanOf(pair.key as Node).start;
  const end = pairEnd(pair, source) ?? start;
  if (map.flow === true)
    return [
      fromFlow(
        source,
        map.items.map((each) => spanOfPair(each, source)),
        at,
      ),
    ];
  const isAlone = source.slice(lineStart(source, start), start).trim() === '';
  if (isAlone) return wholeLines(sheet, start, end, pair.value as Node | null);
  const next = map.items[at + 1];
  const nextStart = next === undefined ? end : spanOf(next.key as Node).start;
  // Behind the `-` of an item the next fact moves up, unless a comment stands between.
  if (next !== undefined && source.slice(end, nextStart).trim() === '')
    return [{ start, end: nextStart, text: '' }];
  return [{ start: start - 1, end, text: '' }];
};

const takeItem = (sheet: Sheet, list: YAMLSeq, at: number): readonly Splice[] => {
  const { source } = sheet;
  const node = list.items[at] as Node;
  const end = contentEnd(node, source);
  if (list.flow === true)
    return [
      fromFlow(
        source,
        (list.items as Node[]).map((each) => ({ start: spanOf(each).start, end: contentEnd(each, source) })),
        at,
      ),
    ];
  let start = lineStart(source, spanOf(node).start);
  while (start > 0 && !/^[ \t]*-/.test(source.slice(start, lineEnd(source, start))))
    start = lineStart(source, start - 1);
  return wholeLines(sheet, start, end, node);
};

const spanOfPair = (pair: Pair, source: string): { start: number; end: number } => {
  const { start, end } = spanOf(pair.key as Node);
  return { start, end: pair.value === null ? end : (pairEnd(pair, source) ?? end) };
};

/** With the comma before it, or the one behind the first. */
const fromFlow = (source: string, spans: readonly { start: number; end: number }[], at: number): Splice => {
  const { start, end } = spans[at] ?? { start: 0, end: 0 };
  const [before, next] = [spans[at - 1], spans[at + 1]];
  if (before !== undefined) return { start: before.end, end, text: '' };
  const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
  return { start, end: next?.start ?? end + comma, text: '' };
};

/** Lines, and one of the empty ones around them: two would be left, or one at either end. */
const wholeLines = (sheet: Sheet, start: number, end: number, node: Node | null): readonly Splice[] => {
  const { source } = sheet;
  const from = lineStart(source, start);
  const taken = lines(source, from, end, node);
  const next = source.indexOf('\n', end) + 1;
  const before = source.slice(lineStart(source, Math.max(0, from - 1)), from);
  const isLast = next === 0 || next > sheet.end || next === source.length;
  const nextIsBlank = !isLast && source.slice(next, lineEnd(source, next)).trim() === '';
  const isFirst = /^(?:\s*|.*:\s*)$/.test(before);
  if (nextIsBlank && isFirst)
    return [...taken, { start: next, end: Math.max(next, source.indexOf('\n', next) + 1), text: '' }];
  if (isLast && from > 1 && before.trim() === '')
    return [{ start: lineStart(source, from - 1), end: from, text: '' }, ...taken];
  return taken;
};

/** The lines from `from` to that of `end`, but not those of comments: unless a text of several lines holds them. */
const lines = (source: string, from: number, end: number, node: Node | null): readonly Splice[] => {
  const texts = node === null ? [] : scalarsIn(node, source);
  const taken: Splice[] = [];
  for (let start = from; start < end; ) {
    const next = source.indexOf('\n', start) + 1;
    const stop = next === 0 ? source.length : next;
    const isComment = /^[ \t]*#/.test(source.slice(start, stop));
    if (!isComment || texts.some((text) => text.start < start && start < text.end))
      taken.push({ start, end: stop, text: '' });
    start = stop;
  }
  return taken;
};

const scalarsIn = (node: Node, source: string): readonly { start: number; end: number }[] => {
  const spans: { start: number; end: number }[] = [];
  visit(node, {
    Scalar: (_key, scalar) => {
      spans.push({ start: spanOf(scalar).start, end: contentEnd(scalar, source) });
    },
  });
  return spans;
};
