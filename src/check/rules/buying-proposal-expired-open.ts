import { phrases as named } from '../../locale/words.ts';
import { proposalsOf } from '../../measure/proposals.ts';
import { buying, proposal } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-proposal-expired-open', {
  says: '"{what}" was valid until {until}, and how it ended is not written',
  why: 'A proposal without an end keeps prices open that nobody stands behind any more. Write `outcome:` with the reason, or a new `valid_until:` when it was renewed.',
});

const until = (lines: string) =>
  buying(proposal(`    confirmed: 2026-11-16\n    valid_until: 2026-11-20\n${lines}`));

export const rule: Rule = {
  id: 'buying/proposal-expired-open',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { until: 'date' },
  bad: until(''),
  good: until('    outcome: refused\n    reason: no budget this year (observed ivan 2026-11-20)\n'),
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.buying?.file;
    if (file === undefined) return;
    for (const [at, { typed, state }] of proposalsOf(client, portfolio, today).entries()) {
      const { what, valid_until: until } = typed;
      if (state !== 'expired' || until === undefined) continue;
      yield { at: { file, path: ['proposals', at, 'valid_until'] }, args: { what, until } };
    }
  },
};
