import { phrases as named } from '../../locale/words.ts';
import { dealsOf } from '../../measure/deals.ts';
import { buying } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-deal-overdue', {
  says: '"{what}" was to be decided by {due}, and it is still open',
  why: 'Deals whose day has passed make every forecast too high. Ask what holds it up; write a new `due:`, or `result:` with the reason.',
});

const deal = (due: string) => buying(`deals:\n  - id: frame\n    what: Frame contract\n    due: ${due}\n`);

export const rule: Rule = {
  id: 'buying/deal-overdue',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { due: 'date' },
  bad: deal('2026-10'),
  good: deal('2027-06'),
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.buying?.file;
    if (file === undefined) return;
    for (const [at, { what, due, overdue }] of dealsOf(client, portfolio, today).entries()) {
      if (overdue && due !== null) yield { at: { file, path: ['deals', at, 'due'] }, args: { what, due } };
    }
  },
};
