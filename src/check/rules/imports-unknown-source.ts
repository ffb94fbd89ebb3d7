import { phrases as named } from '../../locale/words.ts';
import { foundIn } from '../found-in.ts';
import type { Rule } from '../rule.ts';
import { unlessKnown } from '../unknown.ts';

export const phrases = named('check.imports-unknown-source', {
  says: '"{typed}" is no source: there are no rules imports/{typed}.yaml',
  why: 'A document that stands in two exports counts once only where the rules of one name the other. With a name that no rules bear, the next import of this source is refused.',
});

const shop = (erp: string) => ({
  'imports/erp.yaml': 'columns:\n  date: Date\n  client: Client\n  revenue: Net\n',
  'imports/shop.yaml': `columns:\n  date: Date\n  client: Client\n  revenue: Net\nsame_documents_as:\n  - ${erp}\n`,
});

export const rule: Rule = {
  id: 'imports/unknown-source',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: shop('epr'),
  good: shop('erp'),
  *check({ portfolio }) {
    for (const [source, { same_documents_as: named = [] }] of portfolio.imports)
      for (const [at, other] of named.entries()) {
        // Rules that cannot be read have a finding of their own; a source that names itself is right, if idle.
        if (other === source || foundIn(portfolio, fileOf(other)).length > 0) continue;
        const others = [...portfolio.imports.keys()].filter((each) => each !== source);
        const place = { file: fileOf(source), path: ['same_documents_as', at] };
        yield* unlessKnown(portfolio, other, place, [{ file: fileOf(other), key: 'imports', ids: others }]);
      }
  },
};

const fileOf = (source: string): string => `imports/${source}.yaml`;
