import { phrases as named } from '../../locale/words.ts';
import { answersOf } from '../../measure/answers.ts';
import { isOnScale } from '../../measure/criteria.ts';
import type { Decimal } from '../../value/decimal.ts';
import type { Fact } from '../../value/fact.ts';
import type { Path } from '../../value/finding.ts';
import { buying } from '../buying-example.ts';
import type { Found, Rule } from '../rule.ts';

export const phrases = named('check.buying-criteria-scale', {
  says: '{typed} is no mark on the scale from 1 to {scale}',
  why: 'Our marks and those of competitors can be compared only on one scale; a mark beyond it is counted as unknown. The best mark is `factor_scale:` of kam.yaml, the worst is 1.',
});

const marked = (us: string) =>
  buying(`criteria:
  - id: delivery
    what: delivery reliability (public notice 2026-11-02)
    weight: 100 (public notice 2026-11-02)
    us: ${us} (observed ivan 2026-11-10)
`);

export const rule: Rule = {
  id: 'buying/criteria-scale',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: marked('8'),
  good: marked('4'),
  *check({ client, portfolio: { config } }) {
    const chapter = client.dossier?.sections.buying;
    if (chapter === undefined) return;
    const off = function* (fact: Fact<Decimal> | undefined, path: Path): Iterable<Found> {
      const answers = answersOf(fact);
      for (const [place, answer] of answers.entries()) {
        if (answer.state !== 'given' || isOnScale(answer.value, config.factor_scale)) continue;
        yield {
          at: { file: chapter.file, path: answers.length > 1 ? [...path, place] : path },
          args: { typed: answer.value.toString(), scale: config.factor_scale },
        };
      }
    };
    for (const [at, { us, rivals = {} }] of (chapter.data.criteria ?? []).entries()) {
      yield* off(us, ['criteria', at, 'us']);
      for (const [rival, mark] of Object.entries(rivals)) yield* off(mark, ['criteria', at, 'rivals', rival]);
    }
  },
};
