import { phrases as named } from '../../locale/words.ts';
import { swotOf } from '../../measure/swot.ts';
import type { Rule } from '../rule.ts';
import { crossed, OF, TASK } from '../swot-example.ts';

export const phrases = named('check.swot-crossing-kind', {
  says: '"{typed}" contradicts the points that meet here: they make {kind}',
  why: 'The kind of a crossing follows from its points: a strength or weakness (S, W) that meets an opportunity or threat (O, T). It need not be typed. Where it contradicts them, the kind is wrong, or a point stands in the wrong list.',
});

export const rule: Rule = {
  id: 'swot/crossing-kind',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: { ...crossed(`    kind: SO\n${OF}`), ...TASK },
  good: { ...crossed(OF), ...TASK },
  *check({ client, portfolio, today }) {
    const file = client.dossier?.sections.competitors?.file;
    if (file === undefined) return;
    for (const [at, { typed, kinds, unknown }] of swotOf(client, portfolio, today).crossings.entries()) {
      const [kind] = kinds;
      if (typed.kind === undefined || kind === undefined || unknown.length > 0 || kinds.includes(typed.kind))
        continue;
      const place = { file, path: ['crossed', at, 'kind'] };
      yield {
        at: place,
        args: { typed: typed.kind, kind: kinds.join(', ') },
        ...(kinds.length === 1 && { fix: { safe: false, edits: [{ at: place, text: kind }] } }),
      };
    }
  },
};
