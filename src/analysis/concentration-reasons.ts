import { phrases as named, type Words } from '../locale/words.ts';
import type { Block } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Request } from './analysis.ts';
import type { ConcentrationResult } from './concentration.ts';
import { phrases as common, type Factor, incomeFactors, reasonsBlock } from './reasons.ts';

export const phrases = named('concentration-reasons', {
  denominator: 'Denominator',
  denominatorRule: 'sum of the positive nets, and of what is unassigned if that is positive',
  key: 'Key',
  keyRule: 'a share above {share}',
  keyAmountRule: 'a share above {share}, or more than {amount}',
  critical: 'Critical dependence',
  mono: 'Mono-client',
  limitRule: 'a share above {share}; exactly {share} is not above',
  convention: 'convention of key account management, no law; kam.yaml: {key}',
  together: 'Key accounts together',
  togetherRule: '30 to 55% of the income is usual; above {share} the company depends on them',
  togetherSource:
    'convention of key account management, which leaves open whether all key accounts or one are meant: both are shown; kam.yaml: thresholds.together',
  hhi: 'HHI',
  hhiRule: 'sum of the squared percentage shares of the rows; what is unassigned is not squared',
  hhiSource: 'index of Herfindahl and Hirschman',
  effective: 'As many equal ones',
  effectiveRule: '10 000 / HHI',
  groups: 'Groups',
  groupsRule: 'clients under one control (parent) count as one',
  groupsSource: 'accounting for major customers, ASC 280-10-50-42',
  single: 'every client by itself',
  singleSource: 'option --single',
  answers: 'Answers to a dependence',
  answersRule:
    'defences that still hold, loyalty measured at least once, and an open task whose aim is `dependence`, a defence, or an objective that brings a share down',
  answersSource: 'sections 7 and 9 of the dossiers; that all three are needed is our own rule',
  cover: 'Cover from potential clients',
  coverRule:
    'their known yearly budgets, brought to the length of the period, over the revenue taken out: what could be won at the very most',
  owner: 'Channel, manager, department, territory',
  ownerRule:
    'of the client: its files, else (but for territories) those of most revenue in the period, else none',
});

/** Every factor of a concentration: formula, threshold, and who says so. */
export const explainConcentration = (
  { base, data }: ConcentrationResult,
  request: Request,
  words: Words,
): Block => {
  const { say } = words;
  const { thresholds, currency } = request.portfolio.config;
  const percent = (limit: Decimal) => words.percent(Number(limit.toString()), 0);
  const limit = (key: 'critical' | 'mono'): Factor => ({
    name: say(phrases[key]),
    rule: say(phrases.limitRule, { share: percent(thresholds[key]) }),
    source: say(phrases.convention, { key: `thresholds.${key}` }),
  });
  const amount = data.within === null ? thresholds.key_amount : undefined;
  const clients: readonly Factor[] = [
    {
      name: say(phrases.key),
      rule:
        amount === undefined
          ? say(phrases.keyRule, { share: percent(thresholds.key) })
          : say(phrases.keyAmountRule, {
              share: percent(thresholds.key),
              amount: words.money(amount.amount, amount.currency ?? currency, 0),
            }),
      source: say(phrases.convention, { key: 'thresholds.key, thresholds.key_amount' }),
    },
    ...(data.within === null
      ? [
          limit('critical'),
          limit('mono'),
          {
            name: say(phrases.answers),
            rule: say(phrases.answersRule),
            source: say(phrases.answersSource),
          },
          {
            name: say(phrases.together),
            rule: say(phrases.togetherRule, { share: percent(thresholds.together) }),
            source: say(phrases.togetherSource),
          },
        ]
      : []),
    {
      name: say(phrases.groups),
      rule: say(data.single ? phrases.single : phrases.groupsRule),
      source: say(data.single ? phrases.singleSource : phrases.groupsSource),
    },
  ];
  const attributes = data.within !== null || (data.by !== 'client' && data.by !== 'product');
  return reasonsBlock(
    [
      ...incomeFactors(base, request, words),
      { name: say(phrases.denominator), rule: say(phrases.denominatorRule), source: say(common.ours) },
      ...(data.by === 'client' ? clients : []),
      ...(data.without === null
        ? []
        : [{ name: say(phrases.cover), rule: say(phrases.coverRule), source: say(common.ours) }]),
      ...(attributes
        ? [{ name: say(phrases.owner), rule: say(phrases.ownerRule), source: say(common.ours) }]
        : []),
      { name: say(phrases.hhi), rule: say(phrases.hhiRule), source: say(phrases.hhiSource) },
      { name: say(phrases.effective), rule: say(phrases.effectiveRule), source: say(phrases.hhiSource) },
    ],
    words,
  );
};
