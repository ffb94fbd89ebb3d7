import type { Relationship } from '../portfolio/sections/relationship.ts';
import { Decimal } from '../value/decimal.ts';
import { answersOf, type Fact, givenOf } from '../value/fact.ts';
import type { Path } from '../value/finding.ts';

type Mark = { readonly value: Decimal; readonly path: Path };

const WORST = Decimal.of(1);

/** The marks of factors, now and aimed at, that are below 1 or above the best mark of the scale. */
export const offScale = (data: Relationship, best: Decimal): readonly Mark[] =>
  [...marksIn(data)].filter(({ value }) => value.compare(WORST) < 0 || value.compare(best) > 0);

function* marksIn(data: Relationship): Iterable<Mark> {
  for (const [id, fact] of Object.entries(data.factors ?? {})) yield* marksOf(fact, ['factors', id]);
  for (const [id, value] of Object.entries(data.factor_targets ?? {}))
    yield { value, path: ['factor_targets', id] };
  for (const [place, { now, target }] of (data.priority_factors ?? []).entries()) {
    const path = ['priority_factors', place];
    yield* marksOf(now, [...path, 'now']);
    if (target !== undefined) yield { value: target, path: [...path, 'target'] };
  }
}

const marksOf = (fact: Fact<Decimal> | undefined, path: Path): readonly Mark[] => {
  const answers = answersOf(fact);
  return answers.flatMap((answer, at) => {
    const value = givenOf(answer);
    return value === undefined ? [] : [{ value, path: answers.length > 1 ? [...path, at] : path }];
  });
};
