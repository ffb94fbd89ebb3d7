import type { Row } from '../ledger/ledger.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import type { Change, Compared } from '../measure/change.ts';
import { marginOf } from '../measure/income.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Config } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import { grown, left, marginCell, right, whole } from './cells.ts';
import { daysOf, nameOf } from './spans.ts';

export const phrases = named('report.flows', {
  figure: 'Figure',
  revenue: 'Revenue',
  margin: 'Margin',
  rate: 'Margin on revenue',
  credits: 'Credit notes',
  orders: 'Orders',
  clients: 'Clients who bought',
  change: 'Change',
  base: '{now} = {nowDays}; {previous} = {previousDays}; {yearAgo} = {yearAgoDays}; {lines} ledger {lines|line|lines} in {now}; cost known for {coverage} of its revenue',
  baseNothing: '{now} = {nowDays}; nothing was sold in it',
});

/** The part of the margin in the revenue whose cost is known. */
export const rateOf = (row: Row | undefined): number | null => {
  const margin = row === undefined ? null : marginOf(row);
  return margin === null || row === undefined || row.revenueWithCost.sign <= 0
    ? null
    : margin.over(row.revenueWithCost);
};

const rateCell = (row: Row | undefined): Cell => {
  const value = rateOf(row);
  return { kind: 'share', value, ...(value === null && row !== undefined ? { basis: 'unknown' } : {}) };
};

const marginIn = (row: Row | undefined): Decimal | null => (row === undefined ? Decimal.zero : marginOf(row));

/** How many clients bought in each of the periods. */
export const buyersOf = ({ movements }: Change): Compared<number> => {
  const count = (of: keyof Compared<unknown>): number =>
    movements.filter((movement) => movement[of] !== undefined).length;
  return { now: count('now'), previous: count('previous'), yearAgo: count('yearAgo') };
};

/** The period against the one before and against a year ago, figure by figure. */
export const flowsBlock = (
  change: Change,
  config: Config,
  words: Words,
  buyers?: Compared<number>,
): Block => {
  const { periods, total } = change;
  /** The year before is both: the period before, and a year ago. */
  const same = periods.previous.from === periods.yearAgo.from && periods.previous.to === periods.yearAgo.to;
  const sold = (row: Row | undefined): Decimal => row?.revenue ?? Decimal.zero;
  const count = (values: Compared<number>): Compared<Cell> & Changes => ({
    ...mapped(values, (value): Cell => ({ kind: 'number', value })),
    since: grown(Decimal.of(values.now), Decimal.of(values.previous)),
    over: grown(Decimal.of(values.now), Decimal.of(values.yearAgo)),
  });
  const lines: readonly (readonly [string, Compared<Cell> & Changes])[] = [
    [words.say(phrases.revenue), { ...mapped(total, (row) => whole(sold(row))), ...changes(total, sold) }],
    [words.say(phrases.margin), { ...mapped(total, marginCell), ...changes(total, marginIn) }],
    [words.say(phrases.rate), { ...mapped(total, rateCell), ...NONE }],
    [words.say(phrases.credits), { ...mapped(total, (row) => whole(row?.credits ?? Decimal.zero)), ...NONE }],
    [words.say(phrases.orders), count(mapped(total, (row) => row?.orders ?? 0))],
    ...(buyers === undefined ? [] : [[words.say(phrases.clients), count(buyers)] as const]),
  ];
  return {
    kind: 'table',
    columns: [
      left(words.say(phrases.figure)),
      right(nameOf(periods.now, config, words)),
      ...(same
        ? []
        : [right(nameOf(periods.previous, config, words), 2), right(words.say(phrases.change), 2)]),
      right(nameOf(periods.yearAgo, config, words)),
      right(words.say(phrases.change)),
    ],
    rows: lines.map(([label, { now, previous, yearAgo, since, over }]) => [
      { kind: 'text', value: label },
      now,
      ...(same ? [] : [previous, since]),
      yearAgo,
      over,
    ]),
    base: baseOf(change, config, words),
  };
};

type Changes = { readonly since: Cell; readonly over: Cell };

const NONE: Changes = { since: { kind: 'share', value: null }, over: { kind: 'share', value: null } };

const mapped = <A, B>(of: Compared<A>, make: (value: A) => B): Compared<B> => ({
  now: make(of.now),
  previous: make(of.previous),
  yearAgo: make(of.yearAgo),
});

const changes = (
  total: Compared<Row | undefined>,
  value: (row: Row | undefined) => Decimal | null,
): Changes => ({
  since: grown(value(total.now), value(total.previous)),
  over: grown(value(total.now), value(total.yearAgo)),
});

const baseOf = ({ periods, total }: Change, config: Config, words: Words): string => {
  const args = {
    now: nameOf(periods.now, config, words),
    nowDays: daysOf(periods.now, words),
    previous: nameOf(periods.previous, config, words),
    previousDays: daysOf(periods.previous, words),
    yearAgo: nameOf(periods.yearAgo, config, words),
    yearAgoDays: daysOf(periods.yearAgo, words),
  };
  const { now } = total;
  if (now === undefined) return words.say(phrases.baseNothing, args);
  const coverage = now.revenue.sign > 0 ? now.revenueWithCost.over(now.revenue) : 1;
  return words.say(phrases.base, { ...args, lines: now.lines, coverage: words.percent(coverage) });
};
