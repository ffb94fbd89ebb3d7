import type { Row } from '../ledger/ledger.ts';
import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import type { Change, Compared } from '../measure/change.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Config } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import { grown, left, right, whole } from './cells.ts';
import { coverageOf, marginCell, marginGrown, rateCell } from './margin.ts';
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
  base: '{spans}; {lines} ledger {lines|line|lines} in {now}; cost known for {coverage} of its revenue',
  baseNothing: '{spans}; nothing was sold in {now}',
});

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
  const { now, previous, yearAgo } = change.periods;
  /** For a year, the period before and a year ago are one. */
  const same = previous.from === yearAgo.from && previous.to === yearAgo.to;
  const against = [
    right(nameOf(previous, config, words), 2),
    right(words.say(phrases.change), 2),
    right(nameOf(yearAgo, config, words)),
    right(words.say(phrases.change)),
  ];
  return {
    kind: 'table',
    columns: [
      left(words.say(phrases.figure)),
      right(nameOf(now, config, words)),
      ...(same ? against.slice(2) : against),
    ],
    rows: figuresOf(change, words, buyers).map(([label, { now, previous, yearAgo, since, over }]) => [
      { kind: 'text', value: words.say(label) },
      now,
      ...(same ? [] : [previous, since]),
      yearAgo,
      over,
    ]),
    base: baseOf(change, config, words),
  };
};

type Figure = readonly [label: Phrase, values: Compared<Cell> & Changes];

const figuresOf = ({ total }: Change, words: Words, buyers?: Compared<number>): readonly Figure[] => {
  const sold = (row: Row | undefined): Decimal => row?.revenue ?? Decimal.zero;
  const revenues = changes(total, (now, before) => grown(sold(now), sold(before)));
  const count = (values: Compared<number>): Compared<Cell> & Changes => ({
    ...mapped(values, (value): Cell => ({ kind: 'number', value })),
    ...changes(values, (now, before) => grown(Decimal.of(now), Decimal.of(before))),
  });
  return [
    [phrases.revenue, { ...mapped(total, (row) => whole(sold(row))), ...revenues }],
    [phrases.margin, { ...mapped(total, (row) => marginCell(row, words)), ...changes(total, marginGrown) }],
    [phrases.rate, { ...mapped(total, rateCell), ...NONE }],
    [phrases.credits, { ...mapped(total, (row) => whole(row?.credits ?? Decimal.zero)), ...NONE }],
    [phrases.orders, count(mapped(total, (row) => row?.orders ?? 0))],
    ...(buyers === undefined ? [] : [[phrases.clients, count(buyers)] as const]),
  ];
};

type Changes = { readonly since: Cell; readonly over: Cell };

const NONE: Changes = { since: { kind: 'share', value: null }, over: { kind: 'share', value: null } };

const mapped = <A, B>(of: Compared<A>, make: (value: A) => B): Compared<B> => ({
  now: make(of.now),
  previous: make(of.previous),
  yearAgo: make(of.yearAgo),
});

const changes = <A>(of: Compared<A>, change: (now: A, before: A) => Cell): Changes => ({
  since: change(of.now, of.previous),
  over: change(of.now, of.yearAgo),
});

const baseOf = ({ periods, total }: Change, config: Config, words: Words): string => {
  const named = [periods.now, periods.previous, periods.yearAgo].map(
    (period) => `${nameOf(period, config, words)} = ${daysOf(period, words)}`,
  );
  const args = { now: nameOf(periods.now, config, words), spans: [...new Set(named)].join('; ') };
  const { now } = total;
  if (now === undefined) return words.say(phrases.baseNothing, args);
  return words.say(phrases.base, { ...args, lines: now.lines, coverage: words.percent(coverageOf(now)) });
};
