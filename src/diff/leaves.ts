import type { MapShape, Shape, ValueShape } from '../portfolio/shape.ts';
import { answersOf, type Fact, isSameAnswer } from '../value/fact.ts';
import { vacancyOf } from '../value/vacancy.ts';

/** One fact of a file with all of its answers: what is ours to say is an answer without a source. */
export type Leaf = {
  /** Keys, and the names of list items: `people`, `ivan-petrov`, `attitude`. */
  readonly path: readonly string[];
  readonly shape: ValueShape;
  readonly answers: readonly Fact<unknown>[];
};

/** One thing of a list: a person, a task, a supplier. */
export type Item = { readonly path: readonly string[]; readonly name: string };

/** What a file says, by place: neither the order of keys nor that of items counts. */
export type Leaves = {
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly items: ReadonlyMap<string, Item>;
};

export const keyOf = (path: readonly string[]): string => JSON.stringify(path);

/** Takes typed data apart along the shape of its file. */
export const leavesOf = (shape: MapShape, data: unknown): Leaves => {
  const leaves = new Map<string, Leaf>();
  const items = new Map<string, Item>();
  const walk = (here: Shape, value: unknown, path: readonly string[]): void => {
    if (here.kind === 'value') {
      leaves.set(keyOf(path), { path, shape: here, answers: answersIn(here, value) });
      return;
    }
    if (here.kind === 'list') {
      const vacancy = Array.isArray(value) ? vacancyOf(value) : undefined;
      if (vacancy !== undefined && here.none !== undefined)
        leaves.set(keyOf(path), { path, shape: here.none, answers: [vacancy] });
      for (const { id, item } of identified(here.item, value)) {
        const place = [...path, id];
        items.set(keyOf(place), { path: place, name: nameOf(item) ?? id });
        walk(here.item, item, place);
      }
      return;
    }
    for (const [key, inside] of entriesOf(value)) {
      const own = Object.hasOwn(here.keys, key) ? here.keys[key] : undefined;
      const next = own ?? here.each;
      if (next === undefined) continue;
      if (own === undefined && isGathered(here, key))
        walk({ kind: 'map', keys: {}, each: next }, inside, path);
      else walk(next, inside, [...path, key]);
    }
  };
  walk(shape, data, []);
  return { leaves, items };
};

/** Where readers gather what stands in a map of any keys, apart from its fixed ones: sums of targets, ages of facts. */
const GATHERED = new Set(['amounts', 'of']);

const isGathered = ({ keys }: MapShape, key: string): boolean =>
  Object.keys(keys).length > 0 && GATHERED.has(key);

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'state' in value;

const answersIn = ({ sourced }: ValueShape, value: unknown): readonly Fact<unknown>[] => {
  if (Array.isArray(value))
    return value.map((each: unknown) => (sourced && isFact(each) ? each : given(each)));
  return sourced && isFact(value) ? answersOf(value).map(alone) : [given(value)];
};

const given = (value: unknown): Fact<unknown> => ({ state: 'given', value });

const alone = ({ others: _, ...fact }: Fact<unknown>): Fact<unknown> => fact;

/** What tells items without an id apart, beside the first key of their shape: suppliers, targets, rates, ignores. */
const BESIDE = ['product', 'unit', 'channel', 'department', 'measure', 'from', 'in'];

/**
 * The items of a list with what they are known by: their id, else their first key with what else tells them apart. Those that are
 * alike in it are numbered in the order of what else they say, so that their order in the file does not count.
 */
const identified = (
  shape: MapShape,
  list: unknown,
): readonly { readonly id: string; readonly item: object }[] => {
  const [first = 'id'] = Object.keys(shape.keys);
  const keys = first === 'id' ? ['id'] : [first, ...BESIDE.filter((key) => key !== first)];
  const named = (Array.isArray(list) ? list : []).map((item: object) => ({
    id: keys.flatMap((key) => plainText(fieldOf(item, key)) ?? []).join(' '),
    item,
  }));
  const seen = new Map<string, number>();
  return [...named]
    .map((each) => ({ ...each, order: first === 'id' ? '' : JSON.stringify(sorted(each.item)) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ id, item }) => {
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return { id: count === 1 ? id : `${id} (${count})`, item };
    });
};

const fieldOf = (item: object, key: string): unknown =>
  Object.hasOwn(item, key) ? (item as Readonly<Record<string, unknown>>)[key] : undefined;

/** A value in a text that is the same for the same value, whatever the order of its keys. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inside]) => [key, sorted(inside)]);
};

const plainText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.flatMap((each) => plainText(each) ?? []).join(' ');
  if (isFact(value)) return value.state === 'given' ? plainText(value.value) : undefined;
  return undefined;
};

/** How people call a thing: by its name, or by what it is. */
const nameOf = (item: object): string | undefined =>
  plainText(fieldOf(item, 'name')) ?? plainText(fieldOf(item, 'what'));

/** The answers of one list that another lacks, by value. */
export const lacking = (
  some: readonly Fact<unknown>[],
  others: readonly Fact<unknown>[],
): readonly Fact<unknown>[] => some.filter((each) => !others.some((other) => isSameAnswer(each, other)));
