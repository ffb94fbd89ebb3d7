import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import { type MapShape, shapeOf } from '../portfolio/shape.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import type { Typed } from './put.ts';

/** A fact with the section in which it stands. */
export type SectionFact = Typed & { readonly section: SectionId };

/** What may stand in each section. */
export type Shapes = ReadonlyMap<SectionId, MapShape>;

export const sectionShapes = (): Shapes => new Map(SECTIONS.map(({ id, schema }) => [id, shapeOf(schema)]));

const PATH = /^[a-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;

/**
 * Reads `fact=value` as people type it: `website=https://…`, `products.budget.bolts=900k EUR`. The section may
 * be left out where only one has the fact. One path given several times is one fact with several answers.
 * Throws a Refusal for what names no fact, or a fact of two sections.
 */
export const typedFacts = (assignments: readonly string[], shapes: Shapes): readonly SectionFact[] => {
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
    const typed = assignment.slice(0, at).trim();
    if (!PATH.test(typed))
      throw new Refusal(`"${typed}" is no path of a fact`, 'such as people.ivan-petrov.attitude');
    const { section, path } = resolve(typed, shapes);
    const key = [section, ...path].join('.');
    facts.set(key, { section, path, texts: [...(facts.get(key)?.texts ?? []), text] });
  }
  return [...facts.values()];
};

const resolve = (typed: string, shapes: Shapes): { section: SectionId; path: readonly string[] } => {
  const path = typed.split('.');
  const [first = '', second = ''] = path;
  const named = SECTIONS.find(({ id }) => id === first)?.id;
  const inNamed = named !== undefined && Object.hasOwn(shapes.get(named)?.keys ?? {}, second);
  if (named !== undefined && inNamed) return { section: named, path: path.slice(1) };
  const holders = SECTIONS.filter(({ id }) => Object.hasOwn(shapes.get(id)?.keys ?? {}, first));
  const [only, other] = holders;
  if (only !== undefined && other === undefined) return { section: only.id, path };
  if (only !== undefined) {
    const choices = holders.map(({ id }) => `${id}.${typed}`).join(' or ');
    throw new Refusal(`"${first}" stands in several sections`, `write ${choices}`);
  }
  throw new Refusal(`there is no fact "${typed}"`, hintFor(first, second, shapes));
};

const hintFor = (first: string, second: string, shapes: Shapes): string => {
  const keysOf = (id: SectionId): readonly string[] => Object.keys(shapes.get(id)?.keys ?? {});
  const named = SECTIONS.find(({ id }) => id === first)?.id;
  if (named !== undefined) {
    const meant = nearest(second, keysOf(named));
    return meant === undefined
      ? `${named} holds ${keysOf(named).slice(0, 8).join(', ')} …`
      : `did you mean ${named}.${meant}?`;
  }
  const all = SECTIONS.flatMap(({ id }) => [id, ...keysOf(id)]);
  const meant = nearest(first, [...new Set(all)]);
  return meant === undefined
    ? `facts begin with a section (${SECTIONS.map(({ id }) => id).join(', ')}) or stand in one`
    : `did you mean ${[meant, ...(second === '' ? [] : [second])].join('.')}?`;
};
