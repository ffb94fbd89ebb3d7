import type { Chapter } from '../portfolio/dossier.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { SectionId } from '../portfolio/sections/index.ts';
import type { Fact } from '../value/fact.ts';
import type { Path } from '../value/finding.ts';
import { latest } from '../value/latest.ts';

/** A fact about a client, with its place. */
export type PlacedFact = {
  readonly section: SectionId;
  readonly file: string;
  readonly path: Path;
  readonly fact: Fact<unknown>;
  /** All of its section. */
  readonly data: unknown;
};

/** All facts of a dossier, wherever they stand in its sections. */
export const placedFacts = latest(({ dossier }: Client): readonly PlacedFact[] => {
  const all: PlacedFact[] = [];
  const chapters = Object.entries(dossier?.sections ?? {}) as [SectionId, Chapter<object>][];
  for (const [section, { file, data }] of chapters)
    visit(data, [], (fact, path) => all.push({ section, file, path: [...path], fact, data }));
  return all;
});

/** The path is one array that grows and shrinks. */
const visit = (
  data: object,
  path: (string | number)[],
  found: (fact: Fact<unknown>, path: Path) => void,
): void => {
  if ('state' in data) {
    found(data as Fact<unknown>, path);
    return;
  }
  const keys = Array.isArray(data) ? data.keys() : Object.keys(data);
  for (const key of keys) {
    const value = (data as Record<string | number, unknown>)[key];
    if (typeof value !== 'object' || value === null) continue;
    path.push(key);
    visit(value, path, found);
    path.pop();
  }
};
