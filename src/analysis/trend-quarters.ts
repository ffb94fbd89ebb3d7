import type { Words } from '../locale/words.ts';
import type { QuarterSales } from '../measure/quarters.ts';
import { money, number, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import type { Request } from './analysis.ts';
import { baseText } from './base.ts';
import type { TrendResult } from './trend.ts';
import { phrases } from './trend-words.ts';

/** Sales quarter by quarter: the line, and the figures below it. */
export const quartersBlocks = (result: TrendResult, request: Request, words: Words): readonly Block[] => {
  const { quarters } = result.data;
  const floor = Number(request.portfolio.config.thresholds.cost_coverage.toString());
  return [...(quarters.length < 2 ? [] : [chart(quarters, floor, words)]), table(result, floor, words)];
};

/** A margin over too few of the lines is not comparable with the others. */
const isCovered = ({ coverage }: QuarterSales, floor: number): boolean =>
  coverage === null || coverage >= floor;

const chart = (quarters: readonly QuarterSales[], floor: number, words: Words): Block => {
  const [first, last] = [quarters[0], quarters.at(-1)];
  const margins = quarters.map((quarter) =>
    quarter.margin === null || !isCovered(quarter, floor) ? null : sizeOf(quarter.margin),
  );
  const whole = (quarter: QuarterSales | undefined) =>
    words.money(quarter?.revenue ?? Decimal.zero, undefined, 0);
  return {
    kind: 'chart',
    chart: {
      kind: 'line',
      unit: 'money',
      title: words.say(phrases.chart),
      alt: words.say(phrases.chartAlt, {
        from: first?.key ?? '',
        to: last?.key ?? '',
        first: whole(first),
        last: whole(last),
      }),
      labels: quarters.map(({ key }) => key),
      series: [
        { label: words.say(phrases.revenue), values: quarters.map(({ revenue }) => sizeOf(revenue)) },
        ...(margins.every((margin) => margin === null)
          ? []
          : [{ label: words.say(phrases.margin), values: margins }]),
      ],
    },
  };
};

/** Charts show sizes, not cents. */
export const sizeOf = (value: Decimal): number => Number(value.rounded(2).toString());

const table = ({ base, data }: TrendResult, floor: number, words: Words): Block => {
  const { quarters, by, ledger } = data;
  return {
    kind: 'table',
    title: words.say(phrases.quarters),
    columns: [
      { title: words.say(phrases.quarter) },
      { title: words.say(phrases.revenue), align: 'right' },
      { title: words.say(phrases.margin), align: 'right' },
      { title: words.say(phrases.growth), align: 'right' },
      { title: words.say(phrases.orders), align: 'right', weight: 2 },
      { title: words.say(phrases.averageOrder), align: 'right', weight: 1 },
      { title: words.say(by === 'client' ? phrases.clients : phrases.products), align: 'right', weight: 3 },
    ],
    rows: quarters.map((quarter) => [
      text(quarter.key, quarter.whole ? {} : { note: words.say(phrases.partial) }),
      money(quarter.revenue),
      marginCell(quarter, floor, words),
      signed(quarter.growth),
      number(quarter.orders),
      money(quarter.averageOrder, quarter.averageOrder === null ? { basis: 'unknown' } : {}),
      number(quarter.active),
    ]),
    total: [
      text(words.say(phrases.total)),
      money(Decimal.sum(quarters.map(({ revenue }) => revenue))),
      sumCell(quarters.map(({ margin }) => margin)),
      text(''),
      number(sumOf(quarters.map(({ orders }) => orders))),
      text(''),
      text(''),
    ],
    base: [
      baseText(base, floor, words),
      words.say(phrases.ledger, { from: words.date(ledger.from), to: words.date(ledger.to) }),
    ].join('; '),
    empty: words.say(phrases.nothing),
  };
};

/** The sum of what is known; unknown where nothing is. */
const sumCell = (values: readonly (Decimal | null)[]): Cell => {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? money(null, { basis: 'unknown' }) : money(Decimal.sum(known));
};

const sumOf = (values: readonly (number | null)[]): number | null => {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

const marginCell = (quarter: QuarterSales, floor: number, words: Words): Cell => {
  const { margin, coverage } = quarter;
  if (margin === null) return money(null, { basis: 'unknown' });
  return isCovered(quarter, floor)
    ? money(margin)
    : money(margin, { note: words.say(phrases.covered, { share: words.percent(coverage ?? 0) }) });
};

/** A change as a share: up is good, down is bad. */
export const signed = (value: number | null): Cell => ({
  kind: 'share',
  value,
  signed: true,
  tone: value === null || value === 0 ? 'plain' : value > 0 ? 'good' : 'bad',
});
