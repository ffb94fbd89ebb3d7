import { phrases as named } from '../../locale/words.ts';
import { Decimal } from '../../value/decimal.ts';
import { offScale } from '../off-scale.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-off-scale', {
  says: '{value} is off the scale: factors are judged from 1 to {scale}',
  why: 'Marks can only be compared on one scale, whose best mark is `factor_scale:` of kam.yaml and whose worst is 1. What the marks mean stands there under `anchors:` of each factor.',
});

const at = (mark: string) => ({
  'clients/acme/7-relationship.md': `---\nfactors:\n  joint_planning: ${mark} (observed ivan 2026-11-10)\n---\n`,
});

export const rule: Rule = {
  id: 'relationship/off-scale',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: at('8'),
  good: at('3'),
  *check({ client, portfolio }) {
    const chapter = client.dossier?.sections.relationship;
    if (chapter === undefined) return;
    const scale = portfolio.config.factor_scale;
    for (const { value, path } of offScale(chapter.data, Decimal.of(scale)))
      yield { at: { file: chapter.file, path }, args: { value: value.toString(), scale } };
  },
};
