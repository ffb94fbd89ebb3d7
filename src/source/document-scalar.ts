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
  const { root, start } = parseText(path, text);
  const { node, found } = follow(root, keys);
  if (!found || !isScalar(node)) return undefined;
  const span = spanOf(node);
  const old = text.slice(start + span.start, start + span.end).trimEnd();
  const from = start + span.start;
  const end = from + old.length;
  const before = /[:-]/.test(text.charAt(from - 1)) ? ' ' : '';
  const after = text.charAt(end) === '#' ? ' ' : '';
  for (const written of [value, JSON.stringify(value)]) {
    const edit = { start: from, end, text: before + written + after };
    if (readsBack(path, text, edit, keys, value)) return edit;
  }
  return undefined;
};

const readsBack = (
  path: string,
  text: string,
  edit: Span & { readonly text: string },
  keys: Path,
  value: string,
): boolean => {
  const after = parseText(path, text.slice(0, edit.start) + edit.text + text.slice(edit.end));
  const { node } = follow(after.root, keys);
  return errors(after) <= errors(parseText(path, text)) && isScalar(node) && node.value === value;
};

const errors = ({ flaws }: Parsed): number => flaws.filter(({ severity }) => severity !== 'hint').length;
