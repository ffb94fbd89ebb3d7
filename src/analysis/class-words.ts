import { phrases as named, type Words } from '../locale/words.ts';
import type { Band } from '../measure/bands.ts';
import { text } from '../page/cells.ts';
import type { Cell, Tone } from '../page/page.ts';
import { CLASSES, type Class } from '../portfolio/config.ts';
import type { Basis } from '../value/fact.ts';

export const phrases = named('classes', {
  highest: 'highest',
  high: 'high',
  low: 'low',
  negative: 'negative',
  unknown: 'unknown',
  or: '{first} or {last}',
});

/** A class or a few: `A`, `A–B`, `B–C or E`. */
export const classText = (classes: readonly Class[], words: Words): string => {
  const runs: Class[][] = [];
  for (const each of classes) {
    const run = runs.at(-1);
    const follows = run !== undefined && CLASSES.indexOf(each) === CLASSES.indexOf(run.at(-1) ?? each) + 1;
    if (follows) run.push(each);
    else runs.push([each]);
  }
  const parts = runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`));
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : words.say(phrases.or, { first: parts.join(', '), last });
};

/** A class, marked where it hangs on a potential that is less than known. */
export const classCell = (
  { classes, classBasis }: { readonly classes: readonly Class[]; readonly classBasis: Basis },
  words: Words,
  aside: { readonly tone?: Tone; readonly note?: string } = {},
): Cell => text(classText(classes, words), { basis: classBasis, ...aside });

/** The bands that are possible: one, several, or none for unknown. */
export const bandsText = (bands: readonly Band[], words: Words): string =>
  bands.length === 0 ? words.say(phrases.unknown) : bands.map((band) => words.say(phrases[band])).join('–');
