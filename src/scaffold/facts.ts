import { typedPath } from '../portfolio/fact-typed.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import { type MapShape, shapeOf } from '../portfolio/shape.ts';
import { Refusal } from '../value/refusal.ts';
import type { Typed } from './put.ts';

/** A fact with the section in which it stands. */
export type SectionFact = Typed & { readonly section: SectionId };

/** What may stand in each section. */
export type Shapes = ReadonlyMap<SectionId, MapShape>;

export const sectionShapes = (): Shapes => new Map(SECTIONS.map(({ id, schema }) => [id, shapeOf(schema)]));

/**
 * Reads `fact=value` as people type it: `website=https://…`, `products.budget.bolts=900k EUR`. One path given several
 * times is one fact with several answers. Throws a Refusal for what names no fact, or a fact of two sections.
 */
export const typedFacts = (assignments: readonly string[]): readonly SectionFact[] => {
  const facts = new Map<string, SectionFact>();
  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    const text = assignment.slice(at + 1).trim();
    if (at < 1 || text === '') {
      throw new Refusal(
        `"${assignment}" is no fact=value`,
        'for example: --set "products.budget.bolts=900k EUR"',
      );
    }
    const { section, path } = typedPath(assignment.slice(0, at).trim());
    const key = [section, ...path].join('.');
    facts.set(key, { section, path, texts: [...(facts.get(key)?.texts ?? []), text] });
  }
  return [...facts.values()];
};
