import { logOf } from '../measure/tasks.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { FIELDS, type Field, INTERACTION, type Kind, REVIEW } from '../portfolio/reference-fields.ts';
import type { SectionId } from '../portfolio/sections/index.ts';
import type { KeyPath, Path } from '../value/finding.ts';

/** A name that must be defined somewhere, with its place. */
export type Reference = { readonly kind: Kind; readonly id: string; readonly at: KeyPath };

/** Of which kinds the names are that stand at a place, that its keys are, and where to go on from there. */
type Stop = {
  readonly names: Kind[];
  readonly keys: Kind[];
  /** By key; `*` is each item or value. */
  readonly below: Map<string, Stop>;
};

const stop = (): Stop => ({ names: [], keys: [], below: new Map() });

/** All fields as one tree, so that data is walked through once. */
const treeOf = (fields: readonly Field[]): Stop => {
  const root = stop();
  for (const [path, kind] of fields) {
    const steps = path.split('.');
    const isKeys = steps.at(-1) === '#';
    let at = root;
    for (const step of isKeys ? steps.slice(0, -1) : steps) {
      const next = at.below.get(step) ?? stop();
      at.below.set(step, next);
      at = next;
    }
    (isKeys ? at.keys : at.names).push(kind);
  }
  return root;
};

const OF_SECTIONS = Object.entries(FIELDS).map(([id, fields]) => [id as SectionId, treeOf(fields)] as const);
const OF_INTERACTION = treeOf(INTERACTION);
const OF_REVIEW = treeOf(REVIEW);

/** The names in the files of a client that must be defined somewhere and are not known; they alone get a place. */
export const strangersIn = (
  client: Client,
  portfolio: Portfolio,
  isKnown: (kind: Kind, id: string) => boolean,
): readonly Reference[] => {
  const strangers: Reference[] = [];
  const look = (file: string, data: unknown, tree: Stop): void =>
    eachName(data, tree, [], (kind, id, path, part) => {
      if (!isKnown(kind, id)) strangers.push({ kind, id, at: { file, path: [...path], ...part } });
    });
  for (const [id, tree] of OF_SECTIONS) {
    const chapter = client.dossier?.sections[id];
    if (chapter !== undefined) look(chapter.file, chapter.data, tree);
  }
  for (const each of logOf(client, portfolio)) look(each.file, each, OF_INTERACTION);
  for (const each of client.dossier?.reviews ?? []) look(each.file, each, OF_REVIEW);
  return strangers;
};

/** Told of a name; the path changes once it returns. */
type Tell = (kind: Kind, id: string, path: Path, part?: { readonly part: 'key' }) => void;

/** All names at a stop and below it. The path is one array that grows and shrinks. */
const eachName = (
  data: unknown,
  { names, keys, below }: Stop,
  path: (string | number)[],
  tell: Tell,
): void => {
  for (const kind of names) tellNames(kind, data, path, tell);
  if (typeof data !== 'object' || data === null) return;
  for (const kind of keys)
    for (const key of Object.keys(data)) tell(kind, key, [...path, key], { part: 'key' });
  for (const [step, next] of below)
    for (const key of step === '*' ? keysOf(data) : [step]) {
      path.push(key);
      eachName((data as Record<string | number, unknown>)[key], next, path, tell);
      path.pop();
    }
};

const keysOf = (data: object): Iterable<string | number> =>
  Array.isArray(data) ? data.keys() : Object.keys(data);

/** A name itself, or a fact that names one; each answer of a disputed fact. */
const tellNames = (kind: Kind, data: unknown, path: Path, tell: Tell): void => {
  if (typeof data === 'string') tell(kind, data, path);
  if (typeof data !== 'object' || data === null) return;
  const { value, others = [] } = data as { value?: unknown; others?: readonly { value?: unknown }[] };
  if (typeof value === 'string') tell(kind, value, others.length > 0 ? [...path, 0] : path);
  for (const [at, { value: another }] of others.entries())
    if (typeof another === 'string') tell(kind, another, [...path, at + 1]);
};
