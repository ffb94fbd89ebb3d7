import { phrases as named } from '../../locale/words.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import { nextMonth } from '../client-place.ts';
import { BASE } from '../example.ts';
import { limitsOf } from '../limits.ts';
import type { Example, Rule } from '../rule.ts';

export const phrases = named('check.clients-many-key', {
  says: '{count} clients are key by their income alone; of a base like this at most about {limit} are',
  why: 'Where many are key, none is: the attention that makes the difference is spread thin. Raise the limits of income under `thresholds:`, `key` and `key_amount`, so that only those remain on whom the company would put its best people.',
  source:
    'Most companies call at most about 15 % of their clients key: the method. The part is `thresholds: key_clients` of kam.yaml; of fewer than 20 active clients a part says little, ours.',
});

/** A base in which three are key has twenty clients or more. */
const FEWEST = 3;

const base = (key: number): Example => ({
  'kam.yaml': `${BASE['kam.yaml']}\nthresholds:\n  key_amount: 100\n  key_clients_per_manager: 9\n`,
  'clients.csv': `id,name,status,channel,owner\n${Array.from({ length: 20 }, (_, at) => `c-2222${at + 22},Client ${at + 22},active,oem,${at < 9 ? 'ivan' : 'maria'}\n`).join('')}`,
  'sales/erp/2026-05.csv': `date,client,revenue\n${Array.from({ length: key }, (_, at) => `2026-05-04,Client ${at + 22},150\n`).join('')}2026-05-04,,9400\n`,
});

export const rule: Rule = {
  id: 'clients/many-key',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: base(4),
  good: base(3),
  *check(view) {
    for (const { count, limit } of limitsOf(view, 'too-many-key'))
      if (limit !== null && limit >= FEWEST)
        yield {
          at: { file: CONFIG_FILE, path: [] },
          args: { count, limit },
          until: nextMonth(view.today),
        };
  },
};
