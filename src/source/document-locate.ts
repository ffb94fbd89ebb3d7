import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Path, Place } from '../value/finding.ts';
import { latest } from '../value/latest.ts';
import type { Data } from './document.ts';
import { keyOf, spanOf } from './document-data.ts';
import { parseText } from './document-parse.ts';
import { type Mark, markQuickly } from './document-quick.ts';
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
  const span =
    keys.length === 0 ? undefined : (quickSpan(path, text, keys, part) ?? spanIn(path, text, keys, part));
  return counting(path, text)(span ?? TOP);
};

const TOP: Span = { start: 0, end: 0 };
const counting = latest(placesIn);
const marked = latest(markQuickly);

/** Of a file that is plain, as nearly all are, without its nodes; undefined for any other. */
const quickSpan = (path: string, text: string, keys: Path, part?: 'key' | 'value'): Span | undefined => {
  const quick = marked(path, text);
  let data: Data | undefined = quick?.data;
  let mark: Mark | undefined;
  for (const name of keys) {
    if (data === undefined || (mark === undefined && typeof name === 'number')) return undefined;
    // An item alone stands for a list of one.
    if (name === 0 && !Array.isArray(data) && mark?.value !== undefined) continue;
    const inner: Mark | undefined = typeof data === 'object' ? quick?.marks.get(data)?.get(name) : undefined;
    if (inner === undefined) return mark === undefined ? TOP : (mark.key ?? mark.value);
    mark = inner;
    data = (data as Readonly<Record<string, Data>>)[name];
  }
  return part === 'key' ? (mark?.key ?? mark?.value) : (mark?.value ?? mark?.key);
};

const spanIn = (path: string, text: string, keys: Path, part?: 'key' | 'value'): Span | undefined => {
  const { root, start } = parsedOnce(path, text);
  const source = text.slice(start);
  const step = follow(root, keys);
  const asKey = part === 'key' || !step.found || isEmpty(step.node);
  const span = shown(asKey ? (step.key ?? step.node) : step.node, source);
  const top = span === undefined || (!step.found && step.node === root);
  return top ? undefined : { start: span.start + start, end: span.end + start };
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

/** Findings are said file by file, so remembering one text saves parsing it for each of them. */
const parsedOnce = latest(parseText);
