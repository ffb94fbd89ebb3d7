import type { Words } from '../locale/words.ts';
import type { Page } from '../page/page.ts';
import type { Request } from './analysis.ts';
import type { PlanResult, TargetsResult } from './targets.ts';
import { bridgeBlocks } from './targets-bridge.ts';
import { gapsBlocks } from './targets-gaps.ts';
import { showIdeal } from './targets-ideal.ts';
import { objectivesBlocks } from './targets-objectives.ts';
import { explainTargets } from './targets-reasons.ts';
import { planBlocks } from './targets-rows.ts';
import { phrases } from './targets-words.ts';

export const showTargets = (result: TargetsResult, request: Request, words: Words): Page =>
  'income' in result ? showPlan(result, request, words) : showIdeal(result, request, words);

const showPlan = (result: PlanResult, request: Request, words: Words): Page => {
  const { base, data } = result;
  const { portfolio, today, period, explain } = request;
  const measures = new Set(data.rows.map(({ measure }) => measure));
  const [only = null, ...others] = measures;
  const known =
    data.asOf === null
      ? words.say(phrases.nothingKnown)
      : words.say(phrases.known, { date: words.date(data.asOf) });
  return {
    title: words.say(phrases.title),
    subtitle: `${data.when} · ${known}`,
    head: {
      command: 'targets',
      today,
      period,
      currency: portfolio.config.currency,
      measure: others.length === 0 ? only : null,
      base,
    },
    data,
    blocks: [
      ...planBlocks(result, baseText(result, request, words), words),
      ...gapsBlocks(result, words),
      ...bridgeBlocks(result, words),
      ...objectivesBlocks(data.objectives, portfolio.config.currency, words),
      ...(explain ? [explainTargets(result, request, words)] : []),
    ],
  };
};

/** What every table of plans rests on. */
const baseText = ({ base, income, data }: PlanResult, { portfolio }: Request, words: Words): string => {
  const floor = words.percent(Number(portfolio.config.thresholds.cost_coverage.toString()), 0);
  const margins = data.rows.some(({ measure }) => measure === 'margin');
  const parts = data.rows.flatMap((row) => row.parts);
  return [
    words.say(phrases.base, { n: base.plans, when: data.when }),
    words.say(phrases.lines, { n: base.lines }),
    ...(base.unassignedLines > 0 ? [words.say(phrases.unassigned, { n: base.unassignedLines })] : []),
    ...(margins && base.coverage !== null
      ? [words.say(phrases.coverage, { share: words.percent(base.coverage) })]
      : []),
    ...(margins && income.measure !== 'margin' ? [words.say(phrases.noMargin, { floor })] : []),
    ...(base.unread > 0 ? [words.say(phrases.unread, { n: base.unread })] : []),
    ...(parts.some(({ source, dueBasis }) => source === 'share' || dueBasis === 'estimated')
      ? [words.say(phrases.estimated)]
      : []),
  ].join('; ');
};
