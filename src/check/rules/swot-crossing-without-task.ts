import { phrases as named } from '../../locale/words.ts';
import { idleCrossings, swotOf } from '../../measure/swot.ts';
import type { Rule } from '../rule.ts';
import { crossed, OF } from '../swot-example.ts';

export const phrases = named('check.swot-crossing-without-task', {
  says: '"{what}" leads to no task',
  folded: '{n} {n|crossing leads|crossings lead} to no task: kam swot <client>',
  why: 'A crossed SWOT ends in possibilities and in actions that neutralise a harm. One without a task stays a thought. Name the crossing under `for:` of a task, or say with `no_task:` why nothing is done.',
});

export const rule: Rule = {
  id: 'swot/crossing-without-task',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: crossed(OF),
  good: crossed(`${OF}    no_task: the tender is written by a law office\n`),
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.competitors?.file;
    if (file === undefined) return;
    const swot = swotOf(client, portfolio, today);
    for (const { typed } of idleCrossings(swot)) {
      const at = swot.crossings.findIndex((each) => each.typed === typed);
      yield { at: { file, path: ['crossed', at, 'id'] }, args: { what: typed.what } };
    }
  },
};
