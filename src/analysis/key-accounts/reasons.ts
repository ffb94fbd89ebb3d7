import { phrases as named, type Words } from '../../locale/words.ts';
import type { Block } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { incomeFactors, reasonsBlock } from '../reasons.ts';
import type { KeyAccountsResult } from './data.ts';
import { phrases as key } from './words.ts';

export const phrases = named('key-accounts-reasons', {
  company:
    'a share above {share} of the sum of the positive incomes of clients and groups{amount}; exactly as much is not above',
  amount: ', or more than {amount}',
  convention: 'convention of the field; kam.yaml: thresholds.key, thresholds.key_amount',
  argued:
    'promising, reference, partner, demanding, innovator: as section 1 argues, for those under key_for: (the company without it)',
  section: 'section 1: key, key_for; never computed',
  below:
    'the same share within each department and each manager’s book; a sum of money counts for the company only',
  belowSource:
    'a client may be key for the company, a department or one manager; that other levels stay with the company is our own rule',
  promising: 'the budget of twelve months less our sales is at least {from}; the low end of a range counts',
  promisingSource:
    'that a large budget spent elsewhere is promising is practice of the field; the sum is our own rule: key_amount, else the key share of all revenue',
  limits:
    'at most {part} of the active clients key; {heads} managers for one head, {keys} key accounts for one manager, {prospects} potential clients for one manager; small: below 1% of the income',
  limitsSource:
    'practice of the field; kam.yaml: thresholds.key_clients, managers_per_head, key_clients_per_manager, prospects_per_manager; prospecting.limit',
});

/** What makes a client key, and where the limits come from. */
export const explainKeyAccounts = (
  { base, data }: KeyAccountsResult,
  request: Request,
  words: Words,
): Block => {
  const { thresholds, currency } = request.portfolio.config;
  const percent = (value: { toString(): string }) => words.percent(Number(value.toString()), 0);
  const { key_amount: amount } = thresholds;
  const say = words.say;
  return reasonsBlock(
    [
      ...incomeFactors(base, request, words),
      {
        name: say(key.company),
        rule: say(phrases.company, {
          share: percent(thresholds.key),
          amount:
            amount === undefined
              ? ''
              : say(phrases.amount, { amount: words.money(amount.amount, amount.currency, 0) }),
        }),
        source: say(phrases.convention),
      },
      { name: say(key.argued), rule: say(phrases.argued), source: say(phrases.section) },
      { name: say(key.below), rule: say(phrases.below), source: say(phrases.belowSource) },
      {
        name: say(key.promising),
        rule: say(phrases.promising, { from: words.money(data.promisingFrom, currency, 0) }),
        source: say(phrases.promisingSource),
      },
      {
        name: say(key.limits),
        rule: say(phrases.limits, {
          part: percent(thresholds.key_clients),
          heads: thresholds.managers_per_head,
          keys: thresholds.key_clients_per_manager,
          prospects: thresholds.prospects_per_manager,
        }),
        source: say(phrases.limitsSource),
      },
    ],
    words,
  );
};
