import { logOf } from '../measure/tasks.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { FIELDS, type Field, INTERACTION, type Kind, REVIEW } from '../portfolio/reference-fields.ts';
import type { SectionId } from '../portfolio/sections/index.ts';
import type { KeyPath, Path } from '../value/finding.ts';

/** A name that must be defined somewhere, with its place. */
export type Reference = { readonly kind: Kind; readonly id: string; readonly at: KeyPath };

type Route = { readonly steps: readonly string[]; readonly kind: Kind };
const routes = (fields: readonly Field[]): readonly Route[] =>
  fields.map(([path, kind]) => ({ steps: path.split('.'), kind }));

const OF_SECTIONS = Object.entries(FIELDS).map(([id, fields]) => [id as SectionId, routes(fields)] as const);
const OF_INTERACTION = routes(INTERACTION);
const OF_REVIEW = routes(REVIEW);

/** The names in the files of a client that must be defined somewhere and are not known; they alone get a place. */
export const strangersIn = (
  client: Client,
  portfolio: Portfolio,
  isKnown: (kind: Kind, id: string) => boolean,
): readonly Reference[] => {
  const strangers: Reference[] = [];
  const look = (file: string, data: unknown, all: readonly Route[]): void => {
    for (const { steps, kind } of all)
      eachName(data, { steps, next: 0, path: [] }, (id, path, part) => {
        if (!isKnown(kind, id)) strangers.push({ kind, id, at: { file, path: [...path], ...part } });
      });
  };
  for (const [id, all] of OF_SECTIONS) {
    const chapter = client.dossier?.sections[id];
    if (chapter !== undefined) look(chapter.file, chapter.data, all);
  }
  for (const each of logOf(client, portfolio)) look(each.file, each, OF_INTERACTION);
  for (const each of client.dossier?.reviews ?? []) look(each.file, each, OF_REVIEW);
  return strangers;
};

/** How far a route was followed; the path is one array that grows and shrinks. */
type Walk = { readonly steps: readonly string[]; next: number; readonly path: (string | number)[] };

/** Told of a name; the path changes once it returns. */
type Tell = (id: string, path: Path, part?: { readonly part: 'key' }) => void;

/** All names where a route leads: `*` is each item or value, `#` each key itself. */
const eachName = (data: unknown, walk: Walk, tell: Tell): void => {
  const { steps, path } = walk;
  const step = steps[walk.next];
  if (step === undefined) tellNames(data, path, tell);
  if (step === undefined || typeof data !== 'object' || data === null) return;
  const isEach = step === '*' || step === '#';
  walk.next++;
  for (const key of isEach ? keysOf(data) : [step]) {
    path.push(key);
    if (step === '#') tell(String(key), path, { part: 'key' });
    else eachName((data as Record<string | number, unknown>)[key], walk, tell);
    path.pop();
  }
  walk.next--;
};

const keysOf = (data: object): Iterable<string | number> =>
  Array.isArray(data) ? data.keys() : Object.keys(data);

/** A name itself, or a fact that names one; each answer of a disputed fact. */
const tellNames = (data: unknown, path: Path, tell: Tell): void => {
  if (typeof data === 'string') tell(data, path);
  if (typeof data !== 'object' || data === null) return;
  const { value, others = [] } = data as { value?: unknown; others?: readonly { value?: unknown }[] };
  if (typeof value === 'string') tell(value, others.length > 0 ? [...path, 0] : path);
  for (const [at, { value: another }] of others.entries())
    if (typeof another === 'string') tell(another, [...path, at + 1]);
};
