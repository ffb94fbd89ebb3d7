import { scalar } from '../source/scalar.ts';

/** One fact as it stands in a file: the comment above it, its key and value, and what is shown below while it is empty. */
export type Entry = {
  readonly key: string;
  /** Each with its `#`; an empty text is a blank line. */
  readonly comments: readonly string[];
  readonly value: Value;
  /** A commented-out example (`#  - id: …`, also `#` alone) and remarks (`# …`), as they stand in the file. */
  readonly below: readonly string[];
};

type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] }
  | { readonly kind: 'items'; readonly items: readonly (readonly Entry[])[] };

/** A template of a section: the decisive facts, and after the line `#+ …` the rest. */
export type Outline = {
  readonly decisive: readonly Entry[];
  /** The sentence of the `#+` line; '' where every fact is decisive. */
  readonly more: string;
  readonly rest: readonly Entry[];
};

/** A fact that is still to be filled in. */
export const emptyEntry = (key: string, comments: readonly string[] = []): Entry => ({
  key,
  comments,
  value: { kind: 'text', text: '' },
  below: [],
});

/** Does the entry say anything? */
export const isFilled = ({ value }: Entry): boolean => {
  if (value.kind === 'text') return value.text !== '';
  if (value.kind === 'texts') return value.texts.length > 0;
  return (value.kind === 'map' ? value.entries : value.items.flat()).some(isFilled);
};

type Draft = {
  key: string;
  comments: string[];
  text: string;
  below: string[];
  entries: Draft[];
};

/** Reads the template of a section. Its files are ours, so anything unexpected in them is a bug. */
export const readOutline = (text: string): Outline => {
  const front = /^---\n([\s\S]*?)\n---\n$/.exec(text)?.[1];
  if (front === undefined) throw new Error('a template is front matter and nothing else');
  const [decisive = '', rest] = front.split(/^(?=#\+ )/m);
  const [mark = '', ...others] = (rest ?? '').split('\n');
  return { decisive: entriesIn(decisive), more: mark.slice(3), rest: entriesIn(others.join('\n')) };
};

const entriesIn = (text: string): readonly Entry[] => {
  const top: Draft[] = [];
  let comments: string[] = [];
  let last: Draft | undefined;
  for (const line of text.split('\n')) {
    const key = /^((?: {2})*)([a-z0-9_-]+):(?: (.*))?$/.exec(line);
    if (line === '') {
      if (comments.length === 0) last = undefined;
    } else if (key !== null) {
      last = { key: key[2] ?? '', comments, text: key[3] ?? '', below: [], entries: [] };
      levelAt(top, (key[1] ?? '').length / 2).push(last);
      comments = [];
    } else if (line.startsWith('#') && last !== undefined && comments.length === 0) last.below.push(line);
    else if (line.trimStart().startsWith('#')) comments.push(line.trimStart());
    else throw new Error(`a template has the line "${line}"`);
  }
  return top.map(finished);
};

const levelAt = (top: Draft[], depth: number): Draft[] => {
  let level = top;
  for (let at = 0; at < depth; at++) level = level.at(-1)?.entries ?? [];
  return level;
};

const finished = ({ key, comments, text, below, entries }: Draft): Entry => ({
  key,
  comments,
  value: entries.length > 0 ? { kind: 'map', entries: entries.map(finished) } : { kind: 'text', text },
  below,
});

/**
 * Writes entries as plain git likes them: block maps, one item per line, a blank line between any two facts,
 * so that two people who fill neighbouring facts never touch neighbouring lines.
 */
export const writeEntries = (entries: readonly Entry[]): string =>
  `${linesOf(entries, '').join('\n').trim()}\n`;

const linesOf = (entries: readonly Entry[], indent: string): readonly string[] =>
  entries.flatMap((entry, at) => [
    ...(at === 0 ? [] : ['']),
    ...entry.comments.map((line) => (line === '' ? '' : indent + line)),
    ...valueLines(entry, indent),
  ]);

const valueLines = (entry: Entry, indent: string): readonly string[] => {
  const { key, value } = entry;
  const head = `${indent}${key}:`;
  const remarks = isFilled(entry) ? entry.below.filter((line) => /^# \S/.test(line)) : entry.below;
  if (value.kind === 'text') return [value.text === '' ? head : `${head} ${scalar(value.text)}`, ...remarks];
  if (value.kind === 'texts')
    return [head, ...value.texts.map((text) => `${indent}  - ${scalar(text)}`), ...remarks];
  if (value.kind === 'map') return [head, ...linesOf(value.entries, `${indent}  `), ...remarks];
  const items = value.items.flatMap((item, at) => [...(at === 0 ? [] : ['']), ...itemLines(item, indent)]);
  return [head, ...items, ...remarks];
};

/** The first fact of an item names it, and what follows stands close to it: neither changes often. */
const itemLines = (item: readonly Entry[], indent: string): readonly string[] =>
  linesOf(item, `${indent}    `)
    .map((line, at) => (at === 0 ? `${indent}  - ${line.trimStart()}` : line))
    .filter((_line, at) => at !== 1);
