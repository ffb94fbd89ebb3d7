import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import { TURNS, type Turn } from '../measure/turns.ts';
import { money, text } from '../page/cells.ts';
import type { Block, Cell, Tone } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import { classText } from './class-words.ts';
import type { Former, RankResult } from './rank.ts';

export const phrases = named('rank-moves', {
  title: 'Moves since the period before',
  client: 'Client',
  before: 'Before',
  now: 'Now',
  move: 'Move',
  marginBefore: 'Margin before',
  revenueBefore: 'Revenue before',
  margin: 'Margin',
  revenue: 'Revenue',
  up: 'up',
  down: 'down',
  shifted: 'shifted',
  new: 'new',
  same: 'as before',
  gone: 'gone',
  base: '{up} up, {down} down, {new} new, {gone} gone, {shifted} shifted (open both ways), {same} as before; before is {from} to {to}, with the potentials of today’s files',
  none: 'Every client is in the class it was in.',
  'no-sales': 'Nothing was sold from {from} to {to}: there is no class to compare with.',
  measure:
    'The period before ({from} to {to}) can only be ranked in another measure: classes of the two are not compared.',
});

const TONES: Readonly<Record<Turn | 'gone', Tone>> = {
  up: 'good',
  down: 'bad',
  shifted: 'plain',
  new: 'good',
  same: 'plain',
  gone: 'bad',
};
const SAID: Readonly<Record<Turn | 'gone', Phrase>> = phrases;

export const turnText = (turn: Turn | 'gone', words: Words): string => words.say(SAID[turn]);

/** Who rose, fell, came and went; or why that cannot be told. */
export const movesBlock = ({ base, data }: RankResult, words: Words): Block => {
  const { period, compared } = data.previous;
  const days = { from: words.date(period.from), to: words.date(period.to) };
  if (compared !== null) return { kind: 'note', tone: 'muted', text: words.say(phrases[compared], days) };
  const turned = TURNS.filter((turn) => turn !== 'same').flatMap((turn) =>
    data.rows.filter((row) => row.turn === turn).map((row) => ({ ...row, turn, now: row })),
  );
  const gone = data.gone.map((row) => ({ ...row, turn: 'gone' as const, now: null, before: row }));
  const count = (turn: Turn): number => data.rows.filter((row) => row.turn === turn).length;
  return {
    kind: 'table',
    title: words.say(phrases.title),
    columns: [
      { title: words.say(phrases.client) },
      { title: words.say(phrases.before) },
      { title: words.say(phrases.now) },
      { title: words.say(phrases.move) },
      { title: words.say(phrases[`${base.measure}Before`]), align: 'right', weight: 1 },
      { title: words.say(phrases[base.measure]), align: 'right' },
    ],
    rows: [...turned, ...gone].map(({ name, before, now, turn }) => [
      text(name),
      classCell(before, words),
      classCell(now, words),
      text(turnText(turn, words), { tone: TONES[turn] }),
      profitCell(before),
      profitCell(now),
    ]),
    base: words.say(phrases.base, {
      ...days,
      up: count('up'),
      down: count('down'),
      new: count('new'),
      shifted: count('shifted'),
      same: count('same'),
      gone: gone.length,
    }),
    empty: words.say(phrases.none),
  };
};

const classCell = (row: Former | null, words: Words): Cell =>
  text(row === null ? '–' : classText(row.classes, words));

/** Nothing where the client was not ranked; unknown where no cost is known. */
const profitCell = (row: { readonly profit: Decimal | null } | null): Cell =>
  money(row?.profit ?? null, row !== null && row.profit === null ? { basis: 'unknown' } : {});
