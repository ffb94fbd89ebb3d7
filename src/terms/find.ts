import type { Words } from '../locale/words.ts';
import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import { terms } from './index.ts';
import type { Term } from './term.ts';

/** What a term is called in one language: its name, then its other names. */
export const namesOf = ({ name, also }: Term, words: Words): readonly string[] => [
  words.say(name),
  ...(also === undefined ? [] : words.say(also).split(' | ')),
];

/** The term that has this id or name in any of the languages; else a name that was probably meant, if one is near. */
export const findTerm = (
  asked: string,
  languages: readonly Words[],
): { readonly term: Term } | { readonly near: string | undefined } => {
  const named = new Map<string, { readonly term: Term; readonly name: string }>();
  for (const term of terms)
    for (const name of [term.id, ...languages.flatMap((words) => namesOf(term, words))])
      if (!named.has(keyOf(name))) named.set(keyOf(name), { term, name });
  const found = named.get(keyOf(asked));
  if (found !== undefined) return { term: found.term };
  const near = nearest(keyOf(asked), [...named.keys()]);
  return { near: near === undefined ? undefined : named.get(near)?.name };
};

const keyOf = (name: string): string => fold(name).replace(/[-–—_\s]+/g, ' ');
