import { logOf } from '../measure/tasks.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { FIELDS, type Field, INTERACTION, type Kind, REVIEW } from '../portfolio/reference-fields.ts';
import type { SectionId } from '../portfolio/sections/index.ts';
import type { KeyPath, Path } from '../value/finding.ts';

/** A name that must be defined somewhere, with its place. */
export type Reference = { readonly kind: Kind; readonly id: string; readonly at: KeyPath };

const found = new WeakMap<Client, readonly Reference[]>();

/** All names in the files of a client that must be defined somewhere; looked for once, since several rules ask. */
export const referencesOf = (client: Client, portfolio: Portfolio): readonly Reference[] => {
  const known = found.get(client);
  if (known !== undefined) return known;
  const all = [...everyReference(client, portfolio)];
  found.set(client, all);
  return all;
};

function* everyReference(client: Client, portfolio: Portfolio): Iterable<Reference> {
  for (const id of Object.keys(FIELDS) as SectionId[]) {
    const chapter = client.dossier?.sections[id];
    if (chapter !== undefined) yield* inFile(chapter.file, chapter.data, FIELDS[id]);
  }
  for (const each of logOf(client, portfolio)) yield* inFile(each.file, each, INTERACTION);
  for (const each of client.dossier?.reviews ?? []) yield* inFile(each.file, each, REVIEW);
}

function* inFile(file: string, data: unknown, fields: readonly Field[]): Iterable<Reference> {
  for (const [path, kind] of fields) {
    for (const found of namesAt(data, path.split('.'), [])) {
      yield { kind, id: found.id, at: { file, path: found.path, ...(found.isKey && { part: 'key' }) } };
    }
  }
}

type Found = { readonly id: string; readonly path: Path; readonly isKey: boolean };

function* namesAt(data: unknown, [step, ...rest]: readonly string[], path: Path): Iterable<Found> {
  if (step === undefined) yield* leaves(data, path);
  else if (typeof data !== 'object' || data === null) return;
  else if (step === '#') for (const id of Object.keys(data)) yield { id, path: [...path, id], isKey: true };
  else if (step !== '*') yield* namesAt((data as Record<string, unknown>)[step], rest, [...path, step]);
  else if (Array.isArray(data))
    for (const [at, item] of data.entries()) yield* namesAt(item, rest, [...path, at]);
  else for (const [key, value] of Object.entries(data)) yield* namesAt(value, rest, [...path, key]);
}

/** A name itself, or a fact that names one; each answer of a disputed fact. */
function* leaves(data: unknown, path: Path): Iterable<Found> {
  if (typeof data === 'string') yield { id: data, path, isKey: false };
  if (typeof data !== 'object' || data === null) return;
  const { value, others } = data as { value?: unknown; others?: readonly unknown[] };
  const disputed = others !== undefined && others.length > 0;
  if (typeof value === 'string') yield { id: value, path: disputed ? [...path, 0] : path, isKey: false };
  for (const [at, other] of (others ?? []).entries()) {
    const { value: another } = other as { value?: unknown };
    if (typeof another === 'string') yield { id: another, path: [...path, at + 1], isKey: false };
  }
}
