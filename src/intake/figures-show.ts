import { phrases as named, type Words } from '../locale/words.ts';
import { aligned } from './aligned.ts';
import { areOurs, exact } from './amounts-said.ts';
import type { Plan } from './plan.ts';
import { type ByCurrency, type Figures, linesIn, NO_FIGURES, together } from './sums.ts';

export const phrases = named('import', {
  lines: 'lines',
  revenue: 'revenue',
  cost: 'cost',
  margin: 'margin',
  inFile: 'in the file',
  skipped: 'skipped by the rules',
  elsewhere: 'in other sources already',
  taken: 'taken',
  ledger: 'in the ledger, {from} to {to}',
  removed: 'removed from the ledger',
  absent: 'of these not in the file',
  uncosted:
    '{n} {n|line has|lines have} no cost: it is unknown, not zero, and the margin is that of the others.',
});

/** What went in and what is there now, to be compared with the totals of the source; each currency by itself. */
export const showFigures = (plan: Plan, words: Words): readonly string[] => {
  const { taken, skipped, elsewhere, removed, absent, after, period } = plan;
  const days = { from: words.date(period?.from ?? ''), to: words.date(period?.to ?? '') };
  const inFile =
    linesIn(skipped) + linesIn(elsewhere) === 0 ? new Map() : together(taken, skipped, elsewhere);
  const all: readonly (readonly [string, ByCurrency])[] = [
    [words.say(phrases.inFile), inFile],
    [words.say(phrases.skipped), skipped],
    [words.say(phrases.elsewhere), elsewhere],
    [words.say(phrases.taken), taken.size === 0 ? new Map([[plan.ours, NO_FIGURES]]) : taken],
    [words.say(phrases.ledger, days), after],
    [words.say(phrases.absent), absent],
    [words.say(phrases.removed), removed],
  ];
  const apart = all.some(([, figures]) => !areOurs(figures, plan.ours));
  const heads = (['lines', 'revenue', 'cost', 'margin'] as const).map((key) => words.say(phrases[key]));
  const costed = sumOf(taken, ({ linesWithCost }) => linesWithCost);
  const without = linesIn(taken) - costed;
  return [
    ...aligned([
      ['', ...(apart ? [''] : []), ...heads],
      ...all.flatMap(([title, figures]) => rowsOf(title, figures, apart, words)),
    ]),
    ...(without === 0 || costed === 0 ? [] : ['', words.say(phrases.uncosted, { n: without })]),
  ];
};

const sumOf = (figures: ByCurrency, of: (each: Figures) => number): number =>
  [...figures.values()].reduce((sum, each) => sum + of(each), 0);

const rowsOf = (title: string, figures: ByCurrency, apart: boolean, words: Words): readonly string[][] =>
  [...figures].map(([currency, { lines, linesWithCost, revenue, cost, margin }], at) => [
    at === 0 ? title : '',
    ...(apart ? [currency || '?'] : []),
    words.number(lines),
    exact(revenue, words),
    ...(linesWithCost === 0 ? ['', ''] : [exact(cost, words), exact(margin, words)]),
  ]);
