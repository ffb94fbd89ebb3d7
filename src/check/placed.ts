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
  const chapters = Object.entries(dossier?.sections ?? {}) as [SectionId, Chapter<unknown>][];
  for (const [section, { file, data }] of chapters)
    visit(data, [], (fact, path) => all.push({ section, file, path, fact, data }));
  return all;
});

const visit = (data: unknown, path: Path, found: (fact: Fact<unknown>, path: Path) => void): void => {
  if (typeof data !== 'object' || data === null) return;
  if ('state' in data) found(data as Fact<unknown>, path);
  else if (Array.isArray(data)) for (const [at, item] of data.entries()) visit(item, [...path, at], found);
  else
    for (const [key, value] of Object.entries(data))
      if (typeof value === 'object') visit(value, [...path, key], found);
};
