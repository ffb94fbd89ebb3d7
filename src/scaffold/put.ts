import type { MapShape, Shape } from '../portfolio/shape.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import { parseSource } from '../value/source.ts';
import { type Entry, emptyEntry } from './outline.ts';

/** A fact to write: its path inside the section, and its texts (several where several may stand). */
export type Typed = { readonly path: readonly string[]; readonly texts: readonly string[] };

type Place = { readonly entry: Entry; readonly shape: Shape; readonly at: string; readonly fact: Typed };

/**
 * The entries with one fact filled in, where the section has a place for it: in a map by its key, in a list in
 * the item with this id, which is made when there is none. Throws a Refusal for a path that names no fact.
 */
export const put = (
  entries: readonly Entry[],
  shape: MapShape,
  fact: Typed,
  at: string,
): readonly Entry[] => {
  const [key = '', ...rest] = fact.path;
  const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.each;
  if (inner === undefined || key === '') throw unknownFact(at, key, Object.keys(shape.keys));
  const old = entries.find((entry) => entry.key === key);
  const place: Place = {
    entry: old ?? emptyEntry(key),
    shape: inner,
    at: `${at}.${key}`,
    fact: { path: rest, texts: fact.texts },
  };
  const entry = { ...place.entry, value: valueAt(place) };
  return old === undefined ? [...entries, entry] : entries.map((each) => (each === old ? entry : each));
};

const unknownFact = (at: string, key: string, known: readonly string[]): Refusal => {
  const meant = nearest(key, known);
  const listed = known.length > 8 ? `${known.slice(0, 8).join(', ')} …` : known.join(', ');
  return new Refusal(
    `there is no fact "${at}.${key}"`,
    meant === undefined ? `one of: ${listed}` : `did you mean ${at}.${meant}?`,
  );
};

const valueAt = (place: Place): Entry['value'] => {
  const { entry, shape, at, fact } = place;
  const [id, ...deeper] = fact.path;
  if (shape.kind === 'value') {
    if (id !== undefined) throw new Refusal(`${at} is a fact: nothing stands below it`);
    return texts(place, shape.many);
  }
  if (shape.kind === 'map') {
    if (id === undefined) throw unnamed(at, Object.keys(shape.keys));
    const inside = entry.value.kind === 'map' ? entry.value.entries : [];
    return { kind: 'map', entries: put(inside, shape, fact, at) };
  }
  if (id === undefined && shape.none !== undefined && fact.texts.every(isNone)) return texts(place, false);
  const named = Object.keys(shape.item.keys)[0] ?? 'id';
  if (id === undefined || deeper.length === 0)
    throw unnamed(`${at}.<${named}>`, Object.keys(shape.item.keys));
  const items = entry.value.kind === 'items' ? entry.value.items : [];
  const old = items.find((item) => item.some(({ key, value }) => key === named && isText(value, id)));
  const start = old ?? [{ ...emptyEntry(named), value: { kind: 'text', text: id } as const }];
  const item = put(start, shape.item, { path: deeper, texts: fact.texts }, `${at}.${id}`);
  return {
    kind: 'items',
    items: old === undefined ? [...items, item] : items.map((each) => (each === old ? item : each)),
  };
};

/** That a list holds nothing, or was asked for. */
const isNone = (typed: string): boolean => {
  const read = parseSource(typed);
  return 'text' in read && (read.text === 'none' || read.text === 'unknown');
};

const isText = (value: Entry['value'], text: string): boolean => value.kind === 'text' && value.text === text;

const unnamed = (at: string, keys: readonly string[]): Refusal =>
  new Refusal(
    `${at} holds several facts: name one of them`,
    `such as ${at}.${keys[1] ?? keys[0] ?? '<key>'}`,
  );

const texts = ({ at, fact }: Place, many: boolean): Entry['value'] => {
  const [first = '', ...others] = fact.texts;
  if (others.length === 0) return { kind: 'text', text: first };
  if (!many) throw new Refusal(`${at} takes one value, and several are given`);
  return { kind: 'texts', texts: fact.texts };
};
