import { phrases as named } from '../../locale/words.ts';
import { tendersOf } from '../../measure/tenders.ts';
import { daysBetween } from '../../value/period.ts';
import { buying } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-tender-no-result', {
  says: '"{what}" was held on {date}, {days} {days|day|days} ago, and no result is written',
  why: 'What came of a tender, and why, is the most honest thing a client ever says about us. Write `result:` and `reason:`, and `winner:` when it was another; a new `date:` when it was moved.',
});

const held = (lines: string) =>
  buying(
    `tenders:\n  - id: frame-2026\n    what: Frame contract\n    date: 2026-10-15 (public notice 2026-06-02)\n${lines}`,
  );

export const rule: Rule = {
  id: 'buying/tender-no-result',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { date: 'date' },
  bad: held(''),
  good: held('    result: lost\n    reason: delivery in 14 weeks (observed ivan 2026-11-10)\n'),
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.buying?.file;
    if (file === undefined) return;
    for (const [at, { what, date, state }] of tendersOf(client, portfolio, today).entries()) {
      if (state !== 'held' || date === null) continue;
      const args = { what, date: date.to, days: daysBetween(date.to, today) };
      yield { at: { file, path: ['tenders', at, 'date'] }, args };
    }
  },
};
