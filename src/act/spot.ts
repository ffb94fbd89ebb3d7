import { factPath } from '../portfolio/fact-path.ts';
import type { TypedPath } from '../portfolio/fact-typed.ts';
import { childOf } from '../portfolio/filled.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import { type ListShape, type MapShape, type Shape, shapeOf, type ValueShape } from '../portfolio/shape.ts';
import type { Data, DocumentEdit, Order } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';

/** Where a fact stands in its file, or will stand. */
export type Spot = {
  /** With the positions of list items as they are in the file. */
  readonly at: Path;
  readonly shape: ValueShape;
  /** It is a whole list, which holds nothing so far: only that may be said of it. */
  readonly whole?: true;
  /** What must be made before: the item of a list that is not there yet. */
  readonly made: readonly DocumentEdit[];
};

/** The name of a section's file. */
export const fileOf = (section: SectionId): string => sectionOf(section).file;

const sectionOf = (section: SectionId): (typeof SECTIONS)[number] => {
  const found = SECTIONS.find(({ id }) => id === section);
  if (found === undefined) throw new Error(`there is no section ${section}`);
  return found;
};

/** The order of a section's keys, for what is new in its file. */
export const orderOf = (section: SectionId): Order => orderIn(shapeOf(sectionOf(section).schema));

/** The order of the keys in files of a shape. */
export const orderIn =
  (top: MapShape): Order =>
  (path) => {
    const found = path.reduce<Shape | undefined>(inside, top);
    return found?.kind === 'map' ? Object.keys(found.keys) : [];
  };

const inside = (shape: Shape | undefined, step: string | number): Shape | undefined => {
  if (shape?.kind === 'list') return typeof step === 'number' ? shape.item : undefined;
  return shape?.kind === 'map' && typeof step === 'string' ? keyIn(shape, step) : undefined;
};

const keyIn = (shape: MapShape, key: string): Shape | undefined =>
  Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.each;

/**
 * Finds the place of a fact by its keys and the ids of list items. Throws a Refusal for what names no single fact, and for
 * an item that is not there while one has a name like it, unless `fresh` says that it is a new one.
 */
export const spotOf = ({ section, path }: TypedPath, data: Data, fresh = false): Spot => {
  const start: Step = { at: [], made: [], data, fresh, ours: oursIn(section) };
  const said = factPath(section, path.slice(0, 1), {}).startsWith(`${section}.`) ? section : '';
  return walk(path, shapeOf(sectionOf(section).schema), start, said);
};

/** The places of a section that are ours to fill, as far as a question says so. */
const oursIn = (section: SectionId): ReadonlySet<string> =>
  new Set(sectionOf(section).questions.flatMap((asked) => ('ours' in asked ? asked.path : [])));

type Step = {
  readonly at: Path;
  readonly made: readonly DocumentEdit[];
  readonly data: Data | undefined;
  readonly fresh: boolean;
  readonly ours: ReadonlySet<string>;
};

const walk = ([key, ...rest]: readonly string[], shape: Shape, here: Step, said: string): Spot => {
  if (shape.kind === 'value') {
    if (key !== undefined) throw new Refusal(`${said} is a fact: nothing stands below it`);
    return { at: here.at, made: here.made, shape };
  }
  if (shape.kind === 'list')
    return key === undefined ? wholeList(shape, here, said) : walkItem(key, rest, shape.item, here, said);
  if (key === undefined) throw several(said, Object.keys(shape.keys), shape.each !== undefined);
  const next = keyIn(shape, key);
  if (next === undefined) throw unknown(said, key, Object.keys(shape.keys));
  return walk(
    rest,
    next,
    { ...here, at: [...here.at, key], data: childOf(here.data, key) },
    joined(said, key),
  );
};

const joined = (...steps: readonly string[]): string => steps.filter((step) => step !== '').join('.');

/** Of a list that holds nothing it may be said that there is none, or that it was asked for. */
const wholeList = ({ item, none }: ListShape, { at, made, data, ours }: Step, said: string): Spot => {
  const [named = 'id', example = 'name'] = Object.keys(item.keys);
  const [first] = namesIn(data, named);
  if (first !== undefined || none === undefined)
    throw new Refusal(
      `${said} holds several: name one of them`,
      `such as ${said}.${first ?? `<${named}>`}.${example}`,
    );
  const isOurs = ours.has(at.join('.')) || !Object.values(item.keys).some(isSourced);
  const allowed = isOurs ? ['none'] : ['none', 'unknown'];
  return { at, made, whole: true, shape: { ...none, sourced: !isOurs, allowed } };
};

const isSourced = (shape: Shape): boolean => shape.kind === 'value' && shape.sourced;

/** Adds an item to a list; in place of the word that the list holds nothing. */
export const added = (there: Data | undefined, at: Path, item: Data): DocumentEdit =>
  typeof there === 'string' && there.trim() !== ''
    ? { kind: 'set', at, value: [item] }
    : { kind: 'add', at, item };

/** An item goes by its first fact: the id of a person, the product of a gap. */
const walkItem = (id: string, rest: readonly string[], item: MapShape, here: Step, said: string): Spot => {
  const [named = 'id'] = Object.keys(item.keys);
  if (rest.length === 0) throw several(`${said}.${id}`, Object.keys(item.keys).slice(1), false);
  if (rest[0] === named)
    throw new Refusal(
      `${said}.${id} goes by its ${named}`,
      named === 'id'
        ? `what refers to it changes with it: kam rename <client> ${said}.${id} <new-id>`
        : 'change it in the file, with what refers to it',
    );
  const items = Array.isArray(here.data) ? (here.data as readonly Data[]) : [];
  const found = items.findIndex((each) => childOf(each, named) === id);
  if (found < 0 && !here.fresh) refuseSlip(id, named, items, said);
  const made = found >= 0 ? [] : [added(here.data, here.at, { [named]: id })];
  const at = [...here.at, found >= 0 ? found : items.length];
  return walk(
    rest,
    item,
    { ...here, at, made: [...here.made, ...made], data: items[found] },
    `${said}.${id}`,
  );
};

/** A slip of the finger would make a second item of the same thing. */
const refuseSlip = (id: string, named: string, items: readonly Data[], said: string): void => {
  const meant = nearest(id, namesIn(items, named));
  if (meant === undefined) return;
  throw new Refusal(`${said} has no "${id}"`, `did you mean ${said}.${meant}? For a new one add --new`);
};

const namesIn = (items: Data | undefined, named: string): readonly string[] =>
  (Array.isArray(items) ? (items as readonly Data[]) : []).flatMap((each) => {
    const name = childOf(each, named);
    return typeof name === 'string' ? [name] : [];
  });

const several = (said: string, keys: readonly string[], open: boolean): Refusal =>
  new Refusal(
    `${said} holds several facts: name one of them`,
    open && keys.length === 0 ? `such as ${said}.<name>` : `one of: ${listed(keys)}`,
  );

const unknown = (said: string, key: string, keys: readonly string[]): Refusal => {
  const meant = nearest(key, keys);
  return new Refusal(
    `there is no fact "${joined(said, key)}"`,
    meant === undefined ? `one of: ${listed(keys)}` : `did you mean ${joined(said, meant)}?`,
  );
};

const listed = (keys: readonly string[]): string =>
  keys.length > 8 ? `${keys.slice(0, 8).join(', ')} …` : keys.join(', ');
