import { phrases as named } from '../../locale/words.ts';
import { weightOf } from '../../measure/criteria.ts';
import { Decimal } from '../../value/decimal.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-criteria-weights', {
  says: 'the weights of the criteria make {sum}, not 100',
  why: 'Weights are shares of one decision. When they do not make 100, a criterion is missing or one is counted too high, and the comparison with competitors is wrong.',
});

const criteria = (price: number) => ({
  'clients/acme/6-buying.md': `---
criteria:
  - id: delivery
    what: delivery reliability (public)
    weight: 40 (public)
  - id: price
    what: price (public)
    weight: ${price} (public)
---
`,
});

const WHOLE = Decimal.of(100);

export const rule: Rule = {
  id: 'buying/criteria-weights',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: criteria(50),
  good: criteria(60),
  *check({ client }) {
    const chapter = client.dossier?.sections.buying;
    const criteria = chapter?.data.criteria ?? [];
    // Unknown and disputed weights leave room, but never make more than the whole.
    const settled = criteria.flatMap((criterion) => weightOf(criterion) ?? []);
    const sum = Decimal.sum(settled);
    const complete = settled.length === criteria.length;
    if (chapter === undefined || settled.length === 0 || sum.equals(WHOLE)) return;
    if (!complete && sum.compare(WHOLE) < 0) return;
    const at = { file: chapter.file, path: ['criteria'], part: 'key' as const };
    yield { at, args: { sum: sum.toString() } };
  },
};
