import { phrases as named } from '../../locale/words.ts';
import { configured } from '../../measure/known.ts';
import { clientPlace } from '../client-place.ts';
import { general } from '../example.ts';
import type { Rule } from '../rule.ts';
import { unlessKnown } from '../unknown.ts';

export const phrases = named('check.clients-unknown-owner', {
  says: '"{typed}" is not in the team',
  why: 'A client without an owner is called by nobody, or by two. Owner and deputy are short names of `team:` in kam.yaml; when somebody leaves, clients are handed over before the name goes.',
});

export const rule: Rule = {
  id: 'clients/unknown-owner',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: { 'clients/acme/1-general.md': general('deputy: mria\n') },
  good: { 'clients/acme/1-general.md': general('deputy: maria\n') },
  *check({ client, portfolio }) {
    const team = configured(portfolio, 'team');
    for (const key of ['owner', 'deputy'] as const) {
      const typed = client[key];
      if (typed !== undefined) yield* unlessKnown(portfolio, typed, clientPlace(client, key), [team]);
    }
  },
};
