import { phrases as named } from '../../locale/words.ts';
import { factName, portfolioSuspectOf } from '../../measure/reviewed-portfolio.ts';
import { few } from '../../value/few.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.review-decisions-suspect', {
  says: 'decisions over all clients rest on facts that changed since {date}: {facts}. Look at them: kam review start · kam review confirm',
  why: 'A closed review of the whole portfolio stamps the facts on which its decisions rest: which clients have a dossier, their status and owner, the team, the targets. When one of them is another now, decisions may have been made for a team or a base that is gone. Start the next review, or, where the decisions still hold, say so with `kam review confirm`.',
  source:
    'That decisions follow from the facts is the method; which facts are stamped is ours: `docs/reviews.md`.',
});

/** Facts named in a sentence. */
const NAMED = 6;

const reviewed = (client: string) => ({
  'reviews/2026-Q3.md': `---
period: 2026-Q3
started: 2026-10-05
date: 2026-10-12

reviewed:
  date: 2026-10-12
  facts:
    clients.c-7k3m9q: ${client}
    team.ivan: e3aacb7587
    team.maria: a9b6b41f51
---
`,
});

export const rule: Rule = {
  id: 'review/decisions-suspect',
  severity: 'warning',
  scope: 'base',
  ...phrases,
  kinds: { date: 'date' },
  bad: reviewed('aaaaaaaaaa'),
  good: reviewed('ab560d5769'),
  *check({ portfolio, today }) {
    const suspect = portfolioSuspectOf(portfolio, today);
    if (suspect === undefined) return;
    const { review, date, facts } = suspect;
    const names = facts.map((fact) => factName(fact, portfolio));
    yield {
      at: { file: review.file, path: ['reviewed'] },
      args: { date, facts: few(names, NAMED) },
    };
  },
};
