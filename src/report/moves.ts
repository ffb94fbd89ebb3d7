import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import { type Change, MOVES, type Move, type Movement, STEADY } from '../measure/change.ts';
import type { Block, Cell, Tone } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import { grown, left, moved, right, whole } from './cells.ts';
import type { ReportRequest } from './report.ts';
import { nameOf } from './spans.ts';

export const phrases = named('report.moves', {
  title: 'What changed',
  client: 'Client',
  move: 'Movement',
  change: 'Change',
  percent: 'in %',
  last: 'Last order',
  bridge: 'From {before} to {now}: revenue',
  bridgeAlt: 'Revenue went from {from} to {to}.',
  unassigned: 'without a client',
  new: 'new',
  back: 'back',
  growing: 'growing',
  steady: 'steady',
  fading: 'fading',
  silent: 'silent',
  lost: 'lost',
  base: '{shown} of {all} {all|client|clients} that bought in {now} or in the twelve months before it; {steady} steady (less than {limit} up or down against {before}). New: no order in the ledger before the last twelve months. Back: again after a year without orders. Silent: nothing in {now}; lost: and written off in the base.',
  empty: 'Every client bought as much as a year ago.',
});

const SAID: Readonly<Record<Move, Phrase>> = {
  new: phrases.new,
  back: phrases.back,
  growing: phrases.growing,
  steady: phrases.steady,
  fading: phrases.fading,
  silent: phrases.silent,
};

const TONES: Readonly<Record<Move, Tone>> = {
  new: 'good',
  back: 'good',
  growing: 'good',
  steady: 'plain',
  fading: 'warn',
  silent: 'bad',
};

/** The largest of each movement; a page holds no more. */
const MOST = 6;

/** Who moved the revenue against a year ago, and by how much. */
export const movesSection = (
  change: Change,
  { portfolio }: ReportRequest,
  clientName: (key: string) => string,
  words: Words,
): Block => {
  const { periods, movements } = change;
  const now = nameOf(periods.now, portfolio.config, words);
  const before = nameOf(periods.yearAgo, portfolio.config, words);
  const shown = MOVES.filter((move) => move !== 'steady').flatMap((move) =>
    movements.filter((movement) => movement.move === move).slice(0, MOST),
  );
  const steady = movements.filter(({ move }) => move === 'steady').length;
  const lost = new Set(portfolio.clients.flatMap(({ id, status }) => (status === 'lost' ? [id] : [])));
  const row = (movement: Movement): readonly Cell[] => [
    { kind: 'text', value: clientName(movement.key) },
    {
      kind: 'text',
      value: words.say(
        movement.move === 'silent' && lost.has(movement.key) ? phrases.lost : SAID[movement.move],
      ),
      tone: TONES[movement.move],
    },
    whole(revenueIn(movement.now)),
    whole(revenueIn(movement.yearAgo)),
    moved(movement.change),
    grown(revenueIn(movement.now), revenueIn(movement.yearAgo)),
    { kind: 'date', value: movement.last },
  ];
  return {
    kind: 'section',
    title: words.say(phrases.title),
    blocks: [
      bridge(change, { now, before }, words),
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.client)),
          left(words.say(phrases.move)),
          right(now),
          right(before),
          right(words.say(phrases.change)),
          right(words.say(phrases.percent), 2),
          left(words.say(phrases.last), 1),
        ],
        rows: shown.map(row),
        base: words.say(phrases.base, {
          shown: shown.length,
          all: movements.length,
          steady,
          now,
          before,
          limit: words.percent(Number(STEADY.toString()), 0),
        }),
        empty: words.say(phrases.empty),
      },
    ],
  };
};

const revenueIn = (row: Movement['now']): Decimal => row?.revenue ?? Decimal.zero;

/** From the revenue of a year ago to that of now, movement by movement; the steps add up. */
const bridge = (
  { total, movements }: Change,
  { now, before }: { readonly now: string; readonly before: string },
  words: Words,
): Block => {
  const [from, to] = [revenueIn(total.yearAgo), revenueIn(total.now)];
  const steps = MOVES.map((move) => ({
    label: words.say(SAID[move]),
    value: Decimal.sum(movements.filter((each) => each.move === move).map(({ change }) => change)),
  }));
  const rest = to.minus(from).minus(Decimal.sum(steps.map(({ value }) => value)));
  const named = [...steps, { label: words.say(phrases.unassigned), value: rest }];
  return {
    kind: 'chart',
    chart: {
      kind: 'bridge',
      unit: 'money',
      title: words.say(phrases.bridge, { before, now }),
      alt: words.say(phrases.bridgeAlt, {
        from: words.money(from, undefined, 0),
        to: words.money(to, undefined, 0),
      }),
      steps: [
        { label: before, value: numberOf(from), total: true },
        ...named
          .filter(({ value }) => value.sign !== 0)
          .map(({ label, value }) => ({ label, value: numberOf(value) })),
        { label: now, value: numberOf(to), total: true },
      ],
    },
  };
};

/** Charts show sizes, not cents. */
const numberOf = (value: Decimal): number => Number(value.rounded(2).toString());
