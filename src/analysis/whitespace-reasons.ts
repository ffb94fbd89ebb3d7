import { phrases as named, type Words } from '../locale/words.ts';
import type { Block } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Request } from './analysis.ts';
import { phrases as common, type Factor, reasonsBlock } from './reasons.ts';
import type { WhitespaceResult } from './whitespace.ts';

export const phrases = named('whitespace-reasons', {
  year: 'Year',
  yearRule:
    '{from} to {to}: the twelve months up to the end of the period, as far as the ledger goes; before it {before} to {end}',
  buys: 'Buys',
  buysRule: 'net revenue above zero in the year',
  weak: 'Weak',
  weakRule:
    'bought, but its share of the client’s purchases is below {peers} of the median of the peers, or revenue is more than {fall} below the year before',
  peers: 'Peers',
  peersRule:
    'other clients of the channel that buy anything in the year, at least {n}; for a unit, the other units of the client, at least one; one that does not buy the category counts as zero',
  lapsed: 'Lapsed, never',
  lapsedRule:
    'nothing in the year: lapsed if it was ever bought, else never, since the ledger begins on {since}',
  unserved: 'Unserved',
  unservedRule:
    'not bought; section 4 has a need that nobody serves (served_by: none), a budget, and no supplier',
  blocked: 'Blocked',
  blockedRule:
    'section 4 blocks the whole category and the block has not ended; a chance again when it ends within twelve months, or nobody knows when',
  whitespaceSource: 'whitespace analysis; the states but bought and not bought are ours',
  open: 'Open wallet',
  openRule:
    'budget less our revenue, for the category, else for those of its products that have one (at least)',
  budgetSource: 'section 4 of the dossier',
  rank: 'Estimate by rank',
  rankRule:
    'wallet = our revenue / ((1 − rank / (n + 1)) × 2 / n); our rank is the place that the ranks of the n − 1 suppliers listed leave free',
  rankSource: 'wallet allocation rule of Keiningham and others',
  byPeers: 'Estimate by peers',
  byPeersRule:
    'median share of the category in what the peers buy × what the client buys, less what it buys of it',
  past: 'Estimate by the year before',
  pastRule:
    'revenue of the year before less that of the year: for those that are only falling, and where neither rank nor peers say anything',
  cap: 'Limit',
  capRule: 'no estimate is larger than what a known budget for more than it leaves open',
  repeat: 'Repeat',
  repeatRule: 'a product that one unit buys and another never did',
  grow: 'Grow',
  growRule: 'bought, with a known budget of which we have less than {share}, or by rank',
  order: 'Order',
  orderRule:
    'by the low end of what is open, unknown sizes last; clients that are lost or put off have no chances here',
});

/** Every factor of the states, the sizes and the order of chances. */
export const explainWhitespace = ({ data }: WhitespaceResult, request: Request, words: Words): Block => {
  const { say, date } = words;
  const { weak_peers, weak_fall, few_clients, strong_wallet } = request.portfolio.config.thresholds;
  const percent = (limit: Decimal) => words.percent(Number(limit.toString()), 0);
  const ours = say(common.ours);
  const source = say(phrases.whitespaceSource);
  const { year, before, since } = data;
  const factors: readonly Factor[] = [
    {
      name: say(phrases.year),
      rule: say(phrases.yearRule, {
        from: date(year.from),
        to: date(year.to),
        before: date(before.from),
        end: date(before.to),
      }),
      source: say(common.periodSource),
    },
    { name: say(phrases.buys), rule: say(phrases.buysRule), source },
    {
      name: say(phrases.weak),
      rule: say(phrases.weakRule, { peers: percent(weak_peers), fall: percent(weak_fall) }),
      source: say(common.oursAt, { key: 'thresholds.weak_peers, thresholds.weak_fall' }),
    },
    {
      name: say(phrases.peers),
      rule: say(phrases.peersRule, { n: few_clients }),
      source: say(common.oursAt, { key: 'thresholds.few_clients' }),
    },
    { name: say(phrases.lapsed), rule: say(phrases.lapsedRule, { since: date(since) }), source },
    { name: say(phrases.unserved), rule: say(phrases.unservedRule), source },
    { name: say(phrases.blocked), rule: say(phrases.blockedRule), source },
    { name: say(phrases.open), rule: say(phrases.openRule), source: say(phrases.budgetSource) },
    { name: say(phrases.rank), rule: say(phrases.rankRule), source: say(phrases.rankSource) },
    { name: say(phrases.byPeers), rule: say(phrases.byPeersRule), source: ours },
    { name: say(phrases.past), rule: say(phrases.pastRule), source: ours },
    { name: say(phrases.cap), rule: say(phrases.capRule), source: ours },
    { name: say(phrases.repeat), rule: say(phrases.repeatRule), source },
    {
      name: say(phrases.grow),
      rule: say(phrases.growRule, { share: percent(strong_wallet) }),
      source: say(common.oursAt, { key: 'thresholds.strong_wallet' }),
    },
    { name: say(phrases.order), rule: say(phrases.orderRule), source: ours },
  ];
  return reasonsBlock(factors, words);
};
