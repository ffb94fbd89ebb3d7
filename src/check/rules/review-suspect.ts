import { phrases as named } from '../../locale/words.ts';
import { suspectOf } from '../../measure/reviewed.ts';
import { few } from '../../value/few.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.review-suspect', {
  says: 'the plan rests on facts that changed since {date}: {facts}. Look at them: kam review start {client} · kam review confirm {client}',
  why: 'A closed review stamps the facts on which the plan rests: stage and target of the relationship, objectives, budgets, deciders, open deals, contracts, goals, risks. When one of them is another now, the plan may be right for a world that is gone. Start the next review, or, where the plan still holds, say so with `kam review confirm <client>`: it stamps the facts as they are. The check itself never does.',
  source:
    'That the plan follows from the facts is the method; which facts are stamped is ours: `docs/reviews.md`.',
});

/** Facts named in a sentence. */
const NAMED = 6;

const reviewed = (goal: string) => ({
  'clients/acme/8-growth.md': `---
goals:
  2027: ${goal}
---
`,
  'clients/acme/reviews/2026-Q3.md': `---
period: 2026-Q3
started: 2026-10-05
date: 2026-10-12

reviewed:
  date: 2026-10-12
  facts:
    goals.2027: e54c254b2d
    owner: 3d08576701
    status: 69a3687c7b
---
`,
});

export const rule: Rule = {
  id: 'review/suspect',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { date: 'date' },
  bad: reviewed('450k EUR'),
  good: reviewed('0.4M EUR'),
  *check({ client, today }) {
    const suspect = suspectOf(client, today);
    if (suspect === undefined) return;
    const { review, date, facts } = suspect;
    yield {
      at: { file: review.file, path: ['reviewed'] },
      args: { date, facts: few(facts, NAMED), client: client.slug ?? client.id },
    };
  },
};
