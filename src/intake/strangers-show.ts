import { phrases as named, type Words } from '../locale/words.ts';
import { printable } from '../value/printable.ts';
import { entriesText, type Proposed } from './catalogue.ts';
import type { NewClient } from './clients.ts';
import type { Strangers } from './strangers.ts';

export const phrases = named('import.strangers', {
  clients: '{n} new {n|client|clients} for clients.csv:',
  near: 'near: {names}',
  nearAdvice:
    "If one of them is a client that you have, write the name of the file among that client's aliases and delete the new line of clients.csv; nothing is merged by itself.",
  known:
    '{n} unknown {n|name stands|names stand} beside the tax number of a client, and {n|becomes its alias|become aliases} in the rules:',
  several:
    '{names}: one name, several tax numbers. Lines that bear it cannot be told apart; write the companies apart in the source.',
  more: 'and {n} more',
  torn: '{names}: two clients bear this name, so these sales stand under neither. Change the name or alias of one of them.',
  anonymous: '{n} {n|line has|lines have} no client: kept, and counted as unassigned.',
  totals:
    'These clients are called like sums of other rows: {names}. If they are, take the import back and leave them out with "skip:" in the rules.',
  products: '{n} {n|product is|products are} not in kam.yaml. To give them names and categories, add there:',
  channels: '{n} {n|channel is|channels are} not in kam.yaml; clients.csv uses these ids. Add there:',
  managers: '{n} {n|manager is|managers are} not in kam.yaml. Add there:',
  closed: 'kam.yaml writes its lists in a way that lines cannot be added to, so nothing was added by itself.',
  addedProducts: '{n} new {n|product|products} added to kam.yaml: {ids}.',
  addedChannels: '{n} new {n|channel|channels} added to kam.yaml: {ids}.',
  addedManagers: '{n} new {n|manager|managers} added to kam.yaml: {ids}.',
});

/** Whether channels, managers and products go into kam.yaml by themselves: they do, they are proposed, or its text does not allow it. */
export type Adopting = 'added' | 'proposed' | 'closed';

/** How many of each kind are listed in full. */
const MOST = 25;

/** What the portfolio did not know, and what to do about it. Clients with a near name come first: they need a decision. */
export const strangersText = (strangers: Strangers, adopting: Adopting, words: Words): readonly string[] => {
  const { clients, ours, byTaxNumber, torn, anonymous, totals } = strangers;
  return [
    ...explained(byTaxNumber, words),
    ...newOnes(clients, ours, words),
    ...(torn.length === 0 ? [] : ['', words.say(phrases.torn, { names: torn.map(printable) })]),
    ...(anonymous === 0 ? [] : ['', words.say(phrases.anonymous, { n: anonymous })]),
    ...(totals.length === 0 ? [] : ['', words.say(phrases.totals, { names: totals.map(printable) })]),
    ...(adopting === 'closed' ? ['', words.say(phrases.closed)] : []),
    ...(['channels', 'managers', 'products'] as const).flatMap((key) =>
      adopting === 'added' ? added(key, strangers[key], words) : entries(key, strangers[key], words),
    ),
  ];
};

const explained = ({ known, several }: Strangers['byTaxNumber'], words: Words): readonly string[] => [
  ...(known.size === 0 ? [] : ['', words.say(phrases.known, { n: known.size })]),
  ...[...known]
    .slice(0, MOST)
    .map(([text, { id, name }]) => `  ${printable(text)} → ${printable(name)} (${id})`),
  ...more(known.size, words),
  ...(several.length === 0 ? [] : ['', words.say(phrases.several, { names: several.map(printable) })]),
];

const newOnes = (clients: readonly NewClient[], ours: string, words: Words): readonly string[] => {
  if (clients.length === 0) return [];
  const sorted = [...clients].sort((a, b) => Number(b.near.length > 0) - Number(a.near.length > 0));
  return [
    '',
    words.say(phrases.clients, { n: clients.length }),
    ...sorted.slice(0, MOST).map((client) => `  ${oneClient(client, ours, words)}`),
    ...more(clients.length, words),
    ...(clients.some(({ near }) => near.length > 0) ? [words.say(phrases.nearAdvice)] : []),
  ];
};

const oneClient = (
  { id, name, taxId, channel, revenue, near }: NewClient,
  ours: string,
  words: Words,
): string =>
  [
    `${id}  ${printable(name)}`,
    ...(taxId === undefined ? [] : [printable(taxId)]),
    ...(channel === undefined ? [] : [channel]),
    [...revenue].map(([each, sum]) => words.money(sum, each === ours ? undefined : each)).join(' + '),
    ...(near.length === 0 ? [] : [words.say(phrases.near, { names: near.map(printable) })]),
  ].join('  ');

type Key = 'products' | 'channels' | 'managers';

const ADDED = {
  products: phrases.addedProducts,
  channels: phrases.addedChannels,
  managers: phrases.addedManagers,
} as const;

const added = (key: Key, proposed: readonly Proposed[], words: Words): readonly string[] => {
  if (proposed.length === 0) return [];
  const ids = proposed.slice(0, MOST).map(({ id }) => id);
  return ['', words.say(ADDED[key], { n: proposed.length, ids }), ...more(proposed.length, words)];
};

const entries = (key: Key, proposed: readonly Proposed[], words: Words): readonly string[] => {
  if (proposed.length === 0) return [];
  const text = entriesText(key === 'managers' ? 'team' : key, proposed.slice(0, MOST));
  return ['', words.say(phrases[key], { n: proposed.length }), text, ...more(proposed.length, words)];
};

const more = (count: number, words: Words): readonly string[] =>
  count <= MOST ? [] : [`  ${words.say(phrases.more, { n: count - MOST })}`];
