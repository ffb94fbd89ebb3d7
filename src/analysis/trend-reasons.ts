import { phrases as named, type Words } from '../locale/words.ts';
import { STEADY } from '../measure/change.ts';
import { QUICKEST } from '../measure/rhythm.ts';
import type { Block } from '../page/page.ts';
import type { Request } from './analysis.ts';
import { phrases as common, incomeFactors, reasonsBlock } from './reasons.ts';
import type { TrendResult } from './trend.ts';

export const phrases = named('trend-reasons', {
  quarters: 'Quarters',
  quartersRule:
    'the last {n} whole fiscal quarters before today or before the end of the period; the year starts in month {month}. Months that are not over are left out',
  quartersSource: 'option --quarters; kam.yaml: fiscal_year_start',
  time: 'Time of a sale',
  timeRule: 'the date of the ledger line; when it was imported plays no part',
  growth: 'Growth',
  growthRule:
    '(income - income a year ago) / income a year ago, over the same days; none where a year ago brought nothing',
  move: 'Growing and fading',
  moveRule: 'more than {limit} up or down',
  averageOrder: 'Average order',
  averageOrderRule:
    'revenue / documents, over the sources that give documents; a credit note is a document and lowers it. Unknown without documents',
  averageOrderSource: 'convention of sales statistics',
  season: 'Seasons',
  seasonRule:
    'income of the calendar month in all whole years / income of those years; index: share x 12 (of a quarter: x 4); from two whole years on',
  rhythm: 'Rhythm',
  rhythmRule:
    'median of the days from one day with a purchase to the next in the last two years, or in all quarters shown; from {n} such days on. Credit notes are no purchases',
  lapsing: 'Lapsing',
  lapsingRule:
    'silent for more than {gaps} times the usual gap (one of less than {quickest} days counts as {quickest}), up to the last day of the ledger',
  single: 'Groups',
  singleRule: 'every client by itself: a group does not buy in one rhythm',
});

/** Every factor of a trend: formula, threshold, and who says so. */
export const explainTrend = ({ base, data }: TrendResult, request: Request, words: Words): Block => {
  const { say } = words;
  const { thresholds, fiscal_year_start: month } = request.portfolio.config;
  const ours = say(common.ours);
  // The period of a trend is made of quarters, which a factor of its own explains.
  const [, ...income] = incomeFactors(base, request, words);
  return reasonsBlock(
    [
      {
        name: say(phrases.quarters),
        rule: say(phrases.quartersRule, { n: data.quarters.length, month }),
        source: say(phrases.quartersSource),
      },
      { name: say(phrases.time), rule: say(phrases.timeRule), source: ours },
      ...income,
      { name: say(phrases.growth), rule: say(phrases.growthRule), source: ours },
      {
        name: say(phrases.move),
        rule: say(phrases.moveRule, { limit: words.percent(Number(STEADY.toString()), 0) }),
        source: ours,
      },
      {
        name: say(phrases.averageOrder),
        rule: say(phrases.averageOrderRule),
        source: say(phrases.averageOrderSource),
      },
      { name: say(phrases.season), rule: say(phrases.seasonRule), source: ours },
      {
        name: say(phrases.rhythm),
        rule: say(phrases.rhythmRule, { n: thresholds.lapse_purchases }),
        source: say(common.oursAt, { key: 'thresholds.lapse_purchases' }),
      },
      {
        name: say(phrases.lapsing),
        rule: say(phrases.lapsingRule, {
          gaps: words.number(Number(thresholds.lapse_gaps.toString()), 1),
          quickest: QUICKEST,
        }),
        source: say(common.oursAt, { key: 'thresholds.lapse_gaps' }),
      },
      { name: say(phrases.single), rule: say(phrases.singleRule), source: ours },
    ],
    words,
  );
};
