import { phrases as named } from '../../locale/words.ts';
import { type Tender, tendersOf } from '../../measure/tenders.ts';
import { addDays } from '../../value/period.ts';
import { decider, FACTORS, NEED, PARTICIPANT, PREPARED, tender } from '../buying-example.ts';
import type { ClientView, Example, Found, Rule } from '../rule.ts';

export const phrases = named('check.buying-tender-makers', {
  needSays: 'which need "{what}" serves is not known, {months} {months|month|months} before it',
  needFolded: '{n} {n|tender|tenders} in preparation without a known need: kam buying',
  needWhy:
    'The first maker of a winner: the need is recognised, or shaped together with those who have it. Who does not know what a tender is for can only compete by price. Ask the users at two levels, and write `needs:`.',
  factorsSays: 'what will decide "{what}" is not fixed, {months} {months|month|months} before it',
  factorsFolded: '{n} {n|tender|tenders} in preparation without success factors: kam buying',
  factorsWhy:
    'The second maker of a winner: the success factors are fixed before the papers are written. Later they can only be read. Agree them with those who write the papers, and write `success_factors:`.',
  contactSays: 'no good contact with {people}, who {n|takes|take} part in "{what}"',
  contactFolded: '{n} {n|participant|participants} of tenders without good contact: kam buying',
  contactWhy:
    'The third maker of a winner: good contact with everybody who takes part in the decision. We talk with them, and they are not against us. A task for the person who is missing is worth more than another page of the bid.',
  source:
    'The three makers of a winner are the practice of the field; what counts as good contact is our own rule.',
});

const complete = (lines: string): Example => ({ ...tender(lines), ...decider('supporter'), ...PREPARED });
const good = complete(NEED + FACTORS + PARTICIPANT);

type Maker = {
  readonly key: string;
  readonly found: (tender: Tender) => { readonly args: Found['args'] } | undefined;
};

/** Only of tenders in preparation: before it there is time, and where nobody prepares, that is the finding. */
function* lacking({ client, portfolio, today }: ClientView, { key, found }: Maker): Iterable<Found> {
  const file = client.dossier?.sections.buying?.file;
  if (file === undefined) return;
  for (const [at, tender] of tendersOf(client, portfolio, today).entries()) {
    const lack = tender.state === 'in-time' ? found(tender) : undefined;
    if (lack === undefined || tender.date === null) continue;
    const args = { what: tender.what, ...lack.args };
    yield { at: { file, path: ['tenders', at, key] }, args, until: addDays(tender.date.to, 1) };
  }
}

const months = ({ monthsLeft }: Tender) => ({ args: { months: monthsLeft ?? 0 } });

export const rules: readonly Rule[] = [
  {
    id: 'buying/tender-no-need',
    severity: 'hint',
    scope: 'client',
    says: phrases.needSays,
    folded: phrases.needFolded,
    why: phrases.needWhy,
    source: phrases.source,
    bad: complete(FACTORS + PARTICIPANT),
    good,
    check: (view) =>
      lacking(view, {
        key: 'needs',
        found: (tender) => (tender.makers.need.is === 'yes' ? undefined : months(tender)),
      }),
  },
  {
    id: 'buying/tender-no-factors',
    severity: 'hint',
    scope: 'client',
    says: phrases.factorsSays,
    folded: phrases.factorsFolded,
    why: phrases.factorsWhy,
    source: phrases.source,
    bad: complete(NEED + PARTICIPANT),
    good,
    check: (view) =>
      lacking(view, {
        key: 'success_factors',
        found: (tender) => (tender.makers.factors.is === 'yes' ? undefined : months(tender)),
      }),
  },
  {
    id: 'buying/tender-no-contact',
    severity: 'hint',
    scope: 'client',
    says: phrases.contactSays,
    folded: phrases.contactFolded,
    why: phrases.contactWhy,
    source: phrases.source,
    bad: { ...complete(NEED + FACTORS + PARTICIPANT), ...decider('sceptic') },
    good,
    check: (view) =>
      lacking(view, {
        key: 'participants',
        found: ({ participants }) => {
          const names = participants
            .filter(({ contact }) => contact === 'against' || contact === 'not-reached')
            .map(({ name }) => name);
          return names.length === 0 ? undefined : { args: { people: names, n: names.length } };
        },
      }),
  },
];
