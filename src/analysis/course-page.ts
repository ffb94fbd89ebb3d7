import { phrases as named, type Words } from '../locale/words.ts';
import type { Course, Then } from '../measure/course.ts';
import { left, share, text, walletCell } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import { classCell } from './class-words.ts';

export const phrases = named('course', {
  title: 'Classes at the ends of quarters',
  client: 'Client',
  figure: 'At the end of',
  class: 'Class',
  wallet: 'Share of wallet',
  stage: 'Stage',
  completeness: 'Completeness',
  notRanked: 'not ranked',
  base: '{n} {n|client|clients}; facts as committed by the end of each quarter, sales of the twelve months up to it by the days of today’s ledger',
  unknown: 'nothing was committed yet by the end of {quarters}: unknown',
  noSales: 'no sales in the twelve months up to the end of {quarters}',
  partial: 'the ledger does not hold the whole twelve months up to the end of {quarters}',
  nobody: 'Nothing is known of any client at the ends of these quarters.',
});

/** Of all clients their classes; of one what else is known. */
export const courseBlock = (course: Course, client: string | null, words: Words): Block =>
  client === null ? classesBlock(course, words) : clientBlock(course, words);

/** Clients by quarters, with their classes. */
const classesBlock = ({ quarters, rows }: Course, words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.title),
  columns: [
    left(words.say(phrases.client)),
    ...quarters.map(({ key }, at) => left(key, quarters.length - at - 1)),
  ],
  rows: rows.map((row) => [text(row.name), ...row.quarters.map((then) => classThen(then, words))]),
  base: baseText({ quarters, rows }, words),
  empty: words.say(phrases.nobody),
});

const unknown = (): Cell => text('', { basis: 'unknown' });

const classThen = (then: Then | null, words: Words): Cell => {
  if (then === null) return unknown();
  return then.classes.length === 0
    ? text(words.say(phrases.notRanked), { tone: 'muted' })
    : classCell(then, words);
};

/** One client by quarters: class, share of wallet, stage, completeness. */
const clientBlock = ({ quarters, rows: [row] }: Course, words: Words): Block => {
  const thens = quarters.map((_, at) => row?.quarters[at] ?? null);
  const line = (title: string, cell: (then: Then) => Cell): readonly Cell[] => [
    text(title),
    ...thens.map((then) => (then === null ? unknown() : cell(then))),
  ];
  return {
    kind: 'table',
    columns: [
      left(words.say(phrases.figure)),
      ...quarters.map(({ key }, at) => left(key, quarters.length - at - 1)),
    ],
    rows: [
      line(words.say(phrases.class), (then) => classThen(then, words)),
      line(words.say(phrases.wallet), ({ wallet }) => walletCell(wallet, (value) => words.percent(value))),
      line(words.say(phrases.stage), ({ stage, stageBasis }) => text(stage ?? '', { basis: stageBasis })),
      line(words.say(phrases.completeness), ({ completeness }) =>
        completeness === null ? unknown() : share(completeness),
      ),
    ],
    base: baseText({ quarters, rows: row === undefined ? [] : [row] }, words),
  };
};

const baseText = ({ quarters, rows }: Course, words: Words): string => {
  const said = (
    phrase: (typeof phrases)[keyof typeof phrases],
    some: Course['quarters'],
  ): readonly string[] =>
    some.length === 0 ? [] : [words.say(phrase, { quarters: words.list(some.map(({ key }) => key)) })];
  const told = quarters.filter(({ asCommitted }) => asCommitted !== null);
  const sold = told.filter(({ measure }) => measure !== null);
  return [
    words.say(phrases.base, { n: rows.length }),
    ...said(
      phrases.unknown,
      quarters.filter(({ asCommitted }) => asCommitted === null),
    ),
    ...said(
      phrases.noSales,
      told.filter(({ measure }) => measure === null),
    ),
    ...said(
      phrases.partial,
      sold.filter(({ whole }) => !whole),
    ),
  ].join('; ');
};
