import { phrases as named } from '../../locale/words.ts';
import type { Rule } from '../rule.ts';
import { unknownNames } from '../unknown.ts';

export const phrases = named('check.references-unknown', {
  says: '"{typed}" is defined nowhere: not among {list}',
  why: 'Entries point at each other by short names: a deal at its tender, a task at its objective and its resources, a criterion at a competitor. A name without an entry breaks the chain from the facts to the plan without a word.',
});

const deal = (tender: string) => ({
  'clients/acme/6-buying.md': `---
deals:
  - id: frame
    what: Frame contract
    tender: ${tender}

tenders:
  - id: frame-2027
    what: Frame contract
---
`,
});

export const rule: Rule = {
  id: 'references/unknown',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: deal('frame-2026'),
  good: deal('frame-2027'),
  check: (view) =>
    unknownNames(view, [
      'rival',
      'factor',
      'unit',
      'deal',
      'tender',
      'criterion',
      'resource',
      'measured',
      'aim',
      'topic',
      'point',
    ]),
};
