import { configSchema } from '../portfolio/config.ts';
import { factPath } from '../portfolio/fact-path.ts';
import { type TypedPath, typedPath } from '../portfolio/fact-typed.ts';
import { childOf } from '../portfolio/filled.ts';
import { interactionSchema } from '../portfolio/interactions.ts';
import { CONFIG_FILE, partOf } from '../portfolio/layout.ts';
import { reviewSchema } from '../portfolio/reviews.ts';
import { SECTIONS } from '../portfolio/sections/index.ts';
import { type MapShape, type Shape, shapeOf } from '../portfolio/shape.ts';
import { type Data, readDocument } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import { slugOf } from '../value/slug.ts';
import type { Desk } from './desk.ts';
import { fileOf } from './spot.ts';

/** Something that has a short name of its own: a person, a task, a promise of the log. */
export type Thing = {
  readonly file: string;
  /** The keys of the list that holds it. */
  readonly list: readonly string[];
  readonly id: string;
  /** Where its short name stands. */
  readonly at: Path;
  /** All short names of its list. */
  readonly ids: readonly string[];
  /** The schema of the things of its list. */
  readonly item: MapShape;
  /** As people write it: `people.georgi-iliev`. */
  readonly said: string;
  /** With its section, as paths of facts lead to it; undefined for what no such path can name. */
  readonly steps: readonly string[] | undefined;
};

/** Lists outside of the sections whose things are called by their short names; each file has a list of its own. */
const ELSEWHERE = {
  promised: { part: 'log', shape: () => shapeOf(interactionSchema) },
  decisions: { part: 'client-review', shape: () => shapeOf(reviewSchema) },
} as const;

/**
 * Finds a thing of a dossier by its list and short name: `people.georgi-iliev`, `tasks.pilot`, `promised.samples`.
 * Throws a Refusal for what has no short name, for one that is not there, and for one that several bear.
 */
export const thingCalled = (desk: Desk, paths: readonly string[], folder: string, typed: string): Thing => {
  const [first = '', id = '', ...more] = typed.split('.');
  if (Object.hasOwn(ELSEWHERE, first) && id !== '' && more.length === 0)
    return elsewhere(desk, paths, first as keyof typeof ELSEWHERE, id);
  const path = typedPath(typed);
  const file = `${folder}/${fileOf(path.section)}`;
  const { list, id: name, item } = listIn(typed, path);
  const data = dataOf(desk, file);
  const said = (each: string): string => factPath(path.section, [...list, each], {});
  const place = onlyOne(name, [[file, idsIn(data, list)]], said);
  return {
    ...{ file, list, id: name, item, at: [...list, place.at, 'id'], ids: place.ids },
    said: said(name),
    steps: [path.section, ...list, name],
  };
};

const elsewhere = (desk: Desk, paths: readonly string[], list: keyof typeof ELSEWHERE, id: string): Thing => {
  const { part, shape } = ELSEWHERE[list];
  const files = paths.filter((path) => partOf(path)?.kind === part);
  return inLists(desk, files, list, shape(), id);
};

/** One of our team, `team.ivan`. Throws a Refusal for one who is not there. */
export const memberThing = (desk: Desk, id: string): Thing =>
  inLists(desk, [CONFIG_FILE], 'team', shapeOf(configSchema), id);

/** A thing of a list that stands at the top of each of several files. */
const inLists = (desk: Desk, files: readonly string[], list: string, shape: MapShape, id: string): Thing => {
  const said = (each: string): string => `${list}.${each}`;
  const found = onlyOne(
    id,
    files.map((file) => [file, idsIn(dataOf(desk, file), [list])]),
    said,
  );
  const item = itemOf(shape, list);
  if (item === undefined) throw new Error(`${list} is no list`);
  return {
    ...{ file: found.file, list: [list], id, item, at: [list, found.at, 'id'], ids: found.ids },
    said: said(id),
    steps: undefined,
  };
};

const itemOf = (shape: Shape, key: string): MapShape | undefined => {
  const found = shape.kind === 'map' ? shape.keys[key] : undefined;
  return found?.kind === 'list' ? found.item : undefined;
};

/** The list that a path leads to, and the short name behind it. */
const listIn = (
  typed: string,
  { section, path }: TypedPath,
): { readonly list: readonly string[]; readonly id: string; readonly item: MapShape } => {
  const schema = SECTIONS.find(({ id }) => id === section)?.schema;
  let shape: Shape | undefined = schema && shapeOf(schema);
  for (const [at, step] of path.entries()) {
    if (shape?.kind === 'list' && shape.item.keys['id'] !== undefined) {
      if (at === path.length - 1) return { list: path.slice(0, at), id: step, item: shape.item };
      throw new Refusal(
        `"${typed}" is a fact, and facts keep their names`,
        `what has a short name: ${factPath(section, path.slice(0, at + 1), {})}`,
      );
    }
    shape = shape?.kind === 'map' && Object.hasOwn(shape.keys, step) ? shape.keys[step] : undefined;
  }
  throw new Refusal(
    `"${typed}" is nothing that goes by a short name`,
    'such as people.<id>, tasks.<id>, deals.<id>, customer_swot.strengths.<id>, promised.<id>',
  );
};

const dataOf = (desk: Desk, file: string): Data => {
  const text = desk.text(file);
  if (text === undefined) return {};
  const { data, broken } = readDocument(file, text);
  if (broken)
    throw new Refusal(
      `${file} cannot be read, so nothing is changed`,
      'kam check says what is wrong with it',
    );
  return data;
};

/** The short name of each item of a list, '' for one without. */
const idsIn = (data: Data, list: readonly string[]): readonly string[] => {
  const items = list.reduce<Data | undefined>(childOf, data);
  if (!Array.isArray(items)) return [];
  return (items as readonly Data[]).map((item) => {
    const id = childOf(item, 'id');
    return typeof id === 'string' ? id.trim() : '';
  });
};

type Place = { readonly file: string; readonly at: number; readonly ids: readonly string[] };

const onlyOne = (
  id: string,
  lists: readonly (readonly [file: string, ids: readonly string[]])[],
  said: (id: string) => string,
): Place => {
  const found = lists.flatMap(([file, ids]) =>
    ids.flatMap((each, at): Place[] => (each === id ? [{ file, at, ids }] : [])),
  );
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined && second !== undefined)
    throw new Refusal(
      `"${said(id)}" stands there twice: ${[...new Set([only.file, second.file])].join(', ')}`,
      'give one of them another id in its file; what refers to either must be read by somebody',
    );
  const all = lists.flatMap(([, ids]) => ids.filter((each) => each !== ''));
  const near = nearest(id, all) ?? onlyWith(id, all);
  if (near !== undefined) throw new Refusal(`there is no ${said(id)}`, `did you mean ${said(near)}?`);
  const some = [...new Set(all)].sort();
  const listed = `${some.slice(0, MOST).join(', ')}${some.length > MOST ? ' …' : ''}`;
  throw new Refusal(
    `there is no ${said(id)}`,
    some.length === 0 ? 'the list is empty' : `there are: ${listed}`,
  );
};

/** The only name that holds a part of it. */
const onlyWith = (part: string, all: readonly string[]): string | undefined => {
  const [only, ...others] = all.filter((each) => each.includes(part.toLowerCase()));
  return others.length === 0 ? only : undefined;
};

/** At most so many are listed. */
const MOST = 8;

/** Words that mean something else wherever a short name may stand as a key or a value. */
const RESERVED = new Set(['source', 'unknown', 'none', 'constructor', 'prototype']);

/** Throws a Refusal for what cannot be a short name. */
export const requireId = (typed: string, item: MapShape): void => {
  const id = item.keys['id'];
  const read = id?.kind === 'value' ? id.read(typed) : undefined;
  if (read !== undefined && !('problem' in read) && !RESERVED.has(typed)) return;
  const near = /[\p{L}\p{N}]/u.test(typed) ? slugOf(typed, 'en') : '';
  const example = near === '' || RESERVED.has(near) ? 'georgi-iliev' : near;
  throw new Refusal(
    `"${typed}" cannot be a short name${RESERVED.has(typed) ? ': the word means something else in the files' : ''}`,
    `small letters a-z, digits and hyphens between them: ${example}`,
  );
};
