import { phrases as named } from '../../locale/words.ts';
import { contractsOf } from '../../measure/contracts.ts';
import { buying } from '../buying-example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-contract-ended', {
  says: '"{what}" ran until {until}, and what came after it is not written',
  why: 'A contract that has ended protects nothing, and one that renewed itself runs to another day than the file says. Write the new `until:`, the contract that follows, or `renewal: none` when it was meant to end.',
});

const contract = (renewal: string) =>
  buying(`contracts:\n  - id: prices\n    what: Price agreement\n    until: 2026-10-31\n${renewal}`);

export const rule: Rule = {
  id: 'buying/contract-ended',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { until: 'date' },
  bad: contract('    renewal: automatic\n'),
  good: contract('    renewal: none\n'),
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.buying?.file;
    if (file === undefined) return;
    for (const [at, { typed, state, followed }] of contractsOf(client, portfolio, today).entries()) {
      const { what, until, renewal } = typed;
      const isOver = state === 'ended' || state === 'renewed';
      if (!isOver || followed || renewal === 'none' || until === undefined) continue;
      yield { at: { file, path: ['contracts', at, 'until'] }, args: { what, until } };
    }
  },
};
