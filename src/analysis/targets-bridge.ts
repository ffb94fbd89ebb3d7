import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import { type Span, sumSpans } from '../measure/answers.ts';
import {
  type Bridge,
  type BridgeFactor,
  FACTOR_KINDS,
  type FactorKind,
  type Start,
} from '../measure/bridge.ts';
import { spanCell, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import type { PlanResult } from './targets.ts';

export const phrases = named('targets-bridge', {
  title: 'From the year before to the goal',
  client: 'Client',
  before: 'Year before',
  factors: 'Factors',
  goal: 'Goal',
  rest: 'No factor explains',
  factor: 'Step',
  kind: 'Kind',
  amount: 'Amount',
  upsell: 'upsell',
  'cross-sell': 'cross-sell',
  range: 'range',
  price: 'price',
  volume: 'volume',
  other: 'other',
  fact: 'year before, of the ledger',
  forecast: 'year before, as forecast in section 4',
  'twelve-months': 'last twelve months, as the year before is not over',
  prorated: 'its part of the year',
  later: 'begins later',
  unknownEffects: '{n} of unknown effect',
  total: 'Together',
  base: '{n} {n|client|clients} with a revenue goal for {when}; factors of section 4, their yearly effects',
  baseOne: 'goal of {when} less the year before less the factors of section 4',
  chart: 'Bridge to the goals of {when}: revenue',
  alt: 'Factors explain {factors} of the {goal} that the goals ask for in all.',
});

const SAID: Readonly<Record<FactorKind | Start['of'], Phrase>> = phrases;

type Named = Bridge & { readonly name: string };

/** One client step by step, or all clients with the factors of each put together. */
export const bridgeBlocks = ({ data }: PlanResult, words: Words): readonly Block[] => {
  const { bridges, when } = data;
  const [first] = bridges ?? [];
  if (bridges === null || first === undefined) return [];
  return [
    {
      kind: 'section',
      title: words.say(phrases.title),
      blocks: [
        data.client === null ? allBlock(bridges, when, words) : oneBlock(first, when, words),
        ...chart(bridges, when, words),
      ],
    },
  ];
};

const effectOf = (factors: readonly BridgeFactor[]): Span | undefined =>
  sumSpans(factors.flatMap(({ effect }) => effect ?? []));

const NOTHING: Span = { low: Decimal.zero, high: Decimal.zero, basis: 'known' };

const allBlock = (bridges: readonly Named[], when: string, words: Words): Block => {
  const row = (name: string, of: readonly Bridge[]): readonly Cell[] => {
    const factors = of.flatMap((bridge) => bridge.factors);
    const open = factors.filter(({ effect }) => effect === undefined).length;
    const [only, ...others] = of;
    const starts = of.flatMap(({ start }) => start ?? []);
    const rests = of.flatMap(({ rest }) => rest ?? []);
    const note =
      only?.start !== undefined && others.length === 0 ? words.say(SAID[only.start.of]) : undefined;
    return [
      text(name),
      {
        ...spanCell(starts.length < of.length ? undefined : sumSpans(starts)),
        ...(note === undefined ? {} : { note }),
      },
      {
        ...spanCell(factors.length === 0 ? NOTHING : effectOf(factors)),
        ...(open === 0 ? {} : { note: words.say(phrases.unknownEffects, { n: open }) }),
      },
      spanCell(rests.length < of.length ? undefined : sumSpans(rests)),
      spanCell({ low: sumOf(of), high: sumOf(of), basis: 'known' }),
    ];
  };
  return {
    kind: 'table',
    columns: [
      { title: words.say(phrases.client) },
      { title: words.say(phrases.before), align: 'right' },
      { title: words.say(phrases.factors), align: 'right' },
      { title: words.say(phrases.rest), align: 'right' },
      { title: words.say(phrases.goal), align: 'right' },
    ],
    rows: bridges.map((bridge) => row(bridge.name, [bridge])),
    ...(bridges.length > 1 ? { total: row(words.say(phrases.total), bridges) } : {}),
    base: words.say(phrases.base, { n: bridges.length, when }),
  };
};

const sumOf = (bridges: readonly Bridge[]): Decimal => Decimal.sum(bridges.map(({ goal }) => goal));

const oneBlock = ({ start, factors, rest, goal }: Named, when: string, words: Words): Block => ({
  kind: 'table',
  columns: [
    { title: words.say(phrases.factor), wrap: true },
    { title: words.say(phrases.kind) },
    { title: words.say(phrases.amount), align: 'right' },
  ],
  rows: [
    [text(words.say(start === undefined ? phrases.before : SAID[start.of])), text(''), spanCell(start)],
    ...factors.map(({ what, kind, effect, part }) => [
      text(what, part === 'whole' ? {} : { note: words.say(phrases[part]) }),
      text(words.say(SAID[kind])),
      spanCell(effect),
    ]),
    [text(words.say(phrases.rest)), text(''), spanCell(rest)],
  ],
  total: [text(words.say(phrases.goal)), text(''), spanCell({ low: goal, high: goal, basis: 'known' })],
  base: words.say(phrases.baseOne, { when }),
});

/** The middle of what an amount may be: a chart shows sizes. */
const middle = ({ low, high }: Span): number => (Number(low.toString()) + Number(high.toString())) / 2;

/** The year before, each kind of factor, what none of them explains, and the goal. */
const chart = (bridges: readonly Named[], when: string, words: Words): readonly Block[] => {
  const starts = bridges.flatMap(({ start }) => start ?? []);
  const start = starts.length < bridges.length ? undefined : sumSpans(starts);
  const rest = sumSpans(bridges.flatMap((bridge) => bridge.rest ?? []));
  if (start === undefined || rest === undefined) return [];
  const factors = bridges.flatMap((bridge) => bridge.factors);
  const kinds = FACTOR_KINDS.flatMap((kind) => {
    const effect = effectOf(factors.filter((factor) => factor.kind === kind));
    return effect === undefined ? [] : [{ label: words.say(SAID[kind]), value: middle(effect) }];
  });
  const explained = effectOf(factors)?.low ?? Decimal.zero;
  const goal = sumOf(bridges);
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bridge',
        unit: 'money',
        title: words.say(phrases.chart, { when }),
        alt: words.say(phrases.alt, {
          factors: words.money(explained, undefined, 0),
          goal: words.money(goal, undefined, 0),
        }),
        steps: [
          { label: words.say(phrases.before), value: middle(start), total: true },
          ...kinds,
          { label: words.say(phrases.rest), value: middle(rest) },
          { label: words.say(phrases.goal), value: Number(goal.toString()), total: true },
        ],
      },
    },
  ];
};
