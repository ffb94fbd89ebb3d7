import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import type { Basis } from '../value/fact.ts';

export const phrases = named('wallet', {
  title: 'Share of wallet',
  titleOf: 'Share of wallet: {name}',
  client: 'Client',
  what: 'Budget',
  ours: 'From us',
  budget: 'Their budget',
  share: 'Our share',
  open: 'Open wallet',
  rivals: 'Competitors',
  budgets: 'Known',
  knownOf: '{known} of {n}',
  one: 'in all',
  together: 'Together',
  everything: 'everything we sell',
  unnamed: 'not in kam.yaml',
  notAsked: 'nobody asked',
  outsideBudget: '{sales} bought where no budget is known',
  trust: 'How well the budgets are known',
  basis: 'Basis',
  clients: 'Clients',
  known: 'known',
  assumed: 'assumed',
  estimated: 'estimated',
  disputed: 'answers differ',
  trustBase:
    'known: asked, public or observed; rows are added up only in the table above, marked there as the weakest of them',
  reconcile: 'Where the sales stand',
  place: 'Sales',
  revenue: 'Revenue',
  within: 'against a known budget',
  outside: 'of these clients, where no budget is known',
  withoutBudget: 'of clients whose budget nobody knows',
  unassigned: 'unassigned',
  ledger: 'Ledger',
  reconcileBase: '{n} ledger {n|line|lines}',
  above:
    '{name}: bought for {sales}, more than the budget of {budget}. The budget is wrong or old: ask again, at two levels.',
  exceed:
    '{name}: what it buys from us and what competitors are said to have make more than its budget of {budget}. One of the answers is wrong.',
  short:
    'The ledger covers {from} to {to} of the period: budgets are taken for that part of the year, so that the shares are estimates.',
  ask: 'The budget of {n} {n|client|clients} is unknown, and so is our share. Ask first, largest buyers first: {names}.',
  nothing: 'No budget is known: ask how much they spend a year, all suppliers together.',
  suppliers: 'Who else supplies them',
  who: 'Supplier',
  product: 'Of what',
  inUnit: '{product}, unit {unit}',
  itsShare: 'Its share',
  amount: 'In money',
  until: 'Until',
  why: 'Why',
  suppliersBase: '{n} {n|supplier|suppliers} named; a share of a part of a budget is at most that much of it',
  noSuppliers: 'Nobody is named: ask who supplies them, and with which share.',
  linesBase: '{known} of {n} budgets known; {lines} ledger {lines|line|lines}',
  barsTitle: 'Share of wallet, the largest open wallets first',
  barsAlt: 'We have {share} of the known budget of {name}.',
  strong: 'strong',
  medium: 'medium',
});

const BASES: Readonly<Record<Exclude<Basis, 'unknown'>, Phrase>> = {
  known: phrases.known,
  assumed: phrases.assumed,
  estimated: phrases.estimated,
  disputed: phrases.disputed,
};

/** How well something is known, in words. */
export const basisText = (basis: Basis, words: Words): string =>
  basis === 'unknown' ? '' : words.say(BASES[basis]);
