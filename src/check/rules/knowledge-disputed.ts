import { phrases as named } from '../../locale/words.ts';
import { knowledgeOf } from '../../measure/knowledge.ts';
import { addresseesAt } from '../../measure/whom.ts';
import { answersOf, basisOf, type Fact } from '../../value/fact.ts';
import { nameOfFact } from '../deciding.ts';
import { placedFacts } from '../placed.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.knowledge-disputed', {
  says: 'the answers to {fact} differ; settle it with {whom}',
  why: 'Two people of the client gave different answers, or one contradicts what is public. Figures that rest on it are ranges until it is settled. Ask those who differ, best with both at one table, and somebody of another level; then leave the one answer that holds, or the same answer of both.',
  folded: '{n} {n|fact|facts} to which the answers differ: kam questions {client}',
  source: 'Never assume on behalf of the client, and ask at several levels: the method.',
});

const answers = (second: string) => ({
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
    - ${second} (asked elena-stoyanova 2026-10-08)
---
`,
});

export const rule: Rule = {
  id: 'knowledge/disputed',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: answers('1.1M EUR'),
  good: answers('900k EUR'),
  *check({ client, portfolio }) {
    const disputed = placedFacts(client).filter(({ fact }) => basisOf(fact) === 'disputed');
    if (disputed.length === 0) return;
    const decisive = new Set(knowledgeOf(client, portfolio.config).flatMap(({ facts }) => facts));
    const people = client.dossier?.sections.stakeholders?.data.people ?? [];
    const addressees = addresseesAt(client);
    for (const placed of disputed) {
      if (!decisive.has(placed.fact)) continue;
      const said = answersOf(placed.fact).flatMap(({ who }) => people.filter(({ id }) => id === who));
      const whom = [...new Set([...said, ...addressees([placed.fact], [])])];
      yield {
        at: { file: placed.file, path: placed.path },
        args: {
          fact: nameOfFact(placed),
          whom: whom.length === 0 ? sources(placed.fact) : whom.map(({ name }) => name),
          client: client.dossier?.slug ?? '',
        },
      };
    }
  },
};

/** Where nobody is known: what the answers are from. */
const sources = (fact: Fact<unknown>): readonly string[] => [
  ...new Set(answersOf(fact).map(({ who, how }) => who ?? how ?? '?')),
];
