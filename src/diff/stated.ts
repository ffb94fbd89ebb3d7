import { interactionSchema } from '../portfolio/interactions.ts';
import type { Part } from '../portfolio/layout.ts';
import { readAs } from '../portfolio/read.ts';
import { readRegister, registerShape } from '../portfolio/register.ts';
import { reviewSchema } from '../portfolio/reviews.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import { type MapShape, shapeOf, type ValueShape } from '../portfolio/shape.ts';
import { type Data, readDocument } from '../source/document.ts';
import { headingsOf } from './headings.ts';
import { type Item, keyOf, type Leaf, type Leaves, leavesOf } from './leaves.ts';

/** Where in a dossier, or in the portfolio, something stands. */
export type Place = SectionId | 'log' | 'reviews' | 'register' | 'settings';

/** What one file says. */
export type Stated = Leaves & {
  readonly place: Place;
  readonly prose: ReadonlyMap<string, string>;
  /** Nothing of it can be read. */
  readonly broken: boolean;
};

/** A file, or one line of the register. */
export type Statement = { readonly stated: Stated; readonly id?: string; readonly name?: string };

/** What a file says by the id of the client of each line: the register. A document has one entry without an id. */
export const readStatements = (path: string, text: string, part: Part): readonly Statement[] => {
  if (part.kind === 'register') return registerStatements(text);
  if (part.kind === 'rates' || part.kind === 'stray') return [];
  const document = readDocument(path, text);
  if (part.kind === 'config' || part.kind === 'rules')
    return [
      { stated: { ...rawLeaves(document.data), place: 'settings', prose: NONE, broken: document.broken } },
    ];
  const { place, schema } = readingOf(part);
  const { data } = readAs(schema, document);
  const stated: Stated = {
    ...leavesOf(shapeOf(schema), data),
    place,
    prose: headingsOf(document.body),
    broken: document.broken,
  };
  return [{ stated, ...identityOf(document.data) }];
};

const NONE: ReadonlyMap<string, string> = new Map();

type Reading = { readonly place: Place; readonly schema: Parameters<typeof shapeOf>[0] };

const readingOf = (part: Part): Reading => {
  if (part.kind === 'section') {
    const found = SECTIONS.find(({ id }) => id === part.section);
    if (found !== undefined) return { place: found.id, schema: found.schema };
  }
  return part.kind === 'review' || part.kind === 'client-review'
    ? { place: 'reviews', schema: reviewSchema }
    : { place: 'log', schema: interactionSchema };
};

/** As typed: a client whose section 1 is wrong elsewhere is still the same one. */
const identityOf = (data: Data): { readonly id?: string; readonly name?: string } => {
  if (typeof data === 'string' || Array.isArray(data)) return {};
  const { id, name } = data as Readonly<Record<string, Data>>;
  return { ...(typeof id === 'string' && { id }), ...(typeof name === 'string' && { name }) };
};

const registerStatements = (text: string): readonly Statement[] => {
  const shape: MapShape = registerShape();
  return readRegister(text).rows.map(({ row }) => ({
    stated: { ...leavesOf(shape, row), place: 'register', prose: NONE, broken: false },
    id: row.id,
    name: row.name,
  }));
};

/** Settings are compared as they are typed. */
const AS_TYPED: ValueShape = {
  kind: 'value',
  many: true,
  allowed: [],
  sourced: false,
  disputable: false,
  read: (text) => ({ value: text }),
};

const rawLeaves = (data: Data): Leaves => {
  const leaves = new Map<string, Leaf>();
  const items = new Map<string, Item>();
  const walk = (value: Data, path: readonly string[]): void => {
    const put = (texts: readonly string[]): void => {
      const answers = texts.map((text) => ({ state: 'given', value: text }) as const);
      if (answers.length > 0) leaves.set(keyOf(path), { path, shape: AS_TYPED, answers });
    };
    if (typeof value === 'string') {
      if (value.trim() !== '') put([value.trim()]);
    } else if (Array.isArray(value)) {
      put(value.filter((each): each is string => typeof each === 'string'));
      for (const [at, each] of value.entries()) {
        if (typeof each === 'string') continue;
        const { id = String(at + 1), name } = identityOf(each);
        items.set(keyOf([...path, id]), { path: [...path, id], name: name ?? id });
        walk(each, [...path, id]);
      }
    } else for (const [key, inside] of Object.entries(value)) walk(inside as Data, [...path, key]);
  };
  walk(data, []);
  return { leaves, items };
};
