import { phrases as named } from '../../locale/words.ts';
import { proposalsOf } from '../../measure/proposals.ts';
import { buying, decider, proposal } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-proposal-decider-without-argument', {
  says: '"{what}" holds no argument for {people}, who {n|decides|decide}',
  folded: '{n} {n|decider|deciders} without an argument in {places} {places|proposal|proposals}: kam buying',
  why: 'Every reader weighs a proposal by what the own role and knowledge make of it. What convinces a user leaves a decider cold. Write `arguments:` with the reader under `for:`.',
});

const read = (lines: string) => ({
  ...buying(proposal(`    confirmed: 2026-11-17\n    for: georgi-iliev\n${lines}`)),
  ...decider('neutral'),
});

export const rule: Rule = {
  id: 'buying/proposal-decider-without-argument',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: read(''),
  good: read(
    '    arguments:\n      - for: georgi-iliev\n        what: one invoice a month instead of eleven\n',
  ),
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.buying?.file;
    if (file === undefined) return;
    for (const [at, { typed, state, readers }] of proposalsOf(client, portfolio, today).entries()) {
      if (state === 'closed') continue;
      const people = readers
        .filter(({ decides, arguments: own }) => decides && own.length === 0)
        .map(({ id, person }) => person?.name ?? id);
      if (people.length === 0) continue;
      yield {
        at: { file, path: ['proposals', at, 'for'] },
        args: { what: typed.what, people, n: people.length },
      };
    }
  },
};
