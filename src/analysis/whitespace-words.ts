import { phrases as named } from '../locale/words.ts';
import type { State } from '../measure/whitespace.ts';
import type { Tone } from '../page/page.ts';

export const phrases = named('whitespace', {
  title: 'Whitespace',
  titleOf: 'Whitespace: {name}',
  buys: 'buys',
  weak: 'weak',
  lapsed: 'lapsed',
  never: 'never',
  unserved: 'unserved',
  blocked: 'blocked',
  year: 'The states look at {from} to {to}, twelve months: a shorter time cannot tell who stopped buying.',
  young: 'The ledger begins on {since}: what was bought before is not known, and “never” means since then.',
  chances: 'Chances, the largest first',
  client: 'Client',
  what: 'What',
  why: 'Why, and what to do',
  open: 'Open a year',
  chancesBase:
    '{shown} of {n} {n|chance|chances}; {rest} never bought and of unknown size are in the table of states only',
  noChance: 'No chance is known: ask for budgets and needs.',
  worth: 'What is open in them, by how it is known',
  basis: 'Basis',
  method: 'Found by',
  count: 'Chances',
  byBudget: 'budget',
  byRank: 'rank among the suppliers',
  byPeers: 'peers',
  byPast: 'the year before',
  worthBase:
    'rows are not added up, for an estimate is no budget; chances of units are parts of those of their client and left out',
  heat: 'Revenue by client and category',
  heatUnits: 'Revenue by unit and category',
  heatAlt: '{name} buys most, for {revenue}; {n} of {all} cells are empty.',
  states: 'Client by category',
  unitStates: 'Unit by category',
  unit: 'Unit',
  revenue: 'Revenue',
  wallet: 'Open wallet',
  together: 'Buyers',
  base: '{shown} of {n} {n|client|clients} shown',
  unitsBase: '{n} {n|unit|units}; {loose} of the revenue names no unit',
  noUnits: 'Section 1 and the ledger name no units.',
  sales:
    'of {total} in the ledger {categories} are of these categories, {other} of products that kam.yaml does not name, {unassigned} unassigned',
  nothing: 'Nothing was sold.',
});

export const STATE_TONES: Readonly<Record<State, Tone>> = {
  buys: 'good',
  weak: 'warn',
  lapsed: 'bad',
  never: 'muted',
  unserved: 'warn',
  blocked: 'muted',
};
