import { phrases as named } from '../../locale/words.ts';
import { type Factor, LISTS, type List, openHarms, swotOf } from '../../measure/swot.ts';
import type { Dossier } from '../../portfolio/dossier.ts';
import { givenOf } from '../../value/fact.ts';
import type { Rule } from '../rule.ts';
import { crossed, OF, TASK } from '../swot-example.ts';

export const phrases = named('check.swot-not-neutralised', {
  says: 'nothing neutralises "{what}"',
  folded: '{n} {n|weakness or threat|weaknesses and threats} that nothing neutralises: kam swot <client>',
  why: 'Weaknesses and threats are written down to be met: a strength against a threat (ST), an opportunity that makes up for a weakness (WO), a way to keep a threat from hitting one (WT). Cross the point under `crossed:` with what takes its harm away.',
});

type Competitors = NonNullable<Dossier['sections']['competitors']>['data'];

const pathOf = ({ side, letter, id }: Factor, data: Competitors) => {
  const key = side === 'customer' ? 'customer_swot' : 'supplier_swot';
  const list = (Object.keys(LISTS) as List[]).find((each) => LISTS[each] === letter) ?? 'threats';
  const place = (data[key]?.[list] ?? []).findIndex((point) => point.id === id);
  return [key, list, place, 'what'];
};

export const rule: Rule = {
  id: 'swot/not-neutralised',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: {
    'clients/acme/5-competitors.md': `---
supplier_swot:
  threats:
    - id: tender
      what: the contract goes to a tender (public notice 2026-11-02)
---
`,
  },
  good: { ...crossed(OF), ...TASK },
  *check({ client, portfolio, today }) {
    const chapter = client.dossier?.sections.competitors;
    if (chapter === undefined) return;
    for (const factor of openHarms(swotOf(client, portfolio, today))) {
      yield {
        at: { file: chapter.file, path: pathOf(factor, chapter.data) },
        args: { what: givenOf(factor.what) ?? factor.id },
      };
    }
  },
};
