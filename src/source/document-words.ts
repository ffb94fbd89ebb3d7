import { isScalar } from 'yaml';
import type { Path } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import type { Data } from './document.ts';
import { emptyMap, spanOf } from './document-data.ts';
import { saysTheSame } from './document-expected.ts';
import { follow, locate } from './document-locate.ts';
import { type Parsed, parseText } from './document-parse.ts';
import type { Span } from './place.ts';

/** A word in a scalar of a file, or a whole key, and what is to stand there instead. */
export type WordEdit = {
  readonly at: Path;
  readonly part?: 'key';
  readonly word: string;
  readonly put: string;
  /** The last of several such words in the scalar is meant, not the first: the one in the brackets of a source. */
  readonly last?: true;
};

/**
 * A document with some words replaced: quotes, comments, line ends and every other letter stay. All are looked for in
 * the text as it was, and the result is proved by reading it. Throws a Refusal with its place for a word that is not
 * spelled out in the file, and where a file would say something else as well.
 */
export const replaceWords = (path: string, text: string, edits: readonly WordEdit[]): string => {
  if (edits.length === 0) return text;
  const parsed = parseText(path, text);
  const splices = edits
    .map((edit) => ({ ...spanIn(parsed, path, text, edit), put: edit.put }))
    .sort((a, b) => b.start - a.start);
  const after = splices.reduce(
    (left, { start, end, put }) => left.slice(0, start) + put + left.slice(end),
    text,
  );
  const read = parseText(path, after);
  const sound = read.body === parsed.body && read.flaws.length <= parsed.flaws.length;
  if (!sound || !saysTheSame(read.data, worded(parsed.data, edits))) throw notAlone(path, text, edits[0]);
  return after;
};

const spanIn = ({ root, start }: Parsed, path: string, text: string, edit: WordEdit): Span => {
  const { node, key, found } = follow(root, edit.at);
  const scalar = edit.part === 'key' ? key : node;
  if (!found || !isScalar(scalar)) throw notAlone(path, text, edit);
  const span = spanOf(scalar);
  const at = placeOf(edit, text.slice(start + span.start, start + span.end));
  if (at < 0) throw notAlone(path, text, edit);
  const from = start + span.start + at;
  return { start: from, end: from + edit.word.length };
};

/** Where the word stands by itself, not as a part of a longer one; -1 where it does not. */
const placeOf = ({ word, last }: WordEdit, text: string): number => {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_-])${literal}(?![\\p{L}\\p{N}_-])`, 'gu'))];
  return (last ? found.at(-1) : found[0])?.index ?? -1;
};

const notAlone = (path: string, text: string, edit: WordEdit | undefined): Refusal => {
  const { line, column } = locate(path, text, edit?.at ?? []);
  return new Refusal(
    `${path}:${line}:${column}: "${edit?.word}" cannot be changed without touching something else`,
    'edit the file by hand',
  );
};

/** What the file is to say afterwards. */
const worded = (data: Data, edits: readonly WordEdit[]): Data => {
  const byPlace = new Map<string, WordEdit[]>();
  for (const edit of edits) {
    const place = placeKey(edit.at, edit.part);
    byPlace.set(place, [...(byPlace.get(place) ?? []), edit]);
  }
  const inScalar = (text: string, at: Path): string =>
    (byPlace.get(placeKey(at)) ?? []).reduce((left, edit) => {
      const from = placeOf(edit, left);
      return from < 0 ? left : left.slice(0, from) + edit.put + left.slice(from + edit.word.length);
    }, text);
  const walk = (here: Data, at: Path): Data => {
    if (typeof here === 'string') return inScalar(here, at);
    if (Array.isArray(here)) return here.map((item, place) => walk(item, [...at, place]));
    const map = emptyMap();
    for (const [key, value] of Object.entries(here as Readonly<Record<string, Data>>)) {
      const [renamed] = byPlace.get(placeKey([...at, key], 'key')) ?? [];
      map[renamed?.put ?? key] = walk(value, [...at, key]);
    }
    return map;
  };
  return walk(data, []);
};

const placeKey = (at: Path, part?: 'key'): string => JSON.stringify([at, part ?? 'value']);
