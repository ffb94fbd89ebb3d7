import { phrases as named } from '../../locale/words.ts';
import { printable } from '../../value/printable.ts';
import type { Said, Stage } from './result.ts';

export const phrases = named('check.pretty', { meant: 'did you mean "{nearest}"?' });

/** What was probably meant, as a question; nothing where nobody can tell. */
export const guessOf = ({ nearest }: Said, { words }: Stage): string | undefined =>
  nearest === undefined ? undefined : printable(words.say(phrases.meant, { nearest }));

/** A finding in one line: what is wrong and what was probably meant. */
export const sentenceOf = (said: Said, stage: Stage): string => {
  const guess = guessOf(said, stage);
  return printable(said.message) + (guess === undefined ? '' : ` (${guess})`);
};
