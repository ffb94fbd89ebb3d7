import { knownTo } from '../measure/known.ts';
import { answersOf } from '../value/fact.ts';
import type { Fix, Path } from '../value/finding.ts';
import { placedFacts } from './placed.ts';
import type { ClientView, Found } from './rule.ts';
import { unlessKnown } from './unknown.ts';

/**
 * Sources such as `(asked georgi-iliev 2026-09-12)` whose person is unknown. A source that stands once for
 * a whole block is reported once, at the first fact that has it from there.
 */
export function* unknownPeopleInSources({ client, portfolio }: ClientView): Iterable<Found> {
  const known = knownTo(client, portfolio).anyone;
  const isStranger = (who: string): boolean => !known.some(({ ids }) => ids.includes(who));
  const said = new Set<string>();
  for (const { file, path: place, fact } of placedFacts(client)) {
    const answers = answersOf(fact);
    for (const [at, { how, who }] of answers.entries()) {
      if (how !== 'asked' || who === undefined || !isStranger(who)) continue;
      const path = answers.length > 1 ? [...place, at] : place;
      const once = JSON.stringify([file, path.slice(0, -1), who]);
      if (said.has(once)) continue;
      said.add(once);
      for (const found of unlessKnown(portfolio, who, { file, path }, known))
        yield { ...found, ...(found.fix && { fix: inSources(found.fix, file, path) }) };
    }
  }
}

/** The name stands in the fact itself, or in the `source:` of a block around it. */
const inSources = ({ safe, edits }: Fix, file: string, path: Path): Fix => ({
  safe,
  edits: edits.flatMap((edit) => [
    edit,
    ...[...path.keys()].map((end) => ({ ...edit, at: { file, path: [...path.slice(0, end), 'source'] } })),
  ]),
});
