import { isScalar } from 'yaml';
import type { Path } from '../value/finding.ts';
import { spanOf } from './document-data.ts';
import { follow } from './document-locate.ts';
import { type Parsed, parseText } from './document-parse.ts';
import type { Span } from './place.ts';

/**
 * The edit that replaces one scalar where it stands, comments and all else untouched: plain where YAML reads
 * it back so, quoted otherwise. Undefined when no scalar stands there.
 */
export const editScalar = (
  path: string,
  text: string,
  keys: Path,
  value: string,
): (Span & { readonly text: string }) | undefined => {
  const before = parseText(path, text);
  const { root, start } = before;
  const { node, found } = follow(root, keys);
  if (!found || !isScalar(node)) return undefined;
  const span = spanOf(node);
  const old = text.slice(start + span.start, start + span.end).trimEnd();
  const from = start + span.start;
  const end = from + old.length;
  const gap = /[:-]/.test(text.charAt(from - 1)) ? ' ' : '';
  const after = text.charAt(end) === '#' ? ' ' : '';
  for (const written of [value, JSON.stringify(value)]) {
    const edit = { start: from, end, text: gap + written + after };
    const result = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    if (readsBack(before, parseText(path, result), keys, value)) return edit;
  }
  return undefined;
};

/** The value stands there, and nothing is wrong that was not wrong before. */
const readsBack = (before: Parsed, after: Parsed, keys: Path, value: string): boolean => {
  const { node } = follow(after.root, keys);
  return errors(after) <= errors(before) && isScalar(node) && node.value === value;
};

const errors = ({ flaws }: Parsed): number => flaws.filter(({ severity }) => severity !== 'hint').length;
