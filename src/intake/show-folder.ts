import { phrases as named, type Words } from '../locale/words.ts';
import { printable } from '../value/printable.ts';
import { aligned } from './aligned.ts';
import { amountsSaid, areOurs, exact, revenueOf } from './amounts-said.ts';
import { notes } from './notes.ts';
import type { Plan } from './plan.ts';
import type { Strangers } from './strangers.ts';
import { type Adopting, strangersText } from './strangers-show.ts';
import { linesIn, NO_FIGURES, together } from './sums.ts';

export const phrases = named('import.all', {
  file: 'file',
  lines: 'lines',
  revenue: 'revenue',
  added: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  together: '{n} {n|file|files}',
  skipped: '{n} {n|row|rows} skipped by the rules, with {revenue}.',
  unknown: 'No rules fit these files, and they were left out: {files}.',
  others: 'These are no exports: {files}.',
});

/** What is said of the files of a folder. */
export type FolderResult = {
  readonly plans: readonly Plan[];
  /** Those of all files together. */
  readonly strangers: Strangers;
  readonly adopting: Adopting;
  readonly unknown: readonly string[];
  readonly others: readonly string[];
};

/** One table of all files, what is worth a look in each, and what the portfolio did not know. */
export const showFolder = (
  { plans, strangers, adopting, unknown, others }: FolderResult,
  words: Words,
): string =>
  [
    ...aligned(table(plans, words)),
    ...plans.flatMap((plan) => notesOf(plan, words)),
    ...(unknown.length === 0 ? [] : ['', words.say(phrases.unknown, { files: unknown.map(printable) })]),
    ...(others.length === 0 ? [] : ['', words.say(phrases.others, { files: others.map(printable) })]),
    ...strangersText(strangers, adopting, words),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');

const table = (plans: readonly Plan[], words: Words): readonly (readonly string[])[] => {
  const apart = plans.some(({ taken, ours }) => !areOurs(taken, ours));
  const heads = (['revenue', 'added', 'changed', 'unchanged'] as const).map((key) => words.say(phrases[key]));
  const rows = (title: string, of: readonly Plan[]): readonly (readonly string[])[] => {
    const counts = (['added', 'changed', 'unchanged'] as const).map((key) =>
      words.number(of.reduce((sum, { merged }) => sum + merged.counts[key], 0)),
    );
    const taken = [...together(...of.map((plan) => plan.taken))];
    return (taken.length === 0 ? [['', NO_FIGURES] as const] : taken).map(
      ([currency, { lines, revenue }], at) => [
        at === 0 ? title : '',
        words.number(lines),
        ...(apart ? [currency] : []),
        exact(revenue, words),
        ...(at === 0 ? counts : counts.map(() => '')),
      ],
    );
  };
  return [
    [words.say(phrases.file), words.say(phrases.lines), ...(apart ? [''] : []), ...heads],
    ...plans.flatMap((plan) => rows(titleOf(plan), [plan])),
    ...rows(words.say(phrases.together, { n: plans.length }), plans),
  ];
};

const titleOf = ({ table, source }: Plan): string =>
  `${printable(table.path.split(/[\\/]/).at(-1) ?? '')} → ${source.source}`;

const notesOf = (plan: Plan, words: Words): readonly string[] => {
  const n = linesIn(plan.skipped);
  const revenue = amountsSaid(revenueOf(plan.skipped), plan.ours, words);
  const all = [...(n === 0 ? [] : [words.say(phrases.skipped, { n, revenue })]), ...notes(plan, words)];
  return all.length === 0 ? [] : ['', `${printable(plan.table.path)}:`, ...all.map((line) => `  ${line}`)];
};
