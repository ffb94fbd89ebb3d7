import type { Words } from '../locale/words.ts';
import { money, number, spanCell, text } from '../page/cells.ts';
import type { Block, Cell, Page } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import type { Request } from './analysis.ts';
import { baseText } from './base.ts';
import { basisText } from './basis-words.ts';
import type { WhitespaceResult } from './whitespace.ts';
import { chanceText } from './whitespace-chance.ts';
import type { OpenData, RowData } from './whitespace-data.ts';
import { explainWhitespace } from './whitespace-reasons.ts';
import { phrases, STATE_TONES } from './whitespace-words.ts';

/** So many rows are read, the rest is in the JSON; so many are told apart as colours. */
const CHANCES = 30;
const ROWS = 60;
const HEAT = 15;

export const showWhitespace = (result: WhitespaceResult, request: Request, words: Words): Page => {
  const { base, data } = result;
  const { portfolio, today, explain } = request;
  const only = data.client === null ? undefined : data.rows[0];
  return {
    title: only === undefined ? words.say(phrases.title) : words.say(phrases.titleOf, { name: only.name }),
    head: {
      command: 'whitespace',
      today,
      period: data.year,
      currency: portfolio.config.currency,
      measure: 'revenue',
      base,
    },
    data,
    blocks: [
      ...notes(result, request, words),
      chancesBlock(result, words),
      ...worthBlock(result, words),
      ...heatBlock(result, words),
      statesBlock(result, words),
      ...(data.units === null ? [] : [unitsBlock(data.units, result, words)]),
      ...(explain ? [explainWhitespace(result, request, words)] : []),
    ],
  };
};

const notes = ({ data }: WhitespaceResult, { period }: Request, words: Words): readonly Block[] => {
  const { year, before, since } = data;
  const note = (said: string): Block => ({ kind: 'note', tone: 'plain', text: said });
  const same = year.from === period.from && year.to === period.to;
  return [
    ...(same
      ? []
      : [note(words.say(phrases.year, { from: words.date(year.from), to: words.date(year.to) }))]),
    ...(since <= before.from ? [] : [note(words.say(phrases.young, { since: words.date(since) }))]),
  ];
};

const openCell = (open: OpenData | null): Cell => spanCell(open);

const chancesBlock = ({ data }: WhitespaceResult, words: Words): Block => {
  const names = new Map(data.categories.map(({ key, name }) => [key, name]));
  const unsized = data.rows.flatMap(({ key, cells }) =>
    cells.filter(
      ({ state, category }) =>
        state === 'never' &&
        !data.chances.some(
          (chance) => chance.key === key && chance.unit === null && chance.category === category,
        ),
    ),
  );
  return {
    kind: 'table',
    title: words.say(phrases.chances),
    columns: [
      ...(data.client === null ? [{ title: words.say(phrases.client) }] : []),
      { title: words.say(phrases.what) },
      { title: words.say(phrases.open), align: 'right' },
      { title: words.say(phrases.why), wrap: true },
    ],
    rows: data.chances
      .slice(0, CHANCES)
      .map((chance) => [
        ...(data.client === null ? [text(chance.name)] : []),
        text(names.get(chance.category) ?? chance.category),
        openCell(chance.open),
        text(chanceText(chance, words)),
      ]),
    base: words.say(phrases.chancesBase, {
      shown: Math.min(CHANCES, data.chances.length),
      n: data.chances.length,
      rest: unsized.length,
    }),
    empty: words.say(phrases.noChance),
  };
};

const METHOD_WORDS = {
  budget: phrases.byBudget,
  rank: phrases.byRank,
  peers: phrases.byPeers,
  past: phrases.byPast,
} as const;

const worthBlock = ({ data }: WhitespaceResult, words: Words): readonly Block[] =>
  data.worth.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words.say(phrases.worth),
          columns: [
            { title: words.say(phrases.method) },
            { title: words.say(phrases.basis) },
            { title: words.say(phrases.count), align: 'right' },
            { title: words.say(phrases.open), align: 'right' },
          ],
          rows: data.worth.map(({ basis, method, chances, low, high }) => [
            text(words.say(METHOD_WORDS[method])),
            text(basisText(basis, words)),
            number(chances),
            spanCell({ low, high, basis }),
          ]),
          base: words.say(phrases.worthBase),
        },
      ];

/** Where the money is, at a glance: nothing bought is empty, not cold. */
const heatBlock = ({ data }: WhitespaceResult, words: Words): readonly Block[] => {
  const rows = (data.units ?? data.rows).slice(0, HEAT);
  const values = rows.map(({ cells }) =>
    cells.map(({ revenue }) => (revenue.sign > 0 ? Number(revenue.toString()) : null)),
  );
  const [first] = [...rows].sort((a, b) => b.revenue.compare(a.revenue));
  const all = values.flat();
  if (first === undefined || all.every((value) => value === null)) return [];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'heat',
        title: words.say(data.units === null ? phrases.heat : phrases.heatUnits),
        alt: words.say(phrases.heatAlt, {
          name: first.name,
          revenue: words.money(first.revenue, undefined, 0),
          n: all.filter((value) => value === null).length,
          all: all.length,
        }),
        unit: 'money',
        rows: rows.map(({ name }) => name),
        columns: data.categories.map(({ name }) => name),
        values,
      },
    },
  ];
};

const stateCells = (row: RowData, words: Words): readonly Cell[] => [
  text(row.name),
  ...row.cells.map(({ state }) =>
    state === null
      ? text('', { basis: 'unknown' })
      : text(words.say(phrases[state]), { tone: STATE_TONES[state] }),
  ),
];

const statesBlock = ({ base, data }: WhitespaceResult, words: Words): Block => {
  const { categories, other, unassigned, total } = data.sales;
  const sum = (value: Decimal) => words.money(value);
  const shown = Math.min(ROWS, data.rows.length);
  return {
    kind: 'table',
    title: words.say(phrases.states),
    columns: [
      { title: words.say(phrases.client) },
      ...data.categories.map(({ name }, at) => ({ title: name, weight: at })),
      { title: words.say(phrases.wallet), align: 'right', weight: 1 },
    ],
    rows: data.rows.slice(0, ROWS).map((row) => [...stateCells(row, words), spanCell(row.open)]),
    ...(data.client === null
      ? {
          total: [
            text(words.say(phrases.together)),
            ...data.categories.map(({ buyers }) => text(words.number(buyers))),
            text(''),
          ],
        }
      : {}),
    base: [
      ...(shown < data.rows.length ? [words.say(phrases.base, { shown, n: data.rows.length })] : []),
      baseText(base, 0, words),
      words.say(phrases.sales, {
        total: sum(total),
        categories: sum(categories),
        other: sum(other),
        unassigned: sum(unassigned),
      }),
    ].join('; '),
    empty: words.say(phrases.nothing),
  };
};

const unitsBlock = (units: readonly RowData[], { data }: WhitespaceResult, words: Words): Block => {
  const named = Decimal.sum(units.map(({ revenue, other }) => revenue.plus(other)));
  return {
    kind: 'table',
    title: words.say(phrases.unitStates),
    columns: [
      { title: words.say(phrases.unit) },
      ...data.categories.map(({ name }, at) => ({ title: name, weight: at })),
      { title: words.say(phrases.revenue), align: 'right' },
    ],
    rows: units.map((row) => [...stateCells(row, words), money(row.revenue, { places: 0 })]),
    base: words.say(phrases.unitsBase, {
      n: units.length,
      loose: words.money(data.sales.total.minus(named)),
    }),
    empty: words.say(phrases.noUnits),
  };
};
