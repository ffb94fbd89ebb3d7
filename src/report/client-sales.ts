import type { Row } from '../ledger/ledger.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { marginOf } from '../measure/income.ts';
import type { Block, Cell } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import { type PlainDate, quarterOf, spanOf } from '../value/period.ts';
import { grown, left, moved, right, whole } from './cells.ts';
import type { ClientRequest } from './client.ts';
import { marginCell } from './margin.ts';
import { daysOf } from './spans.ts';

export const phrases = named('report.sales', {
  quarters: 'By quarter',
  quartersAlt: 'Revenue and margin by quarter, from {from} to {to}.',
  revenue: 'Revenue',
  margin: 'Margin',
  products: 'What they buy',
  product: 'Product',
  now: '12 months',
  before: 'a year before',
  change: 'Change',
  percent: 'in %',
  never: 'Never bought: {products}.',
  base: '{year} against the twelve months before; {n} of {all} products of the catalogue',
  baseAlone: '{year} against the twelve months before',
});

/** Two years and this one: enough to see a season come back. */
const QUARTERS = 12;

/** Revenue and margin by fiscal quarter up to the end of the period; a quarter in which the ledger begins is left out. */
export const quartersSection = (
  { months, since = '' }: { readonly months: readonly Row[]; readonly since: PlainDate | undefined },
  { portfolio, period }: ClientRequest,
  words: Words,
): readonly Block[] => {
  const start = portfolio.config.fiscal_year_start;
  const byQuarter = new Map<string, Row[]>();
  for (const row of months) {
    const quarter = quarterOf(`${row.keys.month ?? ''}-01`, start);
    const rows = byQuarter.get(quarter) ?? [];
    byQuarter.set(quarter, rows);
    rows.push(row);
  }
  const last = quarterOf(period.to, start);
  const [first = last] = [...byQuarter.keys()].sort();
  const labels = lastQuarters(last).filter(
    (label) => label >= first && (spanOf(label, start)?.from ?? '') >= `${since.slice(0, 7)}-01`,
  );
  if (labels.length < 2) return [];
  const value = (label: string, of: (row: Row) => Decimal | null): number | null => {
    const parts = (byQuarter.get(label) ?? []).map(of);
    return parts.includes(null)
      ? null
      : Number(
          Decimal.sum(parts.filter((part) => part !== null))
            .rounded(2)
            .toString(),
        );
  };
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'line',
        unit: 'money',
        title: words.say(phrases.quarters),
        alt: words.say(phrases.quartersAlt, { from: labels[0] ?? '', to: last }),
        labels,
        series: [
          {
            label: words.say(phrases.revenue),
            values: labels.map((label) => value(label, (row) => row.revenue)),
          },
          { label: words.say(phrases.margin), values: labels.map((label) => value(label, marginOf)) },
        ],
      },
    },
  ];
};

/** The names of the quarters up to one, oldest first. */
const lastQuarters = (last: string): readonly string[] => {
  const index = Number(last.slice(0, 4)) * 4 + Number(last.slice(6)) - 1;
  return Array.from({ length: QUARTERS }, (_, at) => {
    const quarter = index - QUARTERS + 1 + at;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
};

type Bought = { readonly now: readonly Row[]; readonly before: readonly Row[] };

/** What the client bought in the year, against the year before; and what of our catalogue it never did. */
export const productsSection = (
  { now, before }: Bought,
  { portfolio, year }: ClientRequest,
  words: Words,
): readonly Block[] => {
  const { products } = portfolio.config;
  const rowsBy = (rows: readonly Row[]) => new Map(rows.map((row) => [row.keys.product ?? '', row]));
  const [current, past] = [rowsBy(now), rowsBy(before)];
  const keys = [...new Set([...current.keys(), ...past.keys()])];
  if (keys.length === 0) return [];
  const revenue = (row: Row | undefined): Decimal => row?.revenue ?? Decimal.zero;
  const nameOf = (key: string): string => products.find(({ id }) => id === key)?.name ?? key;
  keys.sort((a, b) => revenue(current.get(b)).compare(revenue(current.get(a))) || (a < b ? -1 : 1));
  const never = products.filter(({ id }) => !keys.includes(id)).map(({ id }) => nameOf(id));
  return [
    {
      kind: 'section',
      title: words.say(phrases.products),
      blocks: [
        {
          kind: 'table',
          columns: [
            left(words.say(phrases.product)),
            right(words.say(phrases.now)),
            right(words.say(phrases.before), 1),
            right(words.say(phrases.change)),
            right(words.say(phrases.percent), 2),
            right(words.say(phrases.margin), 1),
          ],
          rows: keys.map((key): readonly Cell[] => [
            { kind: 'text', value: nameOf(key) },
            whole(revenue(current.get(key))),
            whole(revenue(past.get(key))),
            moved(revenue(current.get(key)).minus(revenue(past.get(key)))),
            grown(revenue(current.get(key)), revenue(past.get(key))),
            marginCell(current.get(key), words),
          ]),
          base: words.say(products.length === 0 ? phrases.baseAlone : phrases.base, {
            year: daysOf(year, words),
            n: products.length - never.length,
            all: products.length,
          }),
        },
        ...(never.length === 0
          ? []
          : [
              {
                kind: 'note',
                tone: 'muted',
                text: words.say(phrases.never, { products: words.list(never) }),
              } as const,
            ]),
      ],
    },
  ];
};
