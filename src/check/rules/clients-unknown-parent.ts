import { phrases as named } from '../../locale/words.ts';
import { fold } from '../../value/name.ts';
import { nearest } from '../../value/nearest.ts';
import { clientPlace } from '../client-place.ts';
import { general } from '../example.ts';
import type { Rule } from '../rule.ts';
import { renamed } from '../unknown.ts';

export const phrases = named('check.clients-unknown-parent', {
  says: 'no client has the id "{typed}"',
  why: 'Clients under one control count as one, as accounting has it for major customers. The parent is named by its id, which outlives new names; a parent that does not exist leaves the group apart, and its dependence unseen.',
  source: 'ASC 280-10-50-42: entities under common control are one customer.',
});

const register = 'id,name,status,channel,owner\nc-2m8x4t,Acme Holding,active,oem,ivan\n';

export const rule: Rule = {
  id: 'clients/unknown-parent',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: { 'clients.csv': register, 'clients/acme/1-general.md': general('parent: c-2m8x4\n') },
  good: { 'clients.csv': register, 'clients/acme/1-general.md': general('parent: c-2m8x4t\n') },
  *check({ portfolio: { clients } }) {
    const ids = clients.map(({ id }) => id);
    const known = new Set(ids);
    for (const client of clients) {
      const { parent: typed } = client;
      if (typed === undefined || known.has(typed)) continue;
      const named = clients.filter(({ name, slug }) => slug === typed || fold(name) === fold(typed));
      const near = nearest(typed, ids);
      const allowed = [...named.map(({ id }) => id), ...(near === undefined ? [] : [near])];
      const [meant, ...others] = new Set(allowed);
      const at = clientPlace(client, 'parent');
      const fix = meant === undefined || others.length > 0 ? {} : { fix: renamed(typed, meant, [at]) };
      yield { at, args: { typed, allowed }, ...fix };
    }
  },
};
