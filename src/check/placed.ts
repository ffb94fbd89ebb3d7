import type { Chapter } from '../portfolio/dossier.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { SectionId } from '../portfolio/sections/index.ts';
import type { Fact } from '../value/fact.ts';
import type { Path } from '../value/finding.ts';

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
export function* placedFacts({ dossier }: Client): Iterable<PlacedFact> {
  const chapters = Object.entries(dossier?.sections ?? {}) as [SectionId, Chapter<unknown>][];
  for (const [section, { file, data }] of chapters)
    for (const { fact, path } of factsIn(data, [])) yield { section, file, path, fact, data };
}

function* factsIn(data: unknown, path: Path): Iterable<Pick<PlacedFact, 'fact' | 'path'>> {
  if (typeof data !== 'object' || data === null) return;
  if ('state' in data) yield { fact: data as Fact<unknown>, path };
  else if (Array.isArray(data)) for (const [at, item] of data.entries()) yield* factsIn(item, [...path, at]);
  else for (const [key, value] of Object.entries(data)) yield* factsIn(value, [...path, key]);
}
