import type { Phrase, Words } from '../locale/words.ts';
import { BANDS, type Band } from '../measure/bands.ts';
import type { PotentialBand } from '../measure/potential.ts';
import type { ChannelStanding } from '../measure/rank.ts';
import { money, number, text } from '../page/cells.ts';
import type { Block, Cell, Page, Tone } from '../page/page.ts';
import type { Class } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import { weakest } from '../value/fact.ts';
import type { Request } from './analysis.ts';
import { bandsText, phrases as bandWords, classCell, classText } from './class-words.ts';
import { courseBlock } from './course-page.ts';
import type { RankResult, RankRow } from './rank.ts';
import { clientBlocks } from './rank-client.ts';
import { effortBlocks } from './rank-effort.ts';
import { movesBlock } from './rank-moves.ts';
import { pathsBlock } from './rank-path.ts';
import { explainRank } from './rank-reasons.ts';
import { baseLine, channelName, flagsText, phrases, potentialCell } from './rank-words.ts';

const toneOf = (classes: readonly Class[]): Tone => {
  if (classes.length > 1) return 'plain';
  return classes[0] === 'A' ? 'good' : classes[0] === 'E' ? 'bad' : 'plain';
};

export const showRank = (result: RankResult, request: Request, words: Words): Page => {
  const { base, data } = result;
  const { portfolio, today, period, explain } = request;
  return {
    title: words.say(phrases.title),
    ...(data.client === null ? {} : { subtitle: data.rows[0]?.name ?? data.client }),
    head: {
      command: 'rank',
      today,
      period,
      currency: portfolio.config.currency,
      measure: base.measure,
      base,
    },
    data,
    blocks: [
      ...(data.course !== null
        ? [courseBlock(data.course, data.client, words)]
        : data.client === null
          ? baseBlocks(result, request, words)
          : clientBlocks(result, request, words)),
      ...(explain ? [explainRank(result, request, words)] : []),
    ],
  };
};

const baseBlocks = (result: RankResult, request: Request, words: Words): readonly Block[] => [
  classesBlock(result, words),
  ...notes(result.data.rows, words),
  matrixBlock(result.data.rows, words),
  channelsBlock(result.data.channels, words),
  rowsBlock(result, request, words),
  movesBlock(result, words),
  pathsBlock(result, words),
  ...effortBlocks(result, words),
];

const sumOf = (rows: readonly RankRow[]): Decimal =>
  Decimal.sum(rows.flatMap(({ profit }) => (profit === null ? [] : [profit])));

/** What the rows bring in; unknown where it is for every one of them. */
const sumCell = (rows: readonly RankRow[]): Cell =>
  rows.length > 0 && rows.every(({ profit }) => profit === null)
    ? money(null, { basis: 'unknown' })
    : money(sumOf(rows));

type Same = [RankRow, ...RankRow[]];

/** The rows of each set of possible classes, in the order of the rows. */
const byClasses = (rows: readonly RankRow[]): readonly Same[] => {
  const sets = new Map<string, Same>();
  for (const row of rows) {
    const same = sets.get(row.classes.join(''));
    if (same === undefined) sets.set(row.classes.join(''), [row]);
    else same.push(row);
  }
  return [...sets.values()];
};

/** How many clients stand in each class, and what they bring in; the total is that of all clients. */
export const classesBlock = ({ base, data }: RankResult, words: Words): Block => {
  const { rows } = data;
  return {
    kind: 'table',
    columns: [
      { title: words.say(phrases.class) },
      { title: words.say(phrases.clients), align: 'right' },
      { title: words.say(phrases[base.measure]), align: 'right' },
    ],
    rows: byClasses(rows).map((same) => [
      text(classText(same[0].classes, words), { tone: toneOf(same[0].classes) }),
      number(same.length, 0, { basis: weakest(same.map(({ classBasis }) => classBasis)) }),
      sumCell(same),
    ]),
    total: [text(words.say(phrases.total)), number(rows.length), sumCell(rows)],
    base: words.say(phrases.classesBase),
    empty: words.say(phrases.nothing),
  };
};

const ASKED = 3;

export const notes = (rows: readonly RankRow[], words: Words): readonly Block[] => {
  const losing = rows.filter(({ profitBand }) => profitBand === 'negative');
  const unknown = rows.filter(({ potentialBands }) => potentialBands.length === 0);
  const asked = unknown
    .filter(({ profit, classes }) => profit !== null && classes.length > 1)
    .sort((a, b) => b.profit?.compare(a.profit ?? Decimal.zero) || (a.key < b.key ? -1 : 1));
  const names = words.list(asked.slice(0, ASKED).map(({ name }) => name));
  const note = (tone: Tone, phrase: Phrase, args: Record<string, string | number>): Block => ({
    kind: 'note',
    tone,
    text: words.say(phrase, args),
  });
  return [
    ...(losing.length === 0
      ? []
      : [note('bad', phrases.losses, { n: losing.length, sum: words.money(sumOf(losing)) })]),
    ...(asked.length === 0
      ? []
      : [note('plain', phrases.ask, { n: unknown.length, all: rows.length, names })]),
  ];
};

/** How many clients stand in each cell of the matrix, and as what. */
const matrixBlock = (rows: readonly RankRow[], words: Words): Block => {
  const columns: readonly (PotentialBand | null)[] = ['highest', 'high', 'low', null];
  const lines: readonly (Band | null)[] = rows.some(({ profitBand }) => profitBand === null)
    ? [...BANDS, null]
    : BANDS;
  const cell = (profit: Band | null, potential: PotentialBand | null): string[] => {
    const here = rows.filter((row) => row.profitBand === profit && row.potentialBand === potential);
    return byClasses(here).map(
      (same) => `${classText(same[0].classes, words)}: ${words.number(same.length)}`,
    );
  };
  return {
    kind: 'grid',
    title: words.say(phrases.matrix),
    rows: lines.map((line) => words.say(bandWords[line ?? 'unknown'])),
    columns: columns.map((column) =>
      column === null ? words.say(phrases.open) : words.say(bandWords[column]),
    ),
    cells: lines.map((line) => columns.map((column) => cell(line, column))),
  };
};

const channelsBlock = (channels: readonly ChannelStanding[], words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.channelsTitle),
  columns: [
    { title: words.say(phrases.channel) },
    { title: words.say(phrases.clients), align: 'right' },
    { title: words.say(phrases.positive), align: 'right' },
    { title: words.say(phrases.known), align: 'right', weight: 1 },
  ],
  rows: channels.map((channel) => [
    text(channelName(channel, words)),
    number(channel.clients),
    money(channel.positive),
    text(
      words.say(phrases.knownOf, { known: channel.potentialKnown, n: channel.clients }),
      channel.provisional ? { note: words.say(phrases['provisional-potential']) } : {},
    ),
  ]),
  base: words.say(phrases.channelsBase),
  empty: words.say(phrases.nothing),
});

const rowsBlock = (result: RankResult, request: Request, words: Words): Block => {
  const { base, data } = result;
  const channels = new Map(data.channels.map((channel) => [channel.key, channelName(channel, words)]));
  return {
    kind: 'table',
    title: words.say(phrases.rowsTitle),
    columns: [
      { title: words.say(phrases.client) },
      { title: words.say(phrases.class) },
      { title: words.say(phrases[base.measure]), align: 'right' },
      { title: words.say(phrases.profitBand), weight: 4 },
      { title: words.say(phrases.potential), align: 'right', weight: 2 },
      { title: words.say(phrases.potentialBand), weight: 5 },
      { title: words.say(phrases.channel), weight: 1 },
      { title: words.say(phrases.flags), weight: 3 },
    ],
    rows: data.rows.map((row) => [
      text(row.name),
      classCell(row, words, { tone: toneOf(row.classes) }),
      money(row.profit, row.profit === null ? { basis: 'unknown' } : {}),
      text(words.say(bandWords[row.profitBand ?? 'unknown'])),
      potentialCell(row, words),
      text(bandsText(row.potentialBands, words)),
      text(channels.get(row.channel) ?? row.channel),
      text(flagsText(row, words)),
    ]),
    base: baseLine(result, request, words),
    empty: words.say(phrases.nothing),
  };
};
