import { phrases as named, type Words } from '../locale/words.ts';
import type { Standard } from '../measure/standard.ts';
import { share, text } from '../page/cells.ts';
import type { Cell, Tone } from '../page/page.ts';

export const phrases = named('standard', {
  asksFor: '{required} asked for by its class',
});

/** `90 %`, or `75–90 %` while the class is open. */
const requiredText = ({ least, most }: NonNullable<Standard['required']>, words: Words): string =>
  least === most ? words.percent(least, 0) : `${words.percent(least, 0)}–${words.percent(most, 0)}`;

/** What the class asks for; none where nothing is. */
export const requiredCell = ({ required }: Standard, words: Words): Cell =>
  required === null ? share(null) : text(requiredText(required, words));

const TONES: Readonly<Record<Standard['verdict'], Tone>> = {
  enough: 'good',
  short: 'bad',
  open: 'plain',
  unset: 'plain',
};

/** How complete the dossier is, coloured by what its class asks for. */
export const completeCell = ({ actual, verdict }: Standard): Cell =>
  share(actual.share, { tone: TONES[verdict] });

/** The same, and in words what the class asks for. */
export const standardCell = (standard: Standard, words: Words): Cell => {
  const { required } = standard;
  if (required === null) return completeCell(standard);
  const note = words.say(phrases.asksFor, { required: requiredText(required, words) });
  return { ...completeCell(standard), note };
};
