import { phrases as named } from '../../locale/words.ts';
import { SEVERITIES } from '../../value/finding.ts';
import { placesOf } from '../hints.ts';
import type { Result, Stage } from './result.ts';

export const phrases = named('check.summary', {
  checked: 'Checked {dossiers} {dossiers|dossier|dossiers} ({files} {files|file|files}): {found}',
  timed: 'Checked {dossiers} {dossiers|dossier|dossiers} ({files} {files|file|files}) in {ms} ms: {found}',
  error: '{n} {n|error|errors}',
  warning: '{n} {n|warning|warnings}',
  hint: '{n} {n|hint|hints}',
  nothing: 'nothing to mend',
  fixable: '{n} fixable',
  elsewhere: '{n} {n|finding|findings} elsewhere: kam check',
  ignored: '{n} ignored',
  known: '{n} in the baseline',
});

/** The last line: how much was read and what was found in it. */
export const summary = (
  { checked, findings, elsewhere, ignored, known, elapsed }: Result,
  { words, paint }: Stage,
): string => {
  const counts = SEVERITIES.flatMap((severity) => {
    const own = findings.filter(({ finding }) => finding.severity === severity);
    const n = own.reduce((sum, { finding }) => sum + placesOf(finding), 0);
    return n === 0 ? [] : [paint[severity](words.say(phrases[severity], { n }))];
  });
  if (counts.length === 0) counts.push(words.say(phrases.nothing));
  const aside = [
    [phrases.ignored, ignored],
    [phrases.known, known],
    [phrases.elsewhere, elsewhere],
  ] as const;
  for (const [phrase, n] of aside) if (n > 0) counts.push(paint.muted(words.say(phrase, { n })));
  const { dossiers, files } = checked;
  const fixable = findings.filter(({ finding }) => finding.fix !== undefined).length;
  const fixes = fixable === 0 ? '' : ` · ${words.say(phrases.fixable, { n: fixable })}`;
  const args = { dossiers, files, found: counts.join(', ') + fixes };
  return elapsed === undefined
    ? `${words.say(phrases.checked, args)}\n`
    : `${words.say(phrases.timed, { ...args, ms: elapsed })}\n`;
};
