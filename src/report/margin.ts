import type { Row } from '../ledger/ledger.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { marginOf } from '../measure/income.ts';
import type { Cell } from '../page/page.ts';
import { grown, whole } from './cells.ts';

export const phrases = named('report.margin', {
  partly: 'cost known for {share}',
});

/** Margins are compared only while both speak of at least this part of their revenue: ours. */
const COMPARABLE = 0.99;

/** The part of the revenue whose cost is known; 1 for nothing but credit notes that all have one. */
export const coverageOf = ({ revenue, revenueWithCost, lines, linesWithCost }: Row): number =>
  lines === linesWithCost ? 1 : revenue.sign > 0 ? revenueWithCost.over(revenue) : 0;

/** What rows brought in; unknown (not zero) where no cost is known, with a note where some is not. */
export const marginCell = (row: Row | undefined, words: Words): Cell => {
  if (row === undefined) return { kind: 'money', value: null };
  const coverage = coverageOf(row);
  const partly = row.linesWithCost > 0 && coverage < COMPARABLE;
  return {
    ...whole(marginOf(row)),
    ...(partly ? { note: words.say(phrases.partly, { share: words.percent(coverage) }) } : {}),
  };
};

/** The change of a margin; none where a cost that is missing on one side would make it. */
export const marginGrown = (now: Row | undefined, before: Row | undefined): Cell =>
  now === undefined || before === undefined || coverageOf(now) < COMPARABLE || coverageOf(before) < COMPARABLE
    ? { kind: 'share', value: null }
    : grown(marginOf(now), marginOf(before));

/** The part of the margin in the revenue whose cost is known. */
export const rateCell = (row: Row | undefined): Cell => {
  if (row === undefined) return { kind: 'share', value: null };
  const margin = marginOf(row);
  if (margin === null) return { kind: 'share', value: null, basis: 'unknown' };
  return { kind: 'share', value: row.revenueWithCost.sign > 0 ? margin.over(row.revenueWithCost) : null };
};
