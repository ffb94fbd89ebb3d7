import { phrases as named } from '../../locale/words.ts';
import { dealsOf } from '../../measure/deals.ts';
import { buying } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-deal-stage-unknown', {
  says: 'the stage "{typed}" is no step of the journey',
  folded: '{n} {n|deal stands|deals stand} at a stage that its journey does not have',
  why: 'The journey says how this client buys. A deal that stands at one of its steps shows how far it is, and what comes next; words of our own say neither. Write the id of a step, or add the step to the journey.',
});

const at = (stage: string) =>
  buying(`journey:
  - id: need
    what: the plant reports what is missing (observed ivan 2026-11-10)
  - id: decision
    what: purchasing decides (observed ivan 2026-11-10)

deals:
  - id: frame
    what: Frame contract
    stage: ${stage} (observed ivan 2026-11-10)
`);

export const rule: Rule = {
  id: 'buying/deal-stage-unknown',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: at('desicion'),
  good: at('decision'),
  *check({ client, portfolio, today }) {
    const chapter = client.dossier?.sections.buying;
    const allowed = (chapter?.data.journey ?? []).map(({ id }) => id);
    if (chapter === undefined || allowed.length === 0) return;
    for (const [place, { stage, state }] of dealsOf(client, portfolio, today).entries()) {
      if (state !== 'open' || stage === null || stage.step !== null) continue;
      yield {
        at: { file: chapter.file, path: ['deals', place, 'stage'] },
        args: { typed: stage.id, allowed },
      };
    }
  },
};
