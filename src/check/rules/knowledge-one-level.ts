import { phrases as named } from '../../locale/words.ts';
import { levelsOf, placedPeople } from '../../measure/whom.ts';
import { answersOf } from '../../value/fact.ts';
import { decidingFacts } from '../deciding.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.knowledge-one-level', {
  says: '{fact} was asked at one level only: ask {whom} as well',
  why: 'A decision hangs on this fact, and people of one level of the client said it. Purchasing, production and the head see different sums, plans and troubles: ask at a second level, and write the second answer beside the first, also where it is the same.',
  folded:
    '{n} {n|fact|facts} that {n|decides|decide} {n|was|were} asked at one level of the client only: kam questions {client}',
  source: 'Ask at several levels of the organisation: the method.',
});

const asked = (second: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    reports_to: elena-stoyanova

  - id: elena-stoyanova
    name: Elena Stoyanova
---
`,
  'clients/acme/4-products.md': `---
budget:
  bolts:
    - 900k EUR (asked georgi-iliev 2026-09-12)
${second}---
`,
});

export const rule: Rule = {
  id: 'knowledge/one-level',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: asked(''),
  good: asked('    - 900k EUR (asked elena-stoyanova 2026-10-08)\n'),
  *check({ client, portfolio }) {
    const people = client.dossier?.sections.stakeholders?.data.people ?? [];
    const levelOf = levelsOf(people);
    const placed = placedPeople(people);
    for (const { question, facts } of decidingFacts(client, portfolio.config)) {
      const answers = facts.flatMap(({ fact }) => answersOf(fact)).filter(({ state }) => state !== 'unknown');
      const who = placed.filter(({ id }) => answers.some((answer) => answer.who === id));
      const levels = new Set(who.map(({ id }) => levelOf(id)));
      const isAsked = question.basis === 'known' && answers.every(({ how }) => how === 'asked');
      const other = placed.find(
        ({ id, contact = 'active' }) => contact === 'active' && !levels.has(levelOf(id)),
      );
      const [first] = facts;
      if (!isAsked || levels.size !== 1 || other === undefined || first === undefined) continue;
      yield {
        at: { file: first.file, path: first.path },
        args: { fact: question.path, whom: other.name, client: client.dossier?.slug ?? '' },
      };
    }
  },
};
