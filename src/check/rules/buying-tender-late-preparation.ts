import { phrases as named } from '../../locale/words.ts';
import { tendersOf } from '../../measure/tenders.ts';
import { addDays } from '../../value/period.ts';
import { decider, FACTORS, NEED, PARTICIPANT, PREPARED, tender } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-tender-late-preparation', {
  says: '"{what}" should have been in preparation since {from}: no task and no talk is about it',
  why: 'A tender is won before it is published: the need is recognised or shaped with the client, the success factors are fixed, and there is good contact with everybody who takes part. That takes about nine months. Write a task with the tender under `for:`, or log the talk with it under `about:`.',
  source: 'Preparation from about nine months before is the practice of the field.',
});

export const rule: Rule = {
  id: 'buying/tender-late-preparation',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { from: 'date' },
  bad: tender(''),
  good: { ...tender(NEED + FACTORS + PARTICIPANT), ...decider('supporter'), ...PREPARED },
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.buying?.file;
    if (file === undefined) return;
    for (const [at, { what, date, prepareFrom, state }] of tendersOf(client, portfolio, today).entries()) {
      if (state !== 'late' || date === null || prepareFrom === null) continue;
      yield {
        at: { file, path: ['tenders', at, 'date'] },
        args: { what, from: prepareFrom },
        until: addDays(date.to, 1),
      };
    }
  },
};
