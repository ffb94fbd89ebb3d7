import { phrases as named } from '../../locale/words.ts';
import { swotOf } from '../../measure/swot.ts';
import type { Rule } from '../rule.ts';
import { crossed, OF, TASK } from '../swot-example.ts';

export const phrases = named('check.swot-crossing-one-sided', {
  says: '"{what}" crosses nothing: a strength or weakness must meet an opportunity or threat',
  why: 'A crossing asks what a strength or a weakness makes of an opportunity or a threat. Points of one side alone answer nothing. Add the point of the other side under `of:`.',
});

export const rule: Rule = {
  id: 'swot/crossing-one-sided',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: {
    'clients/acme/5-competitors.md': `---
supplier_swot:
  strengths:
    - id: certificates
      what: certificates by lot (observed ivan 2026-11-10)

crossed:
  - id: criteria-first
    what: have certificates written into the tender
    of: certificates
---
`,
    ...TASK,
  },
  good: { ...crossed(OF), ...TASK },
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.competitors?.file;
    if (file === undefined) return;
    for (const [at, { typed, kinds, unknown }] of swotOf(client, portfolio, today).crossings.entries()) {
      if (kinds.length > 0 || unknown.length > 0) continue;
      yield { at: { file, path: ['crossed', at, 'of'] }, args: { what: typed.what } };
    }
  },
};
