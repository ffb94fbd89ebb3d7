import type { Words } from '../locale/words.ts';
import type { Block, Page } from '../page/page.ts';
import { addDays, monthOf } from '../value/period.ts';
import type { Request } from './analysis.ts';
import { courseBlock } from './course-page.ts';
import type { TrendResult } from './trend.ts';
import { lapsingBlock, rhythmBlock } from './trend-lapsing.ts';
import { movesBlock, rowsBlock } from './trend-moves.ts';
import { quartersBlocks } from './trend-quarters.ts';
import { explainTrend } from './trend-reasons.ts';
import { seasonBlock } from './trend-season.ts';
import { phrases } from './trend-words.ts';

export const showTrend = (result: TrendResult, request: Request, words: Words): Page => {
  const { base, data, window } = result;
  const { portfolio, today, explain } = request;
  const { currency } = portfolio.config;
  return {
    title:
      data.client === null
        ? words.say(phrases.title)
        : words.say(phrases.titleOf, { client: data.client.name }),
    head: { command: 'trend', today, period: window.period, currency, measure: base.measure, base },
    data,
    blocks: [
      ...notes(result, request, words),
      ...rhythmBlock(result, words),
      ...quartersBlocks(result, request, words),
      seasonBlock(result, words),
      ...movesBlock(result, words),
      ...(data.compared === null ? [rowsBlock(result, words)] : []),
      lapsingBlock(result, words),
      ...(data.course === null ? [] : [courseBlock(data.course, data.client?.key ?? null, words)]),
      ...(explain ? [explainTrend(result, request, words)] : []),
    ],
  };
};

/** What the ledger cannot tell. */
const notes = (result: TrendResult, request: Request, words: Words): readonly Block[] => {
  const { to } = result.data.ledger;
  const monthBefore = monthOf(addDays(`${monthOf(request.today)}-01`, -1));
  const ends = monthOf(to) < monthBefore && monthOf(result.window.asOf) === monthOf(to);
  return [
    ...noGrowth(result, request, words),
    ...(ends ? [words.say(phrases.ends, { to: words.date(to) })] : []),
  ].map((text): Block => ({ kind: 'note', tone: 'muted', text }));
};

/** Why nothing is compared with a year ago; nothing to say where it is. */
const noGrowth = ({ data, window }: TrendResult, { today }: Request, words: Words): readonly string[] => {
  const from = words.date(data.ledger.from);
  if (window.isRunning) return [words.say(phrases.running)];
  if (data.tellsFrom === null) return [];
  return data.tellsFrom > today
    ? [words.say(phrases.young, { from, date: words.date(data.tellsFrom) })]
    : [words.say(phrases.notHeld, { from })];
};
