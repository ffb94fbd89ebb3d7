import { phrases as named } from '../../locale/words.ts';
import { casesOf } from '../../measure/cases.ts';
import { addDuration } from '../../value/duration.ts';
import { daysBetween } from '../../value/period.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.log-open-complaint', {
  says: 'not resolved after {days} {days|day|days}: {what}',
  why: 'What a client complains of is resolved fast and with the least loss, and followed to its end: a complaint that stays open costs more than what it was about. Solve it, tell the client, and close it with `kam done <client>/<talk> --result "…"`. A wish may wait longer, and gets an answer too.',
  source:
    'That complaints and misunderstandings are resolved fast is the rule of the method; how fast: `thresholds: complaint_within` and `wish_within` of kam.yaml, ours.',
});

const log = (end: string) => ({
  'clients/acme/log/2026-10-08-visit-ivan.md': `---
date: 2026-10-08
way: visit
kind: complaint
what: two lots in one box
our_side: ivan
${end}---
`,
});

export const rule: Rule = {
  id: 'log/open-complaint',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: log(''),
  good: log('resolved: 2026-10-19\nresolution: labels changed at our packing table\n'),
  *check({ client, portfolio, today }) {
    const { complaint_within, wish_within } = portfolio.config.thresholds;
    for (const { kind, id, raised, what = id, file, resolved } of casesOf(client, portfolio, today)) {
      const limit = kind === 'wish' ? wish_within : complaint_within;
      if (resolved !== undefined || addDuration(raised, limit) >= today) continue;
      yield {
        at: { file, path: ['kind'] },
        args: { kind, what, days: daysBetween(raised, today) },
        ...(kind === 'wish' ? { severity: 'hint' as const } : {}),
      };
    }
  },
};
