import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Products } from '../portfolio/sections/products.ts';
import { Decimal } from '../value/decimal.ts';
import { weakest } from '../value/fact.ts';
import { daysBetween, type Period, type PlainDate, spanOf } from '../value/period.ts';
import { type Span, spanOf as spanOfFact } from './answers.ts';

/** In which way a factor moves the revenue, in the order of a bridge. */
export const FACTOR_KINDS = ['upsell', 'cross-sell', 'range', 'price', 'volume', 'other'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** One factor of section 4, and what it moves in the year. */
export type BridgeFactor = {
  readonly what: string;
  readonly kind: FactorKind;
  /** Undefined while its effect is unknown. */
  readonly effect: Span | undefined;
  /** All of its yearly effect; the part of a year in which it begins, an estimate; or nothing, as it begins later. */
  readonly part: 'whole' | 'prorated' | 'later';
};

/** Where the bridge begins: the revenue of the year before, its forecast, or that of the last twelve months. */
export type Start = Span & { readonly of: 'fact' | 'forecast' | 'twelve-months' };

/** From last year's revenue of a client through the factors to its goal. */
export type Bridge = {
  readonly client: string;
  readonly start: Start | undefined;
  readonly factors: readonly BridgeFactor[];
  readonly goal: Decimal;
  /** What no factor explains; undefined without a start. Factors of unknown effect are still in it. */
  readonly rest: Span | undefined;
};

/** Revenue by client of the fiscal year before, as far as it is known, and of the last twelve months. */
export type Revenues = {
  readonly before: Period;
  readonly asOf: PlainDate | undefined;
  readonly inBefore: ReadonlyMap<string, Decimal>;
  readonly twelveMonths: ReadonlyMap<string, Decimal>;
};

/** The bridge of one client to its goal of a fiscal year. */
export const bridgeOf = (
  { id, dossier }: Client,
  goal: Decimal,
  year: Period,
  revenues: Revenues,
  config: Config,
): Bridge => {
  const products = dossier?.sections.products?.data ?? {};
  const start = startOf(id, products, revenues, config);
  const factors = (products.factors ?? []).map((factor) => effectOf(factor, year, config));
  const known = factors.flatMap(({ effect }) => effect ?? []);
  const rest = start && {
    low: goal.minus(start.high).minus(Decimal.sum(known.map(({ high }) => high))),
    high: goal.minus(start.low).minus(Decimal.sum(known.map(({ low }) => low))),
    basis: weakest([start.basis, ...known.map(({ basis }) => basis)]),
  };
  return { client: id, start, factors, goal, rest };
};

const startOf = (
  client: string,
  { forecast = {} }: Products,
  { before, asOf, inBefore, twelveMonths }: Revenues,
  config: Config,
): Start | undefined => {
  const exact = (amount: Decimal) => ({ low: amount, high: amount });
  if (asOf !== undefined && asOf >= before.to)
    return { ...exact(inBefore.get(client) ?? Decimal.zero), basis: 'known', of: 'fact' };
  const typed = Object.entries(forecast).find(([when]) => {
    const span = spanOf(when, config.fiscal_year_start);
    return span?.from === before.from && span.to === before.to;
  });
  const expected = spanOfFact(typed?.[1], config, before.to);
  if (expected !== undefined)
    return { ...expected, basis: weakest([expected.basis, 'estimated']), of: 'forecast' };
  if (asOf === undefined) return undefined;
  return { ...exact(twelveMonths.get(client) ?? Decimal.zero), basis: 'estimated', of: 'twelve-months' };
};

type Factor = NonNullable<Products['factors']>[number];

const effectOf = (
  { what, kind = 'other', effect, from }: Factor,
  year: Period,
  config: Config,
): BridgeFactor => {
  const yearly = spanOfFact(effect, config, year.to);
  const begins = from === undefined ? undefined : spanOf(from, config.fiscal_year_start)?.from;
  if (begins === undefined || begins <= year.from) return { what, kind, effect: yearly, part: 'whole' };
  if (begins > year.to)
    return { what, kind, effect: { low: Decimal.zero, high: Decimal.zero, basis: 'known' }, part: 'later' };
  const days = (of: PlainDate) => Decimal.of(daysBetween(of, year.to) + 1);
  const part = (amount: Decimal) => amount.times(days(begins)).dividedBy(days(year.from), 2) ?? Decimal.zero;
  const prorated = yearly && {
    low: part(yearly.low),
    high: part(yearly.high),
    basis: weakest([yearly.basis, 'estimated']),
  };
  return { what, kind, effect: prorated, part: 'prorated' };
};
