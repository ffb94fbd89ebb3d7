import type { Shape } from '../portfolio/shape.ts';
import { saysTheSame } from '../source/document-expected.ts';
import type { Block, Leaf } from '../source/document-pieces.ts';
import { asList, holdsSeveral, isOneFact } from './set.ts';
import { changedOne, type Three } from './three.ts';

type Value = Block | Leaf;
type Values = Three<Value | undefined> & { readonly ours: Value; readonly theirs: Value };
type Blocks = Three<Block | undefined> & { readonly ours: Block; readonly theirs: Block };

/** The versions of a value as maps or lists that can be merged piece by piece; undefined where it counts as a whole. */
export const asBlocks = (values: Values, shape: Shape | undefined): Blocks | undefined => {
  if (isOneFact(shape)) return undefined;
  const { base, ours, theirs } = values;
  if (ours.kind !== 'leaf' && ours.kind === theirs.kind)
    return { base: baseFor(base, ours.kind, shape), ours, theirs };
  const data = { base: base?.data ?? '', ours: ours.data, theirs: theirs.data };
  if (changedOne(data, saysTheSame) !== undefined) return undefined;
  return lists(values, shape) ?? emptied(values, shape);
};

const baseFor = (
  base: Value | undefined,
  kind: Block['kind'],
  shape: Shape | undefined,
): Block | undefined => {
  if (base === undefined || base.kind === kind) return base as Block | undefined;
  return holdsSeveral(shape) && kind === 'list' ? asList(base) : undefined;
};

/** One word, words in brackets and words line by line are all sets where several may stand. */
const lists = ({ base, ours, theirs }: Values, shape: Shape | undefined): Blocks | undefined => {
  const areLists = Array.isArray(ours.data) && Array.isArray(theirs.data);
  const isSingle = typeof ours.data === 'string' && typeof theirs.data === 'string';
  if (isSingle || !(holdsSeveral(shape) || (shape === undefined && areLists))) return undefined;
  const [left, right] = [asList(ours), asList(theirs)];
  const before = base === undefined ? undefined : asList(base);
  if (left === undefined || right === undefined || (base !== undefined && before === undefined))
    return undefined;
  return { base: before, ours: left, theirs: right };
};

/** Somebody took everything out of a map or list in which the other side changed something. */
const emptied = ({ base, ours, theirs }: Values, shape: Shape | undefined): Blocks | undefined => {
  const full = ours.kind === 'leaf' ? theirs : ours;
  if (full.kind === 'leaf') return undefined;
  const asBlock = (value: Value): Block | undefined => {
    if (value.kind === full.kind) return value as Block;
    return value.data === '' ? { ...full, lead: textOf(value), pieces: [], data: '' } : undefined;
  };
  const [left, right] = [asBlock(ours), asBlock(theirs)];
  if (left === undefined || right === undefined) return undefined;
  return { base: baseFor(base, full.kind, shape), ours: left, theirs: right };
};

const textOf = (value: Value): string => (value.kind === 'leaf' ? value.text : value.lead);
