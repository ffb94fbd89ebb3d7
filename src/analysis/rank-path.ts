import { phrases as named, type Words } from '../locale/words.ts';
import type { Lift, Step } from '../measure/paths.ts';
import { money, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import { phrases as bandWords, classCell, classText } from './class-words.ts';
import type { RankResult, RankRow } from './rank.ts';

export const phrases = named('rank-path', {
  title: 'What would make it A',
  client: 'Client',
  class: 'Class',
  marginNext: 'Margin lacking',
  revenueNext: 'Revenue lacking',
  forHighest: 'For highest',
  budget: 'Budget needed',
  side: 'Side',
  margin: 'Margin',
  revenue: 'Revenue',
  potential: 'Potential, a year',
  band: 'Band',
  from: 'From',
  more: 'More than now',
  classThen: 'Class then',
  done: 'there',
  base: 'the {shown} nearest of {all} that are not A for certain; the others unchanged, a cent less is not enough; what a client’s potential is, is asked, not sold',
  baseOne:
    'the others of the channel unchanged; a cent less is not enough; what a client’s potential is, is asked, not sold',
  isA: 'It is A: highest on both sides.',
  noCost: 'No cost of its sales is known: what it would have to earn cannot be told.',
});

/** The page names so many; JSON has all, and `--client` one. */
const NAMED = 12;

/** The clients that are nearest to A, by the profit that they lack. */
export const pathsBlock = ({ base, data }: RankResult, words: Words): Block => {
  const open = data.rows.filter(({ classes }) => classes.join('') !== 'A');
  const near = open.toSorted(byDistance).slice(0, NAMED);
  return {
    kind: 'table',
    title: words.say(phrases.title),
    columns: [
      { title: words.say(phrases.client) },
      { title: words.say(phrases.class) },
      { title: words.say(phrases[`${base.measure}Next`]), align: 'right' },
      { title: words.say(phrases.classThen) },
      { title: words.say(phrases.forHighest), align: 'right' },
      { title: words.say(phrases.budget), align: 'right', weight: 1 },
    ],
    rows: near.map(({ name, classes, classBasis, path }) => [
      text(name),
      classCell({ classes, classBasis }, words),
      gainCell(path.profit, 'next', words),
      text(path.profit?.next == null ? '' : classText(path.profit.next.classes, words)),
      gainCell(path.profit, 'highest', words),
      amountCell(path.potential, words),
    ]),
    base: words.say(phrases.base, { shown: near.length, all: open.length }),
    empty: words.say(phrases.isA),
  };
};

/** First those who lack no profit or the least of it; those whose profit is unknown last. */
const byDistance = (a: RankRow, b: RankRow): number => {
  const [first, second] = [a, b].map(({ path }) => path.profit);
  if (first == null || second == null) return (first == null ? 1 : 0) - (second == null ? 1 : 0);
  const lack = ({ highest }: Lift): Decimal => highest?.gain ?? Decimal.zero;
  return lack(first).compare(lack(second)) || (a.key < b.key ? -1 : 1);
};

const gainCell = (lift: Lift | null, which: keyof Lift, words: Words): Cell => {
  if (lift === null) return money(null, { basis: 'unknown' });
  const step = lift[which];
  if (step === null) return text(words.say(phrases.done), { tone: 'muted' });
  return money(step.gain, { basis: step.basis });
};

const amountCell = ({ highest }: Lift, words: Words): Cell =>
  highest === null
    ? text(words.say(phrases.done), { tone: 'muted' })
    : money(highest.amount, { basis: highest.basis });

/** Every step up that one client can take, on either side. */
export const pathBlock = ({ base, data }: RankResult, baseLine: string, words: Words): readonly Block[] => {
  const [row] = data.rows;
  if (row === undefined) return [];
  const { profit, potential } = row.path;
  const stepsOf = (side: string, lift: Lift | null): readonly (readonly Cell[])[] =>
    distinct(lift).map((step) => [
      text(side),
      text(words.say(bandWords[step.band])),
      money(step.amount, { basis: step.basis }),
      money(step.gain, { basis: step.gain === null ? 'unknown' : step.basis }),
      text(classText(step.classes, words)),
    ]);
  const rows = [
    ...stepsOf(words.say(phrases[base.measure]), profit),
    ...stepsOf(words.say(phrases.potential), potential),
  ];
  return [
    {
      kind: 'table',
      title: words.say(phrases.title),
      columns: [
        { title: words.say(phrases.side) },
        { title: words.say(phrases.band) },
        { title: words.say(phrases.from), align: 'right' },
        { title: words.say(phrases.more), align: 'right' },
        { title: words.say(phrases.classThen) },
      ],
      rows,
      base: `${words.say(phrases.baseOne)}; ${baseLine}`,
      empty: words.say(phrases.isA),
    },
    ...(profit === null ? [{ kind: 'note', tone: 'muted', text: words.say(phrases.noCost) } as const] : []),
  ];
};

/** The next step and the last, which may be one. */
const distinct = (lift: Lift | null): readonly Step[] =>
  [lift?.next, lift?.highest].filter(
    (step, at, steps): step is Step => step != null && (at === 0 || steps[0]?.band !== step.band),
  );
