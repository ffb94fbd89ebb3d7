import type { Words } from '../locale/words.ts';
import type { Span } from '../measure/answers.ts';
import { money, number, spanCell, text } from '../page/cells.ts';
import type { Block, Page } from '../page/page.ts';
import type { Request } from './analysis.ts';
import { baseText } from './base.ts';
import { basisText } from './basis-words.ts';
import type { WalletResult } from './wallet.ts';
import { penetrationCells, penetrationColumns } from './wallet-cells.ts';
import { clientBlocks } from './wallet-client-page.ts';
import { mapBlocks } from './wallet-map-page.ts';
import { explainWallet } from './wallet-reasons.ts';
import type { WalletRow } from './wallet-rows.ts';
import { phrases } from './wallet-words.ts';

export const showWallet = (result: WalletResult, request: Request, words: Words): Page => {
  const { base, data } = result;
  const { portfolio, today, period, explain } = request;
  const only = data.client === null ? undefined : data.rows[0];
  return {
    title: only === undefined ? words.say(phrases.title) : words.say(phrases.titleOf, { name: only.name }),
    head: {
      command: 'wallet',
      today,
      period,
      currency: portfolio.config.currency,
      measure: 'revenue',
      base,
    },
    data,
    blocks: [
      ...notes(result, request, words),
      ...(data.map === null
        ? only === undefined
          ? allBlocks(result, request, words)
          : clientBlocks(only, base, words)
        : mapBlocks(data.map, result, request, words)),
      ...(explain ? [explainWallet(result, request, words)] : []),
    ],
  };
};

/** What is wrong with budgets, and how much of the period the ledger covers. */
const notes = ({ data }: WalletResult, { period }: Request, words: Words): readonly Block[] => {
  const { covered, rows } = data;
  const short = covered.from !== period.from || covered.to !== period.to;
  const dates = { from: words.date(covered.from), to: words.date(covered.to) };
  return [
    ...(short ? [{ kind: 'note', tone: 'plain', text: words.say(phrases.short, dates) } as const] : []),
    ...rows.flatMap((row) => flawNotes(row, words)),
  ];
};

const flawNotes = (row: WalletRow, words: Words): readonly Block[] =>
  [row, ...row.lines].slice(0, row.flaw === null ? undefined : 1).flatMap((each): Block[] => {
    const { flaw, sales, budget } = each;
    if (flaw === null || budget === null) return [];
    const name = 'lines' in each || each.name === null ? row.name : `${row.name}, ${each.name}`;
    const args = { name, sales: words.money(sales, undefined, 0), budget: spanText(budget, words) };
    const phrase = flaw === 'above-budget' ? phrases.above : phrases.exceed;
    return [{ kind: 'note', tone: 'warn', text: words.say(phrase, args) }];
  });

const spanText = ({ low, high }: Span, words: Words): string =>
  [low, ...(low.equals(high) ? [] : [high])].map((end) => words.money(end, undefined, 0)).join('–');

const allBlocks = (result: WalletResult, request: Request, words: Words): readonly Block[] => [
  rowsBlock(result, words),
  ...askNote(result, words),
  ...trustBlock(result, words),
  ...chart(result, request, words),
  reconcileBlock(result, words),
];

const rowsBlock = ({ base, data }: WalletResult, words: Words): Block => ({
  kind: 'table',
  columns: [
    { title: words.say(phrases.client) },
    ...penetrationColumns(words),
    { title: words.say(phrases.budgets), weight: 3 },
  ],
  rows: data.rows.map((row) => [
    text(row.name),
    ...penetrationCells(row, words),
    text(
      row.of === 'whole'
        ? words.say(phrases.one)
        : words.say(phrases.knownOf, { known: row.known, n: row.asked }),
    ),
  ]),
  ...(data.total === null
    ? {}
    : {
        total: [text(words.say(phrases.together)), ...penetrationCells(data.total, words), text('')],
      }),
  base: baseText(base, 0, words),
  empty: words.say(phrases.nothing),
});

const askNote = ({ base, data }: WalletResult, words: Words): readonly Block[] => {
  const n = base.leftOut.reduce((sum, { count }) => sum + count, 0);
  if (data.ask.length === 0) return [];
  const names = words.list(data.ask.map(({ name }) => name));
  return [{ kind: 'note', tone: 'plain', text: words.say(phrases.ask, { n, names }) }];
};

const trustBlock = ({ data }: WalletResult, words: Words): readonly Block[] =>
  data.trust.length < 2
    ? []
    : [
        {
          kind: 'table',
          title: words.say(phrases.trust),
          columns: [
            { title: words.say(phrases.basis) },
            { title: words.say(phrases.clients), align: 'right' },
            { title: words.say(phrases.ours), align: 'right' },
            { title: words.say(phrases.budget), align: 'right' },
            { title: words.say(phrases.open), align: 'right' },
          ],
          rows: data.trust.map(({ basis, clients, sales, budget, open }) => [
            text(basisText(basis, words)),
            number(clients),
            money(sales, { places: 0 }),
            spanCell(budget),
            spanCell(open),
          ]),
          base: words.say(phrases.trustBase),
        },
      ];

/** A chart of bars is read at a glance up to so many. */
const BARS = 10;

const chart = ({ data }: WalletResult, { portfolio }: Request, words: Words): readonly Block[] => {
  const bars = data.rows.flatMap(({ name, share }) =>
    share === null || share.low !== share.high ? [] : [{ label: name, value: share.low, basis: share.basis }],
  );
  const [first] = bars;
  if (first === undefined || bars.length < 2) return [];
  const { strong_wallet, medium_wallet } = portfolio.config.thresholds;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        title: words.say(phrases.barsTitle),
        alt: words.say(phrases.barsAlt, {
          name: first.label,
          share:
            first.basis === 'known'
              ? words.percent(first.value)
              : `${words.percent(first.value)} (${basisText(first.basis, words)})`,
        }),
        unit: 'share',
        bars: bars.slice(0, BARS),
        limits: [
          { value: Number(medium_wallet.toString()), label: words.say(phrases.medium) },
          { value: Number(strong_wallet.toString()), label: words.say(phrases.strong) },
        ],
      },
    },
  ];
};

const reconcileBlock = ({ base, data }: WalletResult, words: Words): Block => {
  const { within, outside, withoutBudget, unassigned, total } = data.sales;
  return {
    kind: 'table',
    title: words.say(phrases.reconcile),
    columns: [{ title: words.say(phrases.place) }, { title: words.say(phrases.revenue), align: 'right' }],
    rows: [
      [text(words.say(phrases.within)), money(within)],
      [text(words.say(phrases.outside)), money(outside)],
      [text(words.say(phrases.withoutBudget)), money(withoutBudget)],
      [text(words.say(phrases.unassigned)), money(unassigned)],
    ],
    total: [text(words.say(phrases.ledger)), money(total)],
    base: words.say(phrases.reconcileBase, { n: base.lines }),
  };
};
