import type { Path } from '../value/finding.ts';
import { keysOf } from './grammar.ts';
import { SECTIONS, type SectionId } from './sections/index.ts';

/**
 * A fact's path as people write it: `people.georgi-iliev.attitude`. Items of a list go by their id, the section
 * is left out where no other has the key, and positions are never said: of items without an id it names the list.
 */
export const factPath = (section: SectionId, path: Path, data: unknown): string => {
  const steps: string[] = [];
  let here: unknown = data;
  for (const step of path) {
    here = childOf(here, step);
    if (typeof step === 'string') steps.push(step);
    else {
      const id = childOf(here, 'id');
      if (typeof id !== 'string') break;
      steps.push(id);
    }
  }
  return (isShared(String(path[0] ?? '')) ? [section, ...steps] : steps).join('.');
};

/**
 * The section and the keys of a path as people write it; ids of list items stay in it. Undefined for what names no
 * section, or a key of several.
 */
export const fullPath = (typed: string): readonly string[] | undefined => {
  const steps = typed.split('.');
  const [first = '', second = ''] = steps;
  const has = (schema: (typeof SECTIONS)[number]['schema'], key: string): boolean =>
    keysOf(schema).includes(key);
  const named = SECTIONS.find(({ id }) => id === first);
  if (named !== undefined && has(named.schema, second)) return steps;
  const [only, other] = SECTIONS.filter(({ schema }) => has(schema, first));
  return only === undefined || other !== undefined ? undefined : [only.id, ...steps];
};

const childOf = (data: unknown, step: string | number): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, step)
    ? (data as Record<string | number, unknown>)[step]
    : undefined;

/** A key of several sections, or the name of a section. */
const isShared = (key: string): boolean =>
  SECTIONS.filter(({ id, schema }) => id === key || keysOf(schema).includes(key)).length !== 1;
