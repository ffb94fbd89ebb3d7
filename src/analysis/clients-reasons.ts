import { phrases as named, type Words } from '../locale/words.ts';
import type { Block } from '../page/page.ts';
import type { Request } from './analysis.ts';
import type { ClientsResult } from './clients.ts';
import { phrases as common, incomeFactors, reasonsBlock } from './reasons.ts';

export const phrases = named('client-base-reasons', {
  populations: 'Populations',
  populationsRule:
    'the status of the register or dossier, active by default; put off is a mark beside it; whoever the ledger sells to and no file knows stands apart. Each client is counted once',
  populationsSource: 'convention of key account management: active, potential, lost',
  weight: 'Weight',
  weightRule:
    'income / sum of the positive nets of all clients (a group counts as one), and of what is unassigned if that is positive; none below zero',
  channel: 'Channel, owner, territory',
  channelRule:
    'of the client: its files, else (channel and owner) those of most revenue in the period, else none',
  capacity: 'Market capacity',
  capacityRule:
    'revenue of the active clients that bought / their number ({average} for each of {buyers}) x active and potential clients ({clients}); an estimate',
  capacityUnknown: 'unknown: no active client bought in the period',
  capacitySource:
    'convention: average x (active + potential clients); which average is meant is our own rule: revenue per client in the period',
  eighty: '80% line',
  eightyRule:
    'the fewest clients, largest first, that together make 80% of the positive total; groups under one control count as one',
  eightySource: 'Pareto',
  contacts: 'Contacts',
  contactsRule: 'entries of the log in the period that reached somebody; unknown where no client has a log',
  averageOrder: 'Average order',
  averageOrderRule: 'revenue / documents, over the sources that give documents',
  cleaning: 'Cleaning',
  cleaningRule:
    'existence, completeness and correctness, once a year; a sale in twelve months is counted back from the last day of the ledger{asOf}',
  cleaningSource: 'convention of key account management; the single questions are our own rule',
});

/** Every factor of the base: formula, inputs, and who says so. */
export const explainClients = ({ base, data }: ClientsResult, request: Request, words: Words): Block => {
  const { say } = words;
  const { capacity, cleaning } = data;
  const ours = say(common.ours);
  return reasonsBlock(
    [
      ...incomeFactors(base, request, words),
      {
        name: say(phrases.populations),
        rule: say(phrases.populationsRule),
        source: say(phrases.populationsSource),
      },
      { name: say(phrases.weight), rule: say(phrases.weightRule), source: ours },
      { name: say(phrases.channel), rule: say(phrases.channelRule), source: ours },
      {
        name: say(phrases.capacity),
        rule:
          capacity === null
            ? say(phrases.capacityUnknown)
            : say(phrases.capacityRule, {
                average: words.money(capacity.average),
                buyers: capacity.buyers,
                clients: capacity.clients,
              }),
        source: say(phrases.capacitySource),
      },
      { name: say(phrases.eighty), rule: say(phrases.eightyRule), source: say(phrases.eightySource) },
      { name: say(phrases.contacts), rule: say(phrases.contactsRule), source: ours },
      { name: say(phrases.averageOrder), rule: say(phrases.averageOrderRule), source: ours },
      {
        name: say(phrases.cleaning),
        rule: say(phrases.cleaningRule, {
          asOf: cleaning.asOf === null ? '' : ` (${words.date(cleaning.asOf)})`,
        }),
        source: say(phrases.cleaningSource),
      },
    ],
    words,
  );
};
