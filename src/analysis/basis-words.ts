import { phrases as named, type Words } from '../locale/words.ts';
import type { Basis } from '../value/fact.ts';

export const phrases = named('basis', {
  known: 'known',
  stale: 'not confirmed for long',
  assumed: 'assumed',
  estimated: 'estimated',
  disputed: 'answers differ',
  unknown: 'unknown',
});

/** How well something is known, in words. */
export const basisText = (basis: Basis, words: Words): string => words.say(phrases[basis]);
