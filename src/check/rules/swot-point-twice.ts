import { phrases as named } from '../../locale/words.ts';
import { LISTS, type List } from '../../measure/swot.ts';
import type { Config } from '../../portfolio/config.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import type { KeyPath } from '../../value/finding.ts';
import type { Rule } from '../rule.ts';
import { OF, TASK } from '../swot-example.ts';

export const phrases = named('check.swot-point-twice', {
  says: '"{typed}" stands for two points: a crossing that names it may mean either',
  why: 'Crossings name the points that meet by their short names, over both SWOTs of the dossier and the general one of kam.yaml. Each name stands for one point.',
});

const beside = (id: string) => ({
  ...TASK,
  'clients/acme/5-competitors.md': `---
customer_swot:
  strengths:
    - id: ${id}
      what: wins municipal tenders (public trade press 2026-10-02)

supplier_swot:
  strengths:
    - id: certificates
      what: certificates by lot (observed ivan 2026-11-10)

  threats:
    - id: tender
      what: the contract goes to a tender (public notice 2026-11-02)

crossed:
  - id: criteria-first
    what: have certificates written into the tender
${OF}---
`,
});

type Point = { readonly id: string; readonly at: KeyPath };

const pointsOf = (file: string, key: string, swot: Config['swot'] = {}): readonly Point[] =>
  (Object.keys(LISTS) as List[]).flatMap((list) =>
    (swot[list] ?? []).map(({ id }, place) => ({ id, at: { file, path: [key, list, place, 'id'] } })),
  );

export const rule: Rule = {
  id: 'swot/point-twice',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: beside('tender'),
  good: beside('tenders-won'),
  *check({ client, portfolio }) {
    const chapter = client.dossier?.sections.competitors;
    if (chapter === undefined) return;
    const { customer_swot, supplier_swot } = chapter.data;
    const first = new Map(
      pointsOf(CONFIG_FILE, 'swot', portfolio.config.swot).map(({ id, at }) => [id, at] as const),
    );
    const own = [
      ...pointsOf(chapter.file, 'customer_swot', customer_swot),
      ...pointsOf(chapter.file, 'supplier_swot', supplier_swot),
    ];
    for (const { id, at } of own) {
      const other = first.get(id);
      if (other === undefined) first.set(id, at);
      else yield { at, also: [other], args: { typed: id } };
    }
  },
};
