import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import type { Sale } from '../measure/book.ts';
import type { Income } from '../measure/income.ts';
import type { Axis } from '../measure/names.ts';

export const phrases = named('base', {
  client: '{used} of {all} {all|client|clients} used',
  channel: '{used} of {all} {all|channel|channels} used',
  manager: '{used} of {all} {all|manager|managers} used',
  department: '{used} of {all} {all|department|departments} used',
  territory: '{used} of {all} {all|territory|territories} used',
  product: '{used} of {all} {all|product|products} used',
  noCost: '{n} left out (no cost known)',
  noSales: '{n} left out (no sales in the period and no known potential)',
  notActive: '{n} potential or lost left out (no sales in the period)',
  noBudget: '{n} left out (no budget known)',
  noNeed: '{n} left out (nothing bought in two years, and no budget or need known)',
  notBought: '{n} left out (nothing bought in the time shown)',
  notChosen: '{n} left out (other status, channel or owner)',
  lines: '{n} ledger {n|line|lines}',
  unassigned: '{n} of them unassigned',
  coverage: 'cost known for {share} of revenue',
  fellBackCoverage: 'margin gave way to revenue: the cost of too little revenue is known (below {floor})',
  fellBackRevenue: 'margin gave way to revenue: there is no revenue to cover',
});

/** Why something has no figure. */
export type Reason =
  | 'no-cost'
  | 'no-sales'
  | 'not-active'
  | 'no-budget'
  | 'no-need'
  | 'not-bought'
  | 'not-chosen';

/** What a table rests on: JSON prints it, every table ends with it as a sentence. */
export type Base = Income & {
  readonly rows: Axis;
  readonly used: number;
  readonly leftOut: readonly { readonly reason: Reason; readonly count: number }[];
  readonly lines: number;
  readonly unassignedLines: number;
};

/** The base of an analysis of clients that knows revenue alone: no cost is asked for, so nothing is covered or falls back. */
export const revenueBase = (sales: readonly Sale[], used: number, leftOut: Base['leftOut']): Base => {
  const lines = (of: readonly Sale[]) => of.reduce((sum, sale) => sum + sale.lines, 0);
  return {
    measure: 'revenue',
    wanted: 'revenue',
    coverage: null,
    fellBack: null,
    rows: 'client',
    used,
    leftOut,
    lines: lines(sales),
    unassignedLines: lines(sales.filter(({ client }) => client === null)),
  };
};

const REASONS: Readonly<Record<Reason, Phrase>> = {
  'no-cost': phrases.noCost,
  'no-sales': phrases.noSales,
  'not-active': phrases.notActive,
  'no-budget': phrases.noBudget,
  'no-need': phrases.noNeed,
  'not-bought': phrases.notBought,
  'not-chosen': phrases.notChosen,
};

/** "58 of 61 clients used; 3 left out (no cost known); 214 ledger lines; cost known for 97 % of revenue". */
export const baseText = (base: Base, floor: number, words: Words): string => {
  const missing = base.leftOut.filter(({ count }) => count > 0);
  const all = base.used + missing.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    words.say(phrases[base.rows], { used: base.used, all }),
    ...missing.map(({ reason, count }) => words.say(REASONS[reason], { n: count })),
    words.say(phrases.lines, { n: base.lines }),
  ];
  if (base.unassignedLines > 0) parts.push(words.say(phrases.unassigned, { n: base.unassignedLines }));
  if (base.coverage !== null)
    parts.push(words.say(phrases.coverage, { share: words.percent(base.coverage) }));
  if (base.fellBack === 'coverage')
    parts.push(words.say(phrases.fellBackCoverage, { floor: words.percent(floor) }));
  if (base.fellBack === 'no-revenue') parts.push(words.say(phrases.fellBackRevenue));
  return parts.join('; ');
};
