import type { Data } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import { bare } from './grammar.ts';

/** What is left of a file's data, and the way back from a path in it to the path in the file. */
export type Filled = {
  /** Undefined when nothing is left. */
  readonly data: Data | undefined;
  readonly inFile: (path: Path) => Path;
  /** List items were left out: positions in the data are not those in the file. */
  readonly moved: boolean;
};

export const keyOf = (path: Path): string => JSON.stringify(path);

/**
 * Leaves out what nobody filled in: empty scalars, and lists and maps that hold nothing else; also what
 * stands at the `dropped` paths (`keyOf`).
 */
export const filled = (data: Data, dropped: ReadonlySet<string> = new Set()): Filled => {
  const places = new WeakMap<object, readonly number[]>();
  let moved = false;

  const keep = (each: Data, path: Path): Data | undefined => {
    if (dropped.size > 0 && dropped.has(keyOf(path))) return undefined;
    if (typeof each === 'string') return each.trim() === '' ? undefined : each;
    return isList(each) ? keepItems(each, path) : keepEntries(each, path);
  };
  const keepItems = (list: readonly Data[], path: Path): Data | undefined => {
    const kept = list.flatMap((item, place) => {
      const data = keep(item, [...path, place]);
      return data === undefined ? [] : [{ data, place }];
    });
    if (kept.length < list.length) moved = true;
    const items = kept.map((each) => each.data);
    places.set(
      items,
      kept.map(({ place }) => place),
    );
    return items.length === 0 ? undefined : items;
  };
  const keepEntries = (map: Readonly<Record<string, Data>>, path: Path): Data | undefined => {
    const entries = Object.entries(map).flatMap(([key, value]): [string, Data][] => {
      const kept = keep(value, [...path, key]);
      return kept === undefined ? [] : [[key, kept]];
    });
    return entries.length === 0 ? undefined : bare(entries);
  };

  const left = keep(data, []);
  return { data: left, inFile: (path) => pathBack(left, path, places), moved };
};

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);

const pathBack = (data: Data | undefined, path: Path, places: WeakMap<object, readonly number[]>): Path => {
  let here: Data | undefined = data;
  return path.map((step) => {
    const at = typeof here === 'object' && typeof step === 'number' ? places.get(here)?.[step] : undefined;
    here = childOf(here, step);
    return at ?? step;
  });
};

/** What stands under a key or at a position; undefined where nothing does. */
export const childOf = (data: Data | undefined, step: string | number): Data | undefined => {
  if (data === undefined || typeof data === 'string') return undefined;
  if (isList(data)) return typeof step === 'number' ? data[step] : undefined;
  return Object.hasOwn(data, step) ? data[step] : undefined;
};
