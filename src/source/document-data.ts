import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { bareObject } from '../value/bare.ts';
import type { Data } from './document.ts';
import type { Flaw } from './document-flaw.ts';
import type { Span } from './place.ts';

/** Keys that are part of every object in JavaScript, and a way into it. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export const isReserved = (key: string): boolean => RESERVED.has(key);

export const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });

export const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value ?? '') : '');

/** A map that inherits nothing. */
export const emptyMap = (): { [key: string]: Data } => bareObject();

/** Builds plain data from nodes, and collects the keys and comments that are refused. */
export const buildData = (root: Node | null, source: string): { data: Data; flaws: readonly Flaw[] } => {
  const flaws: Flaw[] = [];
  const build = (node: unknown): Data => {
    if (isSeq(node)) return node.items.map(build);
    if (isMap(node)) return buildMap(node);
    if (!isScalar(node)) return '';
    flaws.push(...cutByComment(node, source));
    return String(node.value ?? '');
  };
  const buildMap = (map: YAMLMap): Data => {
    const data = emptyMap();
    const first = new Map<string, Pair>();
    for (const pair of map.items) {
      const key = keyOf(pair);
      const value = build(pair.value);
      const before = first.get(key);
      const flaw = keyFlaw(key, pair.key as Node, before?.key as Node | undefined);
      if (flaw === undefined) data[key] = value;
      else if (before === undefined) flaws.push(flaw);
      else flaws.push({ ...flaw, ...needless(before, pair, data[key] ?? '', value, source) });
      if (before === undefined) first.set(key, pair);
    }
    return data;
  };
  return { data: root === null ? emptyMap() : build(root), flaws };
};

const keyFlaw = (key: string, node: Node, first: Node | undefined): Flaw | undefined => {
  const flaw = { ...spanOf(node), args: { key } };
  if (isReserved(key)) return { rule: 'yaml/reserved-key', ...flaw };
  if (key === '<<') return { rule: 'yaml/merge-key', ...flaw };
  return first === undefined ? undefined : { rule: 'yaml/duplicate-key', ...flaw, also: spanOf(first) };
};

/** A word to the check, which nobody would take for a part of the value. */
const IGNORE = /^[ \t]+#[ \t]*kam-ignore(?:-file)?[ \t:]/;

/** Of two keys of one name, one that says nothing or says the same can go, if it stands on a line of its own. */
const needless = (before: Pair, pair: Pair, first: Data, second: Data, source: string): Pick<Flaw, 'fix'> => {
  const isSame = second === '' || second === first;
  const extra = isSame ? pair : before;
  if ((!isSame && first !== '') || !(extra.value === null || isScalar(extra.value))) return {};
  const { start, end } = spanOf(extra.key as Node);
  const last = extra.value === null ? end : spanOf(extra.value).end;
  const instead = { start, end: start + source.slice(start, last).trimEnd().length };
  return isAlone(instead, source) ? { fix: { safe: true, text: null, instead } } : {};
};

const isAlone = ({ start, end }: Span, source: string): boolean => {
  const above = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return start > 0 && above.trim() === '' && /^:?[ \t]*\r?(?:\n|$)/.test(source.slice(end));
};

/** ` #` after a plain value: perhaps a comment, perhaps the rest of the value. */
const cutByComment = (node: Scalar, source: string): Flaw[] => {
  if (node.type !== 'PLAIN' || node.value === '') return [];
  const { start, end } = spanOf(node);
  const rest = /^[ \t]+#[^\r\n]*/.exec(source.slice(end, end + 500))?.[0].trimEnd();
  if (rest === undefined || IGNORE.test(rest)) return [];
  const args = { value: String(node.value), comment: rest.trim() };
  // `Plant #2` numbers something; a comment rather begins with a space or a word.
  const fix = /^\s+#\d/.test(rest) ? { fix: { safe: false, text: JSON.stringify(node.value + rest) } } : {};
  return [{ rule: 'yaml/comment-cuts-value', severity: 'hint', start, end: end + rest.length, args, ...fix }];
};
