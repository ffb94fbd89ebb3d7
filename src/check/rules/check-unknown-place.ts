import { phrases as named } from '../../locale/words.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import type { KeyPath } from '../../value/finding.ts';
import { BASE } from '../example.ts';
import type { Found, Rule } from '../rule.ts';
import { whereIn } from '../where.ts';

export const phrases = named('check.check-unknown-place', {
  says: '"{typed}" is no client, and no file or folder that a check reads',
  why: 'An ignore or a severity for a place that does not exist does nothing. `in:` takes the short name or the id of a client, a file or a folder from the folder of kam.yaml on, or a pattern such as `clients/*/log/**`.',
});

const config = (place: string): string =>
  `${BASE['kam.yaml']}\ncheck:\n  rules:\n    - rule: questions/open\n      severity: "off"\n      in: ${place}\n`;

export const rule: Rule = {
  id: 'check/unknown-place',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: { 'kam.yaml': config('clients/acne') },
  good: { 'kam.yaml': config('acme') },
  *check({ portfolio }) {
    const { strange } = whereIn(portfolio);
    const { rules, ignores } = portfolio.config.check;
    for (const [list, entries] of Object.entries({ rules, ignores }))
      for (const [index, { in: places = [] }] of entries.entries())
        for (const [at, typed] of places.entries()) {
          const found = strange(typed);
          if (found !== undefined) yield finding(['check', list, index, 'in', at], typed, found.near);
        }
  },
};

const finding = (path: KeyPath['path'], typed: string, near: string | undefined): Found => ({
  at: { file: CONFIG_FILE, path },
  args: { typed, ...(near !== undefined && { near }) },
});
