import type { Duration } from '../value/duration.ts';
import { duration, type Kind } from './kind.ts';
import { SECTIONS } from './sections/index.ts';
import { type MapShape, type Shape, shapeOf } from './shape.ts';

/** How old a fact may grow before it must be confirmed; what is over and done never does. */
export type AgeLimit = Duration | 'never';

/** `90d`, `1y`, or `never`. */
export const ageLimit: Kind<AgeLimit> = {
  read: (typed) => (typed === 'never' ? { value: 'never' } : duration.read(typed)),
};

/** Where a fact may stand: the section first, ids of list items left out: `stakeholders`, `people`, `attitude`. */
type FactKind = readonly string[];

/** Facts of the past, which stay what they were: ours. */
const PAST = [
  'general.founded',
  'general.tax_id',
  'general.lost',
  'stakeholders.people.since',
  'products.budget_of',
  'products.sales',
  'relationship.csi',
  'relationship.service_level',
  'relationship.loyalty',
];

/**
 * What kam.yaml may set a limit of age for: a section (`relationship`), or the path of a fact without the ids of list
 * items (`budget`, `people.attitude`, `budget.fasteners`), the section left out where it is unambiguous.
 */
export const factKind: Kind<string> = {
  read: (typed) => {
    const found = resolve(typed.split('.'));
    return 'allowed' in found
      ? { problem: { rule: 'unknown-key', args: { allowed: found.allowed } } }
      : { value: found.kind.join('.') };
  },
};

type Resolved = { readonly kind: FactKind } | { readonly allowed: readonly string[] };

const resolve = ([first = '', ...rest]: readonly string[]): Resolved => {
  const own = SECTIONS.find(({ id }) => id === first);
  if (own !== undefined) return descend(shapeOf(own.schema), [first], rest, '');
  const keys = SECTIONS.map(({ id, schema }) => ({ id, shape: shapeOf(schema) }));
  const holders = keys.filter(({ shape }) => Object.hasOwn(shape.keys, first));
  const [holder, another] = holders;
  if (holder !== undefined && another === undefined)
    return descend(holder.shape, [holder.id], [first, ...rest], '');
  const names = holders.length > 0 ? holders.map(({ id }) => `${id}.${first}`) : everyName(keys);
  return { allowed: names.map((name) => [name, ...rest].join('.')) };
};

/** Every section, and every key that stands in one section alone. */
const everyName = (all: readonly { readonly id: string; readonly shape: MapShape }[]): readonly string[] => {
  const keys = all.flatMap(({ shape }) => Object.keys(shape.keys));
  const unambiguous = keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key));
  return [...new Set([...all.map(({ id }) => id), ...unambiguous])];
};

const descend = (shape: Shape, above: FactKind, [step, ...rest]: FactKind, typed: string): Resolved => {
  if (step === undefined) return { kind: above };
  const map = shape.kind === 'list' ? shape.item : shape;
  if (map.kind === 'value') return { allowed: [typed] };
  const inner = map.keys[step] ?? map.each;
  const at = (key: string): string => (typed === '' ? key : `${typed}.${key}`);
  return inner === undefined
    ? { allowed: Object.keys(map.keys).map((key) => [at(key), ...rest].join('.')) }
    : descend(inner, [...above, step], rest, at(step));
};

/** The limits of `freshness:`; `of` by the kinds of facts that were named, as they were typed. */
export type Freshness = {
  readonly people: Duration;
  readonly rest: AgeLimit;
  readonly of: Readonly<Record<string, AgeLimit>>;
};

/**
 * The limit of age of a fact at a place, ids of list items left out; the most precise of those that fit. Facts about
 * key people have the limit of `people`.
 */
export const limitsOf = ({
  people,
  rest,
  of,
}: Freshness): ((place: FactKind, ofKeyPerson: boolean) => AgeLimit) => {
  const typed = Object.entries(of).flatMap(([key, limit]): [string, AgeLimit][] => {
    const read = factKind.read(key);
    return 'value' in read ? [[read.value, limit]] : [];
  });
  const past = PAST.map((kind): [string, AgeLimit] => [kind, 'never']);
  const limits = [...new Map([...past, ...typed])]
    .map(([kind, limit]) => ({ kind: kind.split('.'), limit }))
    .sort((a, b) => b.kind.length - a.kind.length);
  return (place, ofKeyPerson) => {
    const fits = limits.find(({ kind }) => kind.every((step, at) => step === place[at]));
    if (ofKeyPerson && (fits?.kind.length ?? 0) < PEOPLE) return people;
    return fits?.limit ?? rest;
  };
};

/** What names a fact of a person is longer than this: `stakeholders.people`. */
const PEOPLE = 3;
