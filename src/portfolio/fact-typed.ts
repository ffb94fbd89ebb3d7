import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import { SECTIONS, type SectionId } from './sections/index.ts';
import { shapeOf } from './shape.ts';

/** A fact as people name it: its section, and the keys and ids inside of it. */
export type TypedPath = { readonly section: SectionId; readonly path: readonly string[] };

const PATH = /^[a-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;

/** The path of a fact in the grammar of the files: the section may be left out where only one has it. Throws a Refusal for what names no fact, or a fact of two sections. */
export const typedPath = (typed: string): TypedPath => {
  if (!PATH.test(typed))
    throw new Refusal(`"${typed}" is no path of a fact`, 'such as people.ivan-petrov.attitude');
  const path = typed.split('.');
  const [first = '', second = ''] = path;
  const named = SECTIONS.find(({ id }) => id === first)?.id;
  if (named !== undefined && keysOf(named).includes(second)) return { section: named, path: path.slice(1) };
  const holders = SECTIONS.filter(({ id }) => keysOf(id).includes(first));
  const [only, other] = holders;
  if (only !== undefined && other === undefined) return { section: only.id, path };
  if (only !== undefined) {
    const choices = holders.map(({ id }) => `${id}.${typed}`).join(' or ');
    throw new Refusal(`"${first}" stands in several sections`, `write ${choices}`);
  }
  throw new Refusal(`there is no fact "${typed}"`, hintFor(first, second));
};

const keysOf = (section: SectionId): readonly string[] => {
  const schema = SECTIONS.find(({ id }) => id === section)?.schema;
  return schema === undefined ? [] : Object.keys(shapeOf(schema).keys);
};

const hintFor = (first: string, second: string): string => {
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
