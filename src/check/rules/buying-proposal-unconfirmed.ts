import { phrases as named } from '../../locale/words.ts';
import { CALL_WITHIN, proposalsOf } from '../../measure/proposals.ts';
import { addDays } from '../../value/period.ts';
import { buying, proposal } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-proposal-unconfirmed', {
  says: '"{what}" was sent on {sent}, and nobody has confirmed that it arrived',
  why: 'A proposal that was sent in silence was perhaps never read. Without a confirmation somebody calls within a day of sending: whether it arrived, who reads it, what happens next. Write `confirmed:` with the day, or log the call with the proposal under `about:`.',
  source: 'A call within a day is the practice of the field.',
});

export const rule: Rule = {
  id: 'buying/proposal-unconfirmed',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { sent: 'date' },
  bad: buying(proposal('')),
  good: buying(proposal('    confirmed: 2026-11-17\n')),
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.buying?.file;
    if (file === undefined) return;
    for (const [at, { typed, state }] of proposalsOf(client, portfolio, today).entries()) {
      const { what, sent } = typed;
      if (state !== 'unconfirmed' || sent === undefined || addDays(sent, CALL_WITHIN) >= today) continue;
      yield { at: { file, path: ['proposals', at, 'sent'] }, args: { what, sent } };
    }
  },
};
