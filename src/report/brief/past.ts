import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import { dealsOf } from '../../measure/deals.ts';
import { spokenOf } from '../../measure/mentions.ts';
import type { Proposal } from '../../measure/proposals.ts';
import { logOf } from '../../measure/tasks.ts';
import { tendersOf } from '../../measure/tenders.ts';
import type { Block, Cell } from '../../page/page.ts';
import { grown, whole } from '../cells.ts';
import type { BriefRequest, Past } from './request.ts';

export const phrases = named('brief-past', {
  title: 'What we have been through together',
  since: 'In contact since',
  first: 'First order in the ledger',
  year: 'Bought in 12 months',
  orders: 'Orders in them',
  won: 'Won before',
  letters: 'References they gave',
  about: 'Talks about it',
  typed: 'As the proposal cites it: {text}',
  notTyped: 'The proposal cites no experience together: what of this could it say?',
  status: 'Today: {text}',
});

/** Past experience together: what the proposal says of it, and the facts of ledger, log and dossier that it can say. */
export const pastSection = (proposal: Proposal, past: Past, request: BriefRequest, words: Words): Block => {
  const { client, portfolio, today } = request;
  const { stakeholders, relationship } = client.dossier?.sections ?? {};
  const { first_contact, status } = stakeholders?.data.history ?? {};
  const { experience, id } = proposal.typed;
  const item = (phrase: Phrase, cell: Cell, change?: Cell) => ({
    label: words.say(phrase),
    cell,
    ...(change === undefined ? {} : { change }),
  });
  const won = [...dealsOf(client, portfolio, today), ...tendersOf(client, portfolio, today)].filter(
    (each) => ('result' in each ? each.result : each.state) === 'won',
  );
  const letters = (relationship?.data.references ?? []).filter(({ given }) => given !== undefined);
  const talks = spokenOf(logOf(client, portfolio), id, today);
  const { ever, year, before } = past;
  return {
    kind: 'section',
    title: words.say(phrases.title),
    blocks: [
      {
        kind: 'note',
        tone: experience === undefined ? 'warn' : 'plain',
        text:
          experience === undefined
            ? words.say(phrases.notTyped)
            : words.say(phrases.typed, { text: experience }),
      },
      {
        kind: 'figures',
        items: [
          ...(first_contact === undefined
            ? []
            : [item(phrases.since, { kind: 'text', value: words.date(first_contact) })]),
          ...(ever === undefined ? [] : [item(phrases.first, { kind: 'date', value: ever.first })]),
          item(
            phrases.year,
            whole(year?.revenue ?? null),
            grown(year?.revenue ?? null, before?.revenue ?? null),
          ),
          ...(year?.orders == null ? [] : [item(phrases.orders, { kind: 'number', value: year.orders })]),
          ...(won.length === 0
            ? []
            : [item(phrases.won, { kind: 'text', value: won.map(({ what }) => what).join('; ') })]),
          ...(letters.length === 0 ? [] : [item(phrases.letters, { kind: 'number', value: letters.length })]),
          item(phrases.about, { kind: 'number', value: talks.length }),
        ],
      },
      ...(status === undefined
        ? []
        : [{ kind: 'note', tone: 'plain', text: words.say(phrases.status, { text: status }) } as const]),
    ],
  };
};
