import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { spanOf } from './document-data.ts';
import type { Parsed } from './document-parse.ts';

/** How the lines of a file are laid out, as far as it shows; what it does not show is as our templates have it. */
type Style = {
  readonly eol: '\n' | '\r\n';
  /** Columns by which a map stands to the right of its key. */
  readonly step: number;
  /** Columns by which the `-` of a list stands to the right of its key. */
  readonly dash: number;
  /** Blank lines stand between the facts at the top. */
  readonly airy: boolean;
};

/** A file as it is edited: its text from the YAML on, where the YAML ends in it, its nodes, its layout. */
export type Sheet = {
  readonly source: string;
  readonly end: number;
  readonly root: Node | null;
  readonly style: Style;
};

/** A replacement of source[start, end). */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

/** The sheet of a text that was parsed. */
export const sheetOf = (text: string, { root, start, end }: Parsed): Sheet => {
  const source = text.slice(start);
  return { source, end: end - start, root, style: styleOf(source, root) };
};

/** Nothing stands there: `key:` or `-` alone. */
export const isVoid = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && node.type === 'PLAIN' && node.value === '');

export const lineStart = (source: string, at: number): number =>
  at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;

/** Where the line ends, before its `\n` or `\r\n`. */
export const lineEnd = (source: string, at: number): number => {
  const end = source.indexOf('\n', at);
  if (end < 0) return source.length;
  return source[end - 1] === '\r' && end > at ? end - 1 : end;
};

export const columnOf = (source: string, at: number): number => at - lineStart(source, at);

/** Behind the `:` of a key. */
export const afterColon = (source: string, { key }: Pair): number => {
  const { end } = spanOf(key as Node);
  return end + (/^\s*:/.exec(source.slice(end, end + 100))?.[0].length ?? 0);
};

/** Where the last character of what a node says stands, comments and empty lines behind it left out. */
export const contentEnd = (node: Node, source: string): number => {
  const { start, end } = spanOf(node);
  if (isScalar(node) && node.type?.startsWith('BLOCK') === true)
    return blockEnd(source.slice(start, end), start);
  if (isMap(node) && node.flow !== true) return pairEnd(node.items.at(-1), source) ?? end;
  if (isSeq(node) && node.flow !== true) return contentEnd(node.items.at(-1) as Node, source);
  return start + source.slice(start, end).trimEnd().length;
};

export const pairEnd = (pair: Pair | undefined, source: string): number | undefined => {
  if (pair === undefined) return undefined;
  return isVoid(pair.value) ? afterColon(source, pair) : contentEnd(pair.value as Node, source);
};

/** `|+` says the empty lines at its end as well. */
const blockEnd = (text: string, start: number): number => {
  const keeps = /^[|>][^\r\n#]*\+/.test(text);
  return start + (keeps ? text.replace(/\r?\n$/, '') : text.trimEnd()).length;
};

/** Does an empty line stand between the two? */
export const isAiry = (source: string, from: number, to: number): boolean =>
  /\n[ \t]*\r?\n/.test(source.slice(from, to));

const styleOf = (source: string, root: Node | null): Style => {
  const steps: { step?: number; dash?: number } = {};
  survey(source, root, steps);
  const step = steps.step ?? 2;
  const pairs = isMap(root) ? root.items : [];
  const gaps = pairs.slice(1).map((pair, at) => {
    const before = pairs[at];
    return isAiry(source, pairEnd(before, source) ?? 0, spanOf(pair.key as Node).start);
  });
  return {
    eol: /\r?\n/.exec(source)?.[0] === '\r\n' ? '\r\n' : '\n',
    step,
    dash: steps.dash ?? step,
    airy: gaps.length === 0 || gaps.includes(true),
  };
};

/** The first map and the first list that stand below a key of a block show how far to the right they go. */
const survey = (source: string, node: unknown, found: { step?: number; dash?: number }): void => {
  if (isSeq(node) && node.flow !== true) for (const item of node.items) survey(source, item, found);
  if (!isMap(node) || node.flow === true) return;
  for (const pair of node.items) {
    const { value } = pair;
    const block = (isMap(value) || isSeq(value)) && value.flow !== true;
    if (!block) continue;
    const columns = columnOf(source, spanOf(value).start) - columnOf(source, spanOf(pair.key as Node).start);
    if (isMap(value)) found.step ??= columns;
    else found.dash ??= columns;
    survey(source, value, found);
  }
};
