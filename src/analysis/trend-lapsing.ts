import type { Words } from '../locale/words.ts';
import type { Rhythm } from '../measure/rhythm.ts';
import { number, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { TrendLine, TrendResult } from './trend.ts';
import { phrases } from './trend-words.ts';

const placesOf = (gap: number): number => (Number.isInteger(gap) ? 0 : 1);

const gapCell = (gap: number | null): Cell =>
  gap === null ? number(null, 0, { basis: 'unknown' }) : number(gap, placesOf(gap));

const SAID = {
  'on-time': phrases['on-time'],
  lapsing: phrases['is-lapsing'],
  'too-few': phrases['too-few'],
};

/** How often one client buys, and how long it is silent; nothing where all clients are shown. */
export const rhythmBlock = ({ data }: TrendResult, words: Words): readonly Block[] => {
  const { rhythm } = data;
  if (rhythm === null) return [];
  const { state, last, silent, gap, purchases } = rhythm;
  return [
    {
      kind: 'figures',
      items: [
        {
          label: words.say(phrases.rhythm),
          cell: text(words.say(SAID[state]), { tone: state === 'lapsing' ? 'bad' : 'plain' }),
        },
        { label: words.say(phrases.last), cell: { kind: 'date', value: last } },
        { label: words.say(phrases.days), cell: number(silent) },
        { label: words.say(phrases.gap), cell: gapCell(gap) },
        { label: words.say(phrases.purchases), cell: number(purchases) },
      ],
    },
  ];
};

type Heard = TrendLine & { readonly rhythm: Rhythm };

/** Who is silent for longer than its own rhythm explains: those silent for the most of their gaps first. */
export const lapsingBlock = ({ data }: TrendResult, words: Words): Block => {
  const heard = data.rows.filter((row): row is Heard => row.rhythm !== null && row.status !== 'lost');
  const late = heard.filter(({ rhythm }) => rhythm.state === 'lapsing');
  const few = heard.filter(({ rhythm }) => rhythm.state === 'too-few').length;
  const missed = ({ rhythm: { silent, gap } }: Heard): number => silent / Math.max(1, gap ?? 1);
  late.sort((a, b) => missed(b) - missed(a) || (a.key < b.key ? -1 : 1));
  return {
    kind: 'table',
    title: words.say(phrases.lapsing),
    columns: [
      { title: words.say(data.by === 'client' ? phrases.client : phrases.product) },
      { title: words.say(phrases.last) },
      { title: words.say(phrases.days), align: 'right' },
      { title: words.say(phrases.gap), align: 'right' },
      { title: words.say(phrases.purchases), align: 'right', weight: 1 },
    ],
    rows: late.map(({ name, rhythm }) => [
      text(name),
      { kind: 'date', value: rhythm.last },
      number(rhythm.silent, 0, { tone: 'bad' }),
      gapCell(rhythm.gap),
      number(rhythm.purchases),
    ]),
    base: [
      words.say(phrases.rhythmBase, {
        n: late.length,
        told: heard.length - few,
        few,
        date: words.date(data.asOf),
      }),
      ...(data.by === 'client' ? [words.say(phrases.lostOut)] : []),
    ].join('; '),
    empty: words.say(phrases.nobody),
  };
};
