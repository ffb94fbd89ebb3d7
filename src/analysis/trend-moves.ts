import type { Words } from '../locale/words.ts';
import { STEADY } from '../measure/change.ts';
import type { Sums } from '../measure/trend.ts';
import { number, text } from '../page/cells.ts';
import type { Block, Cell, Column } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Period } from '../value/period.ts';
import type { TrendLine, TrendResult } from './trend.ts';
import { signed, sizeOf } from './trend-quarters.ts';
import { MOVED, phrases } from './trend-words.ts';

/** Who moved the income against a year ago: in all, then one by one. Nothing while the ledger is too young. */
export const movesBlock = (result: TrendResult, words: Words): readonly Block[] =>
  result.data.compared === null
    ? []
    : [
        {
          kind: 'section',
          title: words.say(phrases.moved),
          blocks: [movesTable(result, result.data.compared, words), rowsBlock(result, words)],
        },
      ];

const movesTable = (
  { data }: TrendResult,
  { now, yearAgo }: { readonly now: Period; readonly yearAgo: Period },
  words: Words,
): Block => {
  const unassigned = data.by === 'client' ? phrases.unassigned : phrases.unassignedProduct;
  const days = ({ from, to }: Period) => `${words.date(from)} – ${words.date(to)}`;
  const rest = data.unassigned;
  const isEmpty = rest === null || (rest.now?.sign === 0 && rest.yearAgo?.sign === 0);
  return {
    kind: 'table',
    columns: [
      { title: words.say(phrases.move) },
      { title: words.say(data.by === 'client' ? phrases.clients : phrases.products), align: 'right' },
      ...sumColumns(data.compared, words),
    ],
    rows: [
      ...data.moves.map(({ move, rows, ...sums }) => [
        text(words.say(MOVED[move].said), { tone: MOVED[move].tone }),
        number(rows),
        ...sumCells(sums),
      ]),
      ...(isEmpty ? [] : [[text(words.say(unassigned), { tone: 'muted' }), text(''), ...sumCells(rest)]]),
    ],
    total: [text(words.say(phrases.total)), text(''), ...(data.total === null ? [] : sumCells(data.total))],
    base: words.say(phrases.movesBase, {
      now: days(now),
      before: days(yearAgo),
      limit: words.percent(Number(STEADY.toString()), 0),
    }),
  };
};

/** Headed by the first month of each period: the days stand below the table. */
const sumColumns = (compared: TrendResult['data']['compared'], words: Words): readonly Column[] => [
  { title: monthsOf(compared?.now, words), align: 'right' },
  { title: monthsOf(compared?.yearAgo, words), align: 'right', weight: 1 },
  { title: words.say(phrases.change), align: 'right' },
  { title: words.say(phrases.percent), align: 'right', weight: 2 },
];

const monthsOf = (period: Period | undefined, words: Words): string =>
  period === undefined ? '' : `${words.date(period.from.slice(0, 7))} – ${words.date(period.to.slice(0, 7))}`;

const sumCells = ({ now, yearAgo, change, growth }: Sums): readonly Cell[] => [
  whole(now),
  whole(yearAgo),
  {
    ...whole(change),
    kind: 'money',
    value: change,
    signed: true,
    tone: (change?.sign ?? 0) === 0 ? 'plain' : (change?.sign ?? 0) > 0 ? 'good' : 'bad',
  },
  signed(growth),
];

/** Whole units: a course is read, not booked. */
const whole = (value: Decimal | null): Cell => ({
  kind: 'money',
  value,
  places: 0,
  ...(value === null ? { basis: 'unknown' as const } : {}),
});

/** Every client (or product) with its movement, its course over the quarters, and its last purchase. */
export const rowsBlock = ({ data, base }: TrendResult, words: Words): Block => {
  const compared = data.compared !== null;
  return {
    kind: 'table',
    title: words.say(phrases.rows),
    columns: [
      { title: words.say(data.by === 'client' ? phrases.client : phrases.product) },
      ...(compared ? [{ title: words.say(phrases.move) }, ...sumColumns(data.compared, words)] : []),
      { title: words.say(phrases.course), weight: 3 },
      { title: words.say(phrases.last), weight: 4 },
    ],
    rows: data.rows.map((row) => [
      text(row.name),
      ...(compared ? [moveCell(row, words), ...sumCells(row)] : []),
      {
        kind: 'spark',
        values: row.quarters.map((income) => (income === null ? Number.NaN : sizeOf(income))),
      },
      { kind: 'date', value: row.rhythm?.last ?? null },
    ]),
    base: words.say(phrases[base.measure === 'margin' ? 'courseMargin' : 'courseRevenue'], {
      n: data.quarters.length,
      from: data.quarters[0]?.key ?? '',
      to: data.quarters.at(-1)?.key ?? '',
    }),
    empty: words.say(phrases.nothing),
  };
};

/** Silent because it was written off is lost. */
const moveCell = ({ move, status }: TrendLine, words: Words): Cell => {
  if (move === null) return text('', { basis: 'unknown' });
  const { said, tone } = MOVED[move];
  const lost = status === 'lost' && (move === 'silent' || move === 'gone');
  return text(words.say(lost ? phrases.lost : said), { tone });
};
