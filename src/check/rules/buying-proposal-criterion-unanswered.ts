import { phrases as named } from '../../locale/words.ts';
import { proposalsOf } from '../../measure/proposals.ts';
import { givenOf } from '../../value/fact.ts';
import { buying, proposal } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-proposal-criterion-unanswered', {
  says: '"{what}" does not answer {criteria}, which {n|weighs|weigh} most',
  folded: '{n} heavy {n|criterion|criteria} unanswered in {places} {places|proposal|proposals}: kam buying',
  why: 'A proposal is compared by the criteria of the client, the heaviest first: those that weigh at least as much as the average one. Say in it how each of them is met, and name it under `criteria:`.',
  source: 'What counts as heavy is our own rule.',
});

const answering = (criteria: string) =>
  buying(`criteria:
  - id: delivery
    what: delivery reliability (public notice 2026-11-02)
    weight: 60 (public notice 2026-11-02)
  - id: price
    what: price (public notice 2026-11-02)
    weight: 40 (public notice 2026-11-02)

${proposal(`    confirmed: 2026-11-17\n    criteria: ${criteria}\n`)}`);

export const rule: Rule = {
  id: 'buying/proposal-criterion-unanswered',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: answering('price'),
  good: answering('delivery'),
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.buying?.file;
    if (file === undefined) return;
    for (const [at, { typed, state, unanswered }] of proposalsOf(client, portfolio, today).entries()) {
      if (state === 'closed' || unanswered.length === 0) continue;
      const criteria = unanswered.map(({ id, what }) => givenOf(what) ?? id);
      yield {
        at: { file, path: ['proposals', at, 'criteria'] },
        args: { what: typed.what, criteria, n: criteria.length },
      };
    }
  },
};
