import { isScalar } from 'yaml';
import type { Path } from '../value/finding.ts';
import { spanOf } from './document-data.ts';
import { follow } from './document-locate.ts';
import { parseText } from './document-parse.ts';
import type { Span } from './place.ts';

/** Where one word of a scalar stands, by itself and not as a part of a longer one. Undefined unless it does so once. */
export const wordAt = (path: string, text: string, keys: Path, word: string): Span | undefined => {
  const { root, start } = parseText(path, text);
  const { node, found } = follow(root, keys);
  if (!found || !isScalar(node) || word === '') return undefined;
  const span = spanOf(node);
  const source = text.slice(start + span.start, start + span.end);
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const alone = new RegExp(`(?<![\\p{L}\\p{N}_-])${literal}(?![\\p{L}\\p{N}_-])`, 'gu');
  const [only, ...more] = source.matchAll(alone);
  if (only === undefined || more.length > 0) return undefined;
  const from = start + span.start + only.index;
  return { start: from, end: from + word.length };
};
