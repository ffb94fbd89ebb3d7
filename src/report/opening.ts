import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import type { Change, Compared, Movement } from '../measure/change.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { grown, toneOf, whole } from './cells.ts';
import { buyersOf } from './flows.ts';
import { marginCell, marginGrown } from './margin.ts';
import type { Gathered } from './quarterly.ts';
import type { ReportRequest } from './report.ts';

export const phrases = named('report.opening', {
  revenue: 'Revenue',
  margin: 'Margin',
  clients: 'Clients who bought',
  new: 'New clients',
  silent: 'Silent clients',
  largest: 'Share of the largest',
  effective: 'Effective clients',
  overdue: 'Overdue actions',
  points: 'points',
  up: 'Revenue was {revenue} {currency}, {share} more than a year ago.',
  down: 'Revenue was {revenue} {currency}, {share} less than a year ago.',
  plain: 'Revenue was {revenue} {currency}.',
  dependent: '{share} of the {income} of a year hangs on {name}.',
  silentOnes: '{names} went silent.',
  silentMany: '{n} {n|client|clients} went silent, among them {names}.',
  late: '{n} {n|action is|actions are} overdue.',
  incomeMargin: 'margin',
  incomeRevenue: 'revenue',
});

/** The figures that a director asks for first, each with what it was a year ago. */
export const openingFigures = (found: Gathered, { portfolio }: ReportRequest, words: Words): Block => {
  const { change, dependence, before, actions } = found;
  const silent = silentOf(change, portfolio).length;
  const { now, yearAgo } = change.total;
  const buyers: Compared<number> = buyersOf(change);
  const fresh = change.movements.filter(({ move }) => move === 'new').length;
  const item = (phrase: Phrase, cell: Cell, since?: Cell) => ({
    label: words.say(phrase),
    cell,
    ...(since === undefined ? {} : { change: since }),
  });
  const year = dependence.groups[0];
  return {
    kind: 'figures',
    items: [
      item(
        phrases.revenue,
        whole(now?.revenue ?? Decimal.zero),
        grown(now?.revenue ?? null, yearAgo?.revenue ?? null),
      ),
      item(phrases.margin, marginCell(now, words), marginGrown(now, yearAgo)),
      item(phrases.clients, { kind: 'number', value: buyers.now }, step(buyers.now, buyers.yearAgo, 0)),
      item(phrases.new, { kind: 'number', value: fresh }),
      item(phrases.silent, { kind: 'number', value: silent, tone: silent > 0 ? 'warn' : 'plain' }),
      item(
        phrases.largest,
        { kind: 'share', value: year?.cr1 ?? null },
        turned(points(year?.cr1 ?? null, before?.cr1 ?? null, words)),
      ),
      item(
        phrases.effective,
        { kind: 'number', value: year?.effectiveClients ?? null, places: 1 },
        step(year?.effectiveClients ?? null, before?.effectiveClients ?? null, 1),
      ),
      item(phrases.overdue, {
        kind: 'number',
        value: actions.overdue.length,
        tone: actions.overdue.length > 0 ? 'bad' : 'good',
      }),
    ],
  };
};

/** Who stopped buying and is not yet written off as lost. */
const silentOf = ({ movements }: Change, { clients }: Portfolio): readonly Movement[] => {
  const lost = new Set(clients.flatMap(({ id, status }) => (status === 'lost' ? [id] : [])));
  return movements.filter(({ key, move }) => move === 'silent' && !lost.has(key));
};

/** More or less of a number than a year ago. */
const step = (now: number | null, ago: number | null, places: number): Cell => {
  const value = now === null || ago === null ? null : now - ago;
  return { kind: 'number', value, places, signed: true, tone: toneOf(value ?? 0) };
};

/** The difference of two shares, in percentage points. */
const points = (now: number | null, ago: number | null, words: Words): Cell => ({
  ...step(now === null ? null : now * 100, ago === null ? null : ago * 100, 1),
  note: words.say(phrases.points),
});

/** For figures whose growth is bad news. */
const turned = (cell: Cell): Cell =>
  cell.tone === 'good' ? { ...cell, tone: 'bad' } : cell.tone === 'bad' ? { ...cell, tone: 'good' } : cell;

/** The quarter in three sentences. */
export const headline = (
  { change, dependence, actions }: Gathered,
  { portfolio }: ReportRequest,
  clientName: (key: string) => string,
  words: Words,
): Block => {
  const { now, yearAgo } = change.total;
  const [largest] = dependence.groups[0]?.rows ?? [];
  const silent = silentOf(change, portfolio).map(({ key }) => clientName(key));
  const sentences = [
    revenueSentence(now?.revenue ?? Decimal.zero, yearAgo?.revenue, portfolio.config.currency, words),
    ...(largest?.share == null || largest.level === null
      ? []
      : [
          words.say(phrases.dependent, {
            share: words.percent(largest.share),
            name: largest.name,
            income: words.say(
              dependence.income.measure === 'margin' ? phrases.incomeMargin : phrases.incomeRevenue,
            ),
          }),
        ]),
    ...silentSentence(silent, words),
    ...(actions.overdue.length === 0 ? [] : [words.say(phrases.late, { n: actions.overdue.length })]),
  ];
  return { kind: 'note', tone: 'plain', text: sentences.join(' ') };
};

const NAMED = 3;

const silentSentence = (silent: readonly string[], words: Words): readonly string[] => {
  if (silent.length === 0) return [];
  const names = words.list(silent.slice(0, NAMED));
  return silent.length <= NAMED
    ? [words.say(phrases.silentOnes, { names })]
    : [words.say(phrases.silentMany, { n: silent.length, names })];
};

const revenueSentence = (now: Decimal, ago: Decimal | undefined, currency: string, words: Words): string => {
  const args = { revenue: words.money(now, undefined, 0), currency };
  if (ago === undefined || ago.sign <= 0) return words.say(phrases.plain, args);
  const change = now.minus(ago).over(ago);
  return words.say(change < 0 ? phrases.down : phrases.up, {
    ...args,
    share: words.percent(Math.abs(change)),
  });
};
