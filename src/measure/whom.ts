import type { Client } from '../portfolio/portfolio.ts';
import type { Person } from '../portfolio/sections/stakeholders.ts';
import { answersOf, type Fact, givenOf } from '../value/fact.ts';
import type { Attempt } from './attempts.ts';

/** Whom of a client to ask something, given what was answered and tried before. */
export type Addressees = (facts: readonly Fact<unknown>[], attempts: readonly Attempt[]) => readonly Person[];

/** Answers after which somebody else is asked first. */
const IN_VAIN: readonly Attempt['answer'][] = ['evaded', 'refused', 'does-not-know'];

/**
 * The people of a client who are asked: the one who stands first, and the next one of another level of the reporting
 * lines. First those who gave differing answers, last those who would not or could not answer, each by influence.
 * `prefer`: somebody whom we meet anyway.
 */
export const addresseesAt = ({ dossier }: Client, prefer?: string): Addressees => {
  const people = dossier?.sections.stakeholders?.data.people ?? [];
  const levelOf = levelsOf(people);
  const reached = people
    .filter(({ id, contact = 'active' }) => contact === 'active' || (id === prefer && contact !== 'left'))
    .sort((a, b) => (givenOf(b.influence) ?? 0) - (givenOf(a.influence) ?? 0) || (a.id < b.id ? -1 : 1));
  return (facts, attempts) => {
    const refused = new Set(
      attempts.filter(({ answer }) => IN_VAIN.includes(answer)).flatMap(({ who }) => who),
    );
    const differing = new Set(
      facts
        .filter(({ others }) => others !== undefined)
        .flatMap((fact) => answersOf(fact).map(({ who }) => who)),
    );
    const turn = ({ id }: Person): number => {
      if (refused.has(id)) return 3;
      return id === prefer ? 0 : differing.has(id) ? 1 : 2;
    };
    const [first, ...rest] = [...reached].sort((a, b) => turn(a) - turn(b));
    if (first === undefined) return [];
    const isOther = (one: Person): boolean => levelOf(one.id) !== levelOf(first.id);
    const second =
      rest.find((one) => turn(one) < 2) ??
      rest.find((one) => turn(one) === 2 && isOther(one)) ??
      rest.find(isOther) ??
      rest[0];
    return second === undefined ? [first] : [first, second];
  };
};

/** How many steps below the top each person stands, by the reporting lines; a circle ends where it began. */
export const levelsOf = (people: readonly Person[]): ((id: string) => number) => {
  const above = new Map(people.map(({ id, reports_to }) => [id, reports_to]));
  return (id) => {
    const seen = new Set<string>();
    for (
      let at: string | undefined = id;
      at !== undefined && above.has(at) && !seen.has(at);
      at = above.get(at)
    )
      seen.add(at);
    return seen.size;
  };
};

/** The people of whom we know where they stand: they report to somebody, or somebody to them. */
export const placedPeople = (people: readonly Person[]): readonly Person[] => {
  const heads = new Set(people.map(({ reports_to }) => reports_to));
  return people.filter(({ id, reports_to }) => reports_to !== undefined || heads.has(id));
};
