import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import { keyOf, spanOf } from './document-data.ts';
import { afterColon, columnOf, isVoid, lineStart, type Sheet } from './document-sheet.ts';

/** A place for a value: behind a `:` or a `-` that stands at `column`. */
export type Slot = {
  readonly node: Node | null;
  readonly after: number;
  readonly column: number;
  readonly flow: boolean;
};

/** What there is of a path: the slot it leads to, or the map or list that lacks its next step. */
export type Reached =
  | { readonly slot: Slot; readonly rest: Path }
  | { readonly map: YAMLMap; readonly key: string; readonly rest: Path }
  | { readonly list: YAMLSeq; readonly rest: Path }
  | { readonly root: null };

/** Walks a path as far as the file has it. Throws a Refusal where something else stands in its way. */
export const reach = ({ source, root }: Sheet, keys: Path): Reached => {
  if (root === null || isVoid(root)) return { root: null };
  let slot: Slot = { node: root, after: 0, column: 0, flow: false };
  for (const [at, key] of keys.entries()) {
    const rest = keys.slice(at + 1);
    const { node } = slot;
    if (isVoid(node)) return { slot, rest: keys.slice(at) };
    if (isMap(node) && typeof key === 'string') {
      const pair = node.items.find((each) => keyOf(each) === key);
      if (pair === undefined) return { map: node, key, rest };
      slot = slotOfPair(source, pair, slot.flow || node.flow === true);
    } else if (isSeq(node) && typeof key === 'number') {
      if (key >= node.items.length) return { list: node, rest };
      slot = slotOfItem(source, node, key, slot.flow || node.flow === true);
    } else if (key !== 0) throw new Refusal(`"${key}" cannot stand below what is there`);
  }
  return { slot, rest: [] };
};

const slotOfPair = (source: string, pair: Pair, flow: boolean): Slot => ({
  node: pair.value as Node | null,
  after: afterColon(source, pair),
  column: columnOf(source, spanOf(pair.key as Node).start),
  flow,
});

const slotOfItem = (source: string, list: YAMLSeq, at: number, flow: boolean): Slot => {
  const node = list.items[at] as Node;
  const column = columnOf(source, spanOf(list).start);
  const start = spanOf(node).start;
  return { node, after: isVoid(node) ? start : lineStart(source, start) + column + 1, column, flow };
};
