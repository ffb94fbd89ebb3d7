import { configSchema } from '../portfolio/config.ts';
import { FORMAT } from '../portfolio/formats.ts';
import { importRulesSchema } from '../portfolio/import-rules.ts';
import { interactionSchema } from '../portfolio/interactions.ts';
import type { Part } from '../portfolio/layout.ts';
import { migrated } from '../portfolio/migrated.ts';
import { migratedTable } from '../portfolio/migrated-table.ts';
import { readAs } from '../portfolio/read.ts';
import { readRegister, registerShape } from '../portfolio/register.ts';
import { reviewSchema } from '../portfolio/reviews.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import { type MapShape, shapeOf } from '../portfolio/shape.ts';
import { type Data, readDocument } from '../source/document.ts';
import { headingsOf } from './headings.ts';
import { type Leaf, type Leaves, leavesOf } from './leaves.ts';
import { rateLeaves } from './rates.ts';

/** Where in a dossier, or in the portfolio, something stands. */
export type Place = SectionId | 'log' | 'reviews' | 'register' | 'rates' | 'settings';

/** What one file says. */
export type Stated = Leaves & {
  readonly place: Place;
  readonly prose: ReadonlyMap<string, string>;
  /** Nothing of it can be read. */
  readonly broken: boolean;
};

/** A file, or one line of the register. */
export type Statement = { readonly stated: Stated; readonly id?: string; readonly name?: string };

/**
 * What a file of a format says by the id of the client of each line: the register. Any other file has one entry without an
 * id.
 */
export const readStatements = (
  path: string,
  text: string,
  part: Part,
  format = FORMAT,
): readonly Statement[] => {
  if (part.kind === 'register') return registerStatements(migratedTable(path, text, format).text);
  if (part.kind === 'rates')
    return [
      {
        stated: {
          ...rateLeaves(migratedTable(path, text, format).text),
          place: 'rates',
          prose: NONE,
          broken: false,
        },
      },
    ];
  if (part.kind === 'stray') return [];
  const document = migrated(readDocument(path, text), format);
  const { place, schema, standIns } = readingOf(part);
  const { data } = readAs(schema, document, document.broken ? {} : standIns);
  const stated: Stated = {
    ...toldOf(leavesOf(shapeOf(schema), data)),
    place,
    prose: headingsOf(document.body),
    broken: data === undefined,
  };
  return [{ stated, ...identityOf(document.data) }];
};

/** Who a client is: by it versions are matched, so it never changes. */
const IDENTITY = 'id';

/** Without what programs write for themselves: the identity of a client, and the digests of a review's stamp. */
const toldOf = ({ leaves, items }: Leaves): Leaves => ({
  leaves: new Map([...leaves].filter(([, leaf]) => !isBookkeeping(leaf))),
  items,
});

const isBookkeeping = ({ path }: Leaf): boolean =>
  (path.length === 1 && path[0] === IDENTITY) || (path[0] === STAMP[0] && path[1] === STAMP[1]);

const STAMP = ['reviewed', 'facts'];

const NONE: ReadonlyMap<string, string> = new Map();

type Reading = {
  readonly place: Place;
  readonly schema: Parameters<typeof shapeOf>[0];
  /** For keys without which nothing of the file could be read. */
  readonly standIns?: Readonly<Record<string, string>>;
};

const readingOf = (part: Part): Reading => {
  if (part.kind === 'section') {
    const found = SECTIONS.find(({ id }) => id === part.section);
    const standIns = part.section === 'general' ? { standIns: { id: 'id', name: '–' } } : {};
    if (found !== undefined) return { place: found.id, schema: found.schema, ...standIns };
  }
  if (part.kind === 'config')
    return { place: 'settings', schema: configSchema, standIns: { kam: '1', company: '–', currency: 'EUR' } };
  if (part.kind === 'rules') return { place: 'settings', schema: importRulesSchema };
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
    stated: { ...toldOf(leavesOf(shape, row)), place: 'register', prose: NONE, broken: false },
    id: row.id,
    name: row.name,
  }));
};
