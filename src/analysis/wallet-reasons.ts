import { phrases as named, type Words } from '../locale/words.ts';
import type { Block } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Request } from './analysis.ts';
import { phrases as common, type Factor, periodFactor, reasonsBlock } from './reasons.ts';
import type { WalletResult } from './wallet.ts';

export const phrases = named('wallet-reasons', {
  share: 'Share of wallet (penetration index)',
  shareRule: 'our revenue / the client’s budget for the same products or categories, over twelve months',
  shareSource: 'convention of key account management',
  budget: 'Budget',
  budgetRule:
    'of the fiscal year in which the period ends, else the undated one, else that of another year, which is an estimate; unknown stays unknown',
  budgetSource: 'section 4 of the dossier, or the register',
  part: 'Part of the year',
  partRule:
    'a period of n whole months takes n / 12 of the yearly budget, other periods days / 365; both are estimates',
  covered: 'taken: {from} to {to}, as far as the ledger goes',
  together: 'Together',
  togetherRule:
    'sales and budgets of the parts that are known; one budget for everything where parts are unknown',
  open: 'Open wallet',
  openRule: 'budget less our revenue, never below zero; together the sum of the parts',
  rivals: 'Competitors',
  rivalsRule:
    'their share × the budget of exactly that product or category; a share of a part of a budget is at most that much; without a share unknown',
  rivalsSource: 'suppliers of section 4; the competitor of the register has no share',
  range: 'Ranges',
  rangeRule: 'a range, or answers that differ, give both ends of every figure',
  above: 'Above 100%',
  aboveRule: 'a client cannot buy more from us than it spends: the budget is wrong or old',
  position: 'Position, computed',
  positionRule: 'strong from {strong} share of wallet on, medium from {medium} on, else weak',
  potential: 'Potential, computed',
  potentialRule:
    'band of the budget among the known budgets of the channel, as in kam rank: highest is high, high is medium, low is low',
  judged: 'Judged',
  judgedRule:
    'position and potential of section 8, each with its argument; it places the client, the figures stand beside it',
  contradiction: 'Contradiction',
  contradictionRule: 'no level is both judged and computed',
});

/** Every factor of a share of wallet, and of the map. */
export const explainWallet = ({ data }: WalletResult, request: Request, words: Words): Block => {
  const { say } = words;
  const { strong_wallet, medium_wallet } = request.portfolio.config.thresholds;
  const percent = (limit: Decimal) => words.percent(Number(limit.toString()), 0);
  const ours = say(common.ours);
  const { from, to } = data.covered;
  const map: readonly Factor[] = [
    {
      name: say(phrases.position),
      rule: say(phrases.positionRule, { strong: percent(strong_wallet), medium: percent(medium_wallet) }),
      source: say(common.oursAt, { key: 'thresholds.strong_wallet, thresholds.medium_wallet' }),
    },
    { name: say(phrases.potential), rule: say(phrases.potentialRule), source: ours },
    { name: say(phrases.judged), rule: say(phrases.judgedRule), source: say(phrases.shareSource) },
    { name: say(phrases.contradiction), rule: say(phrases.contradictionRule), source: ours },
  ];
  return reasonsBlock(
    [
      periodFactor(request, words),
      { name: say(phrases.share), rule: say(phrases.shareRule), source: say(phrases.shareSource) },
      { name: say(phrases.budget), rule: say(phrases.budgetRule), source: say(phrases.budgetSource) },
      {
        name: say(phrases.part),
        rule: `${say(phrases.partRule)}; ${say(phrases.covered, { from: words.date(from), to: words.date(to) })}`,
        source: ours,
      },
      { name: say(phrases.together), rule: say(phrases.togetherRule), source: ours },
      { name: say(phrases.open), rule: say(phrases.openRule), source: ours },
      { name: say(phrases.rivals), rule: say(phrases.rivalsRule), source: say(phrases.rivalsSource) },
      { name: say(phrases.range), rule: say(phrases.rangeRule), source: ours },
      { name: say(phrases.above), rule: say(phrases.aboveRule), source: ours },
      ...(data.map === null ? [] : map),
    ],
    words,
  );
};
