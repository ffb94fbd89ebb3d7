import { phrases as named } from '../../locale/words.ts';
import { clientPlace } from '../client-place.ts';
import { duplicates } from '../duplicates.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.clients-twice', {
  says: '"{name}" may be the same client as "{other}": if it is, keep only {id}, with "{name}" among its aliases; if both belong to one group, write here parent: {id}',
  why: 'A client that stands in the base twice has two owners, two classes and half of its sales in each. Keep one, with the other name under `aliases`. Two companies of one group are kept apart and tied by `parent`; other companies that are called alike are told apart by their tax numbers. Nothing is merged by itself.',
});

const register = (name: string) => ({
  'clients.csv': `id,name,status,channel,owner\nc-2m8x4t,${name},potential,oem,ivan\n`,
});

export const rule: Rule = {
  id: 'clients/twice',
  severity: 'warning',
  scope: 'base',
  ...phrases,
  bad: register('Акме ООД'),
  good: register('Acme Pumps'),
  *check({ portfolio: { clients } }) {
    for (const { first, second, by } of duplicates(clients)) {
      const key = by === 'tax-id' ? 'tax_id' : 'name';
      yield {
        rule: rule.id,
        ...(by === 'near-name' && { severity: 'hint' }),
        at: clientPlace(second, key),
        also: [clientPlace(first, key)],
        args: { name: second.name, other: first.name, id: first.id, by },
      };
    }
  },
};
