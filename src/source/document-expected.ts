import type { Path } from '../value/finding.ts';
import type { Data } from './document.ts';
import { emptyMap } from './document-data.ts';

/** One thing to change in a file. Numbers in a path are positions in lists; each step counts them anew. */
export type DocumentEdit =
  /** Puts a value where the path leads, over what stands there; missing maps and lists are made on the way. */
  | { readonly kind: 'set'; readonly at: Path; readonly value: Data }
  /** Adds an item to a list; a value that stands there alone becomes the first of two. */
  | { readonly kind: 'add'; readonly at: Path; readonly item: Data }
  /** Takes out a key with its value, or an item. */
  | { readonly kind: 'remove'; readonly at: Path }
  /** Gives the last key of the path another name. */
  | { readonly kind: 'rename'; readonly at: Path; readonly key: string };

/** What a file says after an edit, worked out from what it said before: the written text must read back so. */
export const expected = (data: Data, edit: DocumentEdit): Data => {
  switch (edit.kind) {
    case 'set':
      return changed(data, edit.at, () => edit.value);
    case 'add':
      return changed(data, edit.at, (old) => [...listOf(old), edit.item]);
    case 'remove':
      return changed(data, edit.at, () => undefined);
    case 'rename':
      return renamed(data, edit.at, edit.key);
  }
};

type Map = { readonly [key: string]: Data };

const isList = (data: Data | undefined): data is readonly Data[] => Array.isArray(data);
const isMap = (data: Data | undefined): data is Map => typeof data === 'object' && !isList(data);
const listOf = (data: Data | undefined): readonly Data[] =>
  isList(data) ? data : data === undefined || isNothing(data) ? [] : [data];

const isNothing = (data: Data): boolean =>
  typeof data === 'string' ? data === '' : Object.keys(data).length === 0;

const changed = (
  data: Data | undefined,
  keys: Path,
  change: (old: Data | undefined) => Data | undefined,
): Data => changedAt(data, keys, change) ?? '';

const changedAt = (
  data: Data | undefined,
  [key, ...rest]: Path,
  change: (old: Data | undefined) => Data | undefined,
): Data | undefined => {
  if (key === undefined) return change(data);
  if (typeof key === 'string') {
    const map = isMap(data) ? data : emptyMap();
    return entries([
      ...Object.entries(map).filter(([name]) => name !== key),
      [key, changedAt(map[key], rest, change)],
    ]);
  }
  // An item alone stands for a list of one.
  if (key === 0 && data !== undefined && !isList(data) && !isNothing(data))
    return changedAt(data, rest, change);
  const list = listOf(data);
  const item = changedAt(list[key], rest, change);
  return [...list.slice(0, key), ...(item === undefined ? [] : [item]), ...list.slice(key + 1)];
};

const renamed = (data: Data, at: Path, key: string): Data =>
  changed(data, at.slice(0, -1), (map) =>
    entries(
      Object.entries(isMap(map) ? map : {}).map(([name, value]) => [name === at.at(-1) ? key : name, value]),
    ),
  );

const entries = (pairs: readonly (readonly [string, Data | undefined])[]): Map => {
  const map = emptyMap() as { [key: string]: Data };
  for (const [key, value] of pairs) if (value !== undefined) map[key] = value;
  return map;
};

/** Do two files say the same? The order of keys says nothing, and an empty map or list no more than nothing. */
export const saysTheSame = (a: Data, b: Data): boolean => {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (isList(a) || isList(b))
    return (
      isList(a) && isList(b) && a.length === b.length && a.every((item, at) => saysTheSame(item, b[at] ?? ''))
    );
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && saysTheSame(a[key] ?? '', b[key] ?? ''))
  );
};
