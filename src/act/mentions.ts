import { fullPath } from '../portfolio/fact-path.ts';
import { factsShapeAt } from '../portfolio/file-kinds.ts';
import { childOf } from '../portfolio/filled.ts';
import { type FactsKind, factsKindOf, type Part, partOf } from '../portfolio/layout.ts';
import { FIELDS, type Field, INTERACTION, type Kind, REVIEW } from '../portfolio/reference-fields.ts';
import type { Shape } from '../portfolio/shape.ts';
import type { Data } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import { parseSource } from '../value/source.ts';

/** A place of a file where something is called by its short name, whether or not the rest of the file is in order. */
export type Mention = {
  readonly at: Path;
  readonly part?: 'key';
  /** As it is spelled there: the short name, or the whole path of a fact. */
  readonly word: string;
  /** It stands in the brackets of a source, behind whatever else the scalar says. */
  readonly last?: true;
} & ({ readonly kind: Kind } | { readonly kind: 'path'; readonly steps: readonly string[] });

/** Where one of ours is named and a rule of its own looks after it, so that the common table leaves it out. */
const OURS: Readonly<Partial<Record<FactsKind, readonly Field[]>>> = {
  kam: [
    ['team.*.reports_to', 'member'],
    ['targets.*.who', 'member'],
  ],
  general: [
    ['owner', 'owner'],
    ['deputy', 'owner'],
  ],
  import: [['aliases.managers.*', 'member']],
  people: [['people.*.id', 'person']],
};

/** Paths of facts. */
const PATHS: Readonly<Partial<Record<FactsKind, readonly string[]>>> = {
  log: ['learned.*', 'asked.*.fact'],
  review: ['reviewed.facts.#'],
};

/** Everything that one file calls by a short name; nothing for a file that is none of ours. */
export function* mentionsIn(path: string, data: Data): Iterable<Mention> {
  const kind = factsKindOf(path);
  const shape = factsShapeAt(path);
  if (kind === undefined || shape === undefined) return;
  for (const [field, meant] of [...fieldsOf(partOf(path)), ...(OURS[kind] ?? [])])
    for (const { text, ...place } of textsAt(data, field.split('.'), [])) {
      const word = place.part === 'key' ? text : valueIn(text);
      if (word !== undefined) yield { ...place, kind: meant, word };
    }
  for (const field of PATHS[kind] ?? [])
    for (const { text, ...place } of textsAt(data, field.split('.'), [])) {
      const word = text.trim();
      const steps = fullPath(word);
      if (steps !== undefined) yield { ...place, kind: 'path', steps, word };
    }
  yield* sourcesIn(data, shape, []);
}

const fieldsOf = (part: Part | undefined): readonly Field[] => {
  if (part?.kind === 'section') return FIELDS[part.section];
  if (part?.kind === 'log' || part?.kind === 'register-log') return INTERACTION;
  return part?.kind === 'client-review' || part?.kind === 'review' ? REVIEW : [];
};

type Found = { readonly text: string; readonly at: Path; readonly part?: 'key' };

/** The scalars and keys at a field; an item alone stands for a list of one, several answers stand in a list. */
function* textsAt(data: Data | undefined, [step, ...rest]: readonly string[], at: Path): Iterable<Found> {
  if (data === undefined) return;
  if (step === undefined) yield* scalarsIn(data, at);
  else if (typeof data === 'string') {
    if (step === '*' && rest.length === 0) yield { text: data, at };
  } else if (step === '#')
    for (const key of Object.keys(data)) yield { text: key, at: [...at, key], part: 'key' };
  else if (step !== '*') yield* textsAt(childOf(data, step), rest, [...at, step]);
  else if (Array.isArray(data))
    for (const [place, item] of data.entries()) yield* textsAt(item, rest, [...at, place]);
  else for (const [key, value] of Object.entries(data)) yield* textsAt(value, rest, [...at, key]);
}

function* scalarsIn(data: Data, at: Path): Iterable<Found> {
  if (typeof data === 'string') yield { text: data, at };
  else if (Array.isArray(data))
    for (const [place, item] of data.entries()) yield* scalarsIn(item, [...at, place]);
}

/** What a fact says, without its source. */
const valueIn = (text: string): string | undefined => {
  const read = parseSource(text);
  return 'problem' in read ? undefined : read.text;
};

/** Who is named as the source of a fact, or of all facts of a map. */
function* sourcesIn(data: Data, shape: Shape, at: Path): Iterable<Mention> {
  if (typeof data === 'string') yield* askedIn(data, shape, at);
  else if (Array.isArray(data)) {
    const inner = shape.kind === 'list' ? shape.item : shape;
    for (const [place, item] of data.entries()) yield* sourcesIn(item, inner, [...at, place]);
  } else if (shape.kind === 'map')
    for (const [key, value] of Object.entries(data)) {
      const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.each;
      if (key === 'source' && typeof value === 'string') yield* namedBy(value, [...at, key]);
      else if (inner !== undefined) yield* sourcesIn(value, inner, [...at, key]);
    }
}

function* askedIn(text: string, shape: Shape, at: Path): Iterable<Mention> {
  const scalar = shape.kind === 'list' ? shape.none : shape;
  if (scalar?.kind !== 'value' || !scalar.sourced) return;
  const who = whoIn(text);
  if (who !== undefined) yield { kind: 'anyone', at, word: who, last: true };
}

function* namedBy(words: string, at: Path): Iterable<Mention> {
  const who = whoIn(`(${words})`);
  if (who !== undefined) yield { kind: 'anyone', at, word: who, last: true };
}

/** The person in the brackets at the end of a fact; what is public names a place. */
export const whoIn = (text: string): string | undefined => {
  const read = parseSource(text);
  // A day that is none is another's concern: the name before it is one all the same.
  if ('problem' in read) return whoIn(`${text.slice(0, text.lastIndexOf(read.word))})`);
  const { how, who } = read.source;
  return how === 'public' ? undefined : who;
};
