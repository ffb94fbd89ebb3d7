import { phrases as named } from '../../locale/words.ts';
import { talkLimit } from '../../measure/cadence.ts';
import { addDuration } from '../../value/duration.ts';
import { daysBetween } from '../../value/period.ts';
import { gapsIn } from '../coverage.ts';
import { gathering, type Rule } from '../rule.ts';

export const phrases = named('check.people-cold-contact', {
  says: 'nobody has spoken with {name} since {since}: {days} {days|day|days} by the log',
  why: 'A contact that nobody keeps is one that a competitor may have. Whoever decides or has an influence of 4 or 5 is spoken to at least as often as the class of the client asks for a visit (a contact, where it asks for no visits); where the class is unknown, within the time that facts about people stay fresh. Speak with the person and log it, or write a task with this person.',
  source:
    'A cadence by class stands in kam.yaml: `classes:`, and `freshness: people`. That it holds for each key person is our own rule.',
});

const log = (date: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    roles: decider
    faced_by: ivan

  - id: petar-vasilev
    name: Petar Vasilev
    roles: user
    faced_by: ivan
---
`,
  [`clients/acme/log/${date}-call-ivan.md`]: `---
date: ${date}
way: call
our_side: ivan
with: georgi-iliev
---
`,
});

export const rule: Rule = {
  id: 'people/cold-contact',
  severity: 'warning',
  ...phrases,
  kinds: { since: 'date' },
  bad: log('2026-05-04'),
  good: log('2026-11-10'),
  ...gathering(
    (view) =>
      gapsIn(view, 'cold-contact', NO_TIME).flatMap(({ contact, since }) =>
        contact === undefined || since === undefined
          ? []
          : [{ name: contact.person.name, since, at: { ...contact.at, path: [...contact.at.path, 'id'] } }],
      ),
    function* ({ portfolio, figures, today }, of) {
      for (const client of portfolio.clients) {
        if (client.slug === undefined) continue;
        const limit = talkLimit(figures.sold?.classesOf(client.id) ?? [], portfolio.config, today);
        const before = addDuration(today, { ...limit, count: -limit.count });
        for (const { name, since, at } of of(client))
          if (since < before) yield { at, args: { name, since, days: daysBetween(since, today) } };
      }
    },
  ),
};

/** Whoever was not spoken with today; the limit of the class is known later. */
const NO_TIME = { count: 0, unit: 'd' } as const;
