import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Path, Place } from '../value/finding.ts';
import { keyOf, spanOf } from './document-data.ts';
import { type Parsed, parseText } from './document-parse.ts';
import { placesIn, type Span } from './place.ts';

/** Where a path leads: the node (null when nothing stands there), its key, and whether the whole path exists. */
type Step = { readonly node: Node | null; readonly key: Node | null; readonly found: boolean };

/** Walks keys and list positions from the root, as far as they lead. */
export const follow = (root: Node | null, keys: Path): Step => {
  let [node, key] = [root, null as Node | null];
  for (const name of keys) {
    // An item alone stands for a list of one.
    if (name === 0 && node !== null && !isSeq(node)) continue;
    if (isMap(node)) {
      const pair = node.items.find((each) => keyOf(each) === String(name));
      if (pair === undefined) return { node, key, found: false };
      [node, key] = [pair.value as Node | null, pair.key as Node];
    } else if (isSeq(node) && typeof name === 'number' && name < node.items.length) {
      [node, key] = [node.items[name] as Node | null, null];
    } else return { node, key, found: false };
  }
  return { node, key, found: true };
};

/**
 * Counts the place of a fact in a text. A missing fact is pointed at through its deepest existing parent, an
 * empty one through its key, a map or list through its first line.
 */
export const locate = (path: string, text: string, keys: Path, part?: 'key' | 'value'): Place => {
  const { root, start } = parsedOnce(path, text);
  const source = text.slice(start);
  const step = follow(root, keys);
  const asKey = part === 'key' || !step.found || isEmpty(step.node);
  const span = shown(asKey ? (step.key ?? step.node) : step.node, source);
  const top = keys.length === 0 || span === undefined || (!step.found && step.node === root);
  return placesIn(
    path,
    text,
  )(top ? { start: 0, end: 0 } : { start: span.start + start, end: span.end + start });
};

const isEmpty = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === '' && node.type === 'PLAIN');

/** The part of a node worth underlining: a scalar whole, of a collection the first line. */
const shown = (node: Node | null, source: string): Span | undefined => {
  if (node === null) return undefined;
  const { start, end } = spanOf(node);
  const text = source.slice(start, end);
  const seen = isScalar(node) ? text.trimEnd() : (/^[^\r\n]*/.exec(text)?.[0] ?? '').trimEnd();
  return { start, end: start + seen.length };
};

let last: { readonly path: string; readonly text: string; readonly parsed: Parsed } | undefined;

/** Findings are printed file by file, so remembering one text saves parsing it for each of them. */
const parsedOnce = (path: string, text: string): Parsed => {
  if (last?.path !== path || last.text !== text) last = { path, text, parsed: parseText(path, text) };
  return last.parsed;
};
