import { phrases as named, type Words } from '../locale/words.ts';
import { printable } from '../value/printable.ts';
import type { Choice, Proposal } from './propose.ts';

export const phrases = named('import.proposal', {
  title: 'There are no rules for {file} yet. From its header and its values, {path} would be:',
  guess: 'a guess by the values alone: look at it',
  likely: 'likely, by the name of the column',
  others: 'likely; it could also be {columns}',
  sure: '{sure} of {n} columns are sure.',
  missing: 'No column was found for: {fields}.',
});

/** How sure a choice is, for a comment above its line. */
export const doubtOf =
  (words: Words) =>
  ({ certainty, others }: Choice): string => {
    if (certainty === 'guess') return words.say(phrases.guess);
    return others.length === 0
      ? words.say(phrases.likely)
      : words.say(phrases.others, { columns: words.list(others.map(printable)) });
  };

/** The proposed rules with what is doubtful about them. */
export const showProposal = (
  { choices, missing }: Proposal,
  text: string,
  names: { readonly file: string; readonly path: string },
  words: Words,
): string => {
  const sure = choices.filter(({ certainty }) => certainty === 'sure').length;
  return [
    words.say(phrases.title, names),
    '',
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    words.say(phrases.sure, { sure, n: choices.length }),
    ...(missing.length === 0 ? [] : [words.say(phrases.missing, { fields: missing })]),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
};
