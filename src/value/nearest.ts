import { distance } from 'fastest-levenshtein';
import { fold } from './name.ts';

/** Of three letters one may be wrong: enough for a slip of the finger, too little for another word. */
const TOLERANCE = 3;

/** The alternative that was probably meant: the fewest letters away, the first by alphabet among equals; undefined when none is near. */
export const nearest = (given: string, alternatives: readonly string[]): string | undefined => {
  const meant = fold(given);
  let best: { readonly text: string; readonly away: number } | undefined;
  for (const text of [...alternatives].sort()) {
    const away = distance(meant, fold(text));
    const limit = Math.max(1, Math.floor(Math.max(meant.length, text.length) / TOLERANCE));
    if (away <= limit && away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { text, away };
  }
  return best?.text;
};
