import { phrases as named, type Words } from '../locale/words.ts';
import { Decimal } from '../value/decimal.ts';
import { printable } from '../value/printable.ts';
import { exact, notes } from './notes.ts';
import type { Plan } from './plan.ts';
import { aligned } from './show.ts';
import type { Strangers } from './strangers.ts';
import { type Adopting, strangersText } from './strangers-show.ts';

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
  const heads = (['lines', 'revenue', 'added', 'changed', 'unchanged'] as const).map((key) =>
    words.say(phrases[key]),
  );
  const row = (title: string, figures: readonly number[], revenue: Decimal): readonly string[] => {
    const [lines = '', ...counts] = figures.map((figure) => words.number(figure));
    return [title, lines, exact(revenue, words), ...counts];
  };
  const figuresOf = ({ taken, merged: { counts } }: Plan): readonly number[] => [
    taken.lines,
    counts.added,
    counts.changed,
    counts.unchanged,
  ];
  const sums = [0, 1, 2, 3].map((at) => plans.reduce((sum, plan) => sum + (figuresOf(plan)[at] ?? 0), 0));
  return [
    [words.say(phrases.file), ...heads],
    ...plans.map((plan) => row(titleOf(plan), figuresOf(plan), plan.taken.revenue)),
    row(
      words.say(phrases.together, { n: plans.length }),
      sums,
      Decimal.sum(plans.map(({ taken }) => taken.revenue)),
    ),
  ];
};

const titleOf = ({ table, source }: Plan): string =>
  `${printable(table.path.split(/[\\/]/).at(-1) ?? '')} → ${source.source}`;

const notesOf = (plan: Plan, words: Words): readonly string[] => {
  const { lines, revenue } = plan.skipped;
  const all = [
    ...(lines === 0 ? [] : [words.say(phrases.skipped, { n: lines, revenue: exact(revenue, words) })]),
    ...notes(plan, words),
  ];
  return all.length === 0 ? [] : ['', `${printable(plan.table.path)}:`, ...all.map((line) => `  ${line}`)];
};
