import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import { type Given, SERVED, type Served } from '../measure/effort.ts';
import { number, share, text } from '../page/cells.ts';
import type { Block, Cell, Tone } from '../page/page.ts';
import type { Class } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import { shareOf } from '../value/share.ts';
import { classCell, classText } from './class-words.ts';
import type { RankResult, RankRow } from './rank.ts';
import { completeCell, requiredCell } from './standard-words.ts';

export const phrases = named('rank-effort', {
  title: 'Effort against what the class deserves',
  class: 'Class',
  clients: 'Clients',
  income: 'Share of income',
  contacts: 'Contacts',
  visits: 'Visits',
  client: 'Client',
  last: 'Last contact',
  days: 'Days',
  served: 'Served',
  of: '{given} of {deserved}',
  under: 'under',
  fitting: 'fitting',
  over: 'over',
  open: 'depends on the class',
  unset: 'nothing asked for',
  unknown: 'not logged',
  total: 'Together',
  base: 'contacts and visits in the log of the last twelve months, of {logged} of {all} clients; of the others nothing was ever logged, so that their effort is unknown, not nothing',
  rowsTitle: 'Clients with a log',
  rowsBase:
    '{logged} of {all} clients; given of deserved since the first entry, at most twelve months; under: fewer, or the last one longer ago than the class allows; over: more than twice as many',
  nothing: 'Nothing was ever logged: the effort is unknown.',
  dossiersTitle: 'Dossiers',
  complete: 'Complete',
  asked: 'Asked for',
  dossiersBase:
    '{short} of {n} {n|dossier|dossiers} less complete than the class asks for; kam questions says what is missing',
});

const TONES: Readonly<Record<Served, Tone>> = {
  under: 'bad',
  fitting: 'good',
  over: 'warn',
  open: 'plain',
  unset: 'muted',
  unknown: 'muted',
};
const SAID: Readonly<Record<Served, Phrase>> = phrases;

const servedOf = ({ effort }: RankRow): Served => effort?.served ?? 'unknown';

/** How the contacts of a year are spread over the classes, and how every client with a log is served. */
export const effortBlocks = ({ data }: RankResult, words: Words): readonly Block[] => {
  const { rows } = data;
  const logged = rows.filter(({ effort }) => effort !== null);
  const counts = { logged: logged.length, all: rows.length };
  if (logged.length === 0)
    return [
      effortSection(
        [{ kind: 'note', tone: 'muted', text: words.say(phrases.nothing) }, ...dossiersTable(rows, words)],
        words,
      ),
    ];
  return [
    effortSection(
      [
        {
          kind: 'table',
          columns: [
            { title: words.say(phrases.class) },
            { title: words.say(phrases.clients), align: 'right' },
            { title: words.say(phrases.income), align: 'right' },
            { title: words.say(phrases.contacts), align: 'right' },
            { title: words.say(phrases.visits), align: 'right' },
            ...SERVED.filter((served) => rows.some((row) => servedOf(row) === served)).map((served) => ({
              title: words.say(SAID[served]),
              align: 'right' as const,
            })),
          ],
          rows: classSets(rows).map(([label, same]) => classRow(text(classText(label, words)), same, rows)),
          total: classRow(text(words.say(phrases.total)), rows, rows),
          base: words.say(phrases.base, counts),
        },
        {
          kind: 'table',
          title: words.say(phrases.rowsTitle),
          columns: [
            { title: words.say(phrases.client) },
            { title: words.say(phrases.class) },
            { title: words.say(phrases.contacts), align: 'right' },
            { title: words.say(phrases.visits), align: 'right' },
            { title: words.say(phrases.last), weight: 1 },
            { title: words.say(phrases.days), align: 'right' },
            { title: words.say(phrases.served) },
          ],
          rows: logged.map((row) => [
            text(row.name),
            classCell(row, words),
            givenCell(row.effort?.contacts, words),
            givenCell(row.effort?.visits, words),
            { kind: 'date', value: row.effort?.contacts.last ?? null },
            number(row.effort?.contacts.daysSince ?? null),
            servedCell(row, words),
          ]),
          base: words.say(phrases.rowsBase, counts),
        },
        ...dossiersTable(rows, words),
      ],
      words,
    ),
  ];
};

/** How complete each dossier is against what the class asks for; none where there is no dossier. */
const dossiersTable = (rows: readonly RankRow[], words: Words): readonly Block[] => {
  const kept = rows.flatMap((row) => (row.dossier === null ? [] : [{ row, dossier: row.dossier }]));
  if (kept.length === 0) return [];
  return [
    {
      kind: 'table',
      title: words.say(phrases.dossiersTitle),
      columns: [
        { title: words.say(phrases.client) },
        { title: words.say(phrases.class) },
        { title: words.say(phrases.asked), align: 'right' },
        { title: words.say(phrases.complete), align: 'right', bars: true },
      ],
      rows: kept.map(({ row, dossier }) => [
        text(row.name),
        classCell(row, words),
        requiredCell(dossier, words),
        completeCell(dossier),
      ]),
      base: words.say(phrases.dossiersBase, {
        short: kept.filter(({ dossier }) => dossier.verdict === 'short').length,
        n: kept.length,
      }),
    },
  ];
};

export const effortSection = (blocks: readonly Block[], words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.title),
  blocks,
});

const classSets = (
  rows: readonly RankRow[],
): readonly (readonly [readonly Class[], readonly RankRow[]])[] => {
  const labels = new Map(rows.map(({ classes }) => [classes.join(''), classes]));
  return [...labels].map(([key, classes]) => [classes, rows.filter((row) => row.classes.join('') === key)]);
};

const incomeOf = (rows: readonly RankRow[]): Decimal =>
  Decimal.sum(rows.flatMap(({ profit }) => (profit !== null && profit.sign > 0 ? [profit] : [])));

const classRow = (label: Cell, same: readonly RankRow[], all: readonly RankRow[]): readonly Cell[] => {
  const logged = same.filter(({ effort }) => effort !== null);
  const sum = (kind: 'contacts' | 'visits'): Cell =>
    logged.length === 0
      ? number(null, 0, { basis: 'unknown' })
      : number(logged.reduce((total, { effort }) => total + (effort?.[kind].count ?? 0), 0));
  return [
    label,
    number(same.length),
    share(
      same.some(({ profit }) => profit !== null && profit.sign > 0)
        ? shareOf(incomeOf(same), incomeOf(all))
        : null,
    ),
    sum('contacts'),
    sum('visits'),
    ...SERVED.filter((served) => all.some((row) => servedOf(row) === served)).map((served) =>
      number(same.filter((row) => servedOf(row) === served).length),
    ),
  ];
};

const givenCell = (given: Given | undefined, words: Words): Cell => {
  if (given === undefined) return number(null, 0, { basis: 'unknown' });
  if (given.deserved === null) return text(words.number(given.count));
  return text(words.say(phrases.of, { given: given.count, deserved: deservedText(given.deserved, words) }));
};

export const deservedText = ({ least, most }: NonNullable<Given['deserved']>, words: Words): string =>
  least === most ? words.number(least) : `${words.number(least)}–${words.number(most)}`;

/** How a client is served by what its class deserves. */
export const servedCell = (row: RankRow, words: Words): Cell =>
  text(words.say(SAID[servedOf(row)]), { tone: TONES[servedOf(row)] });
