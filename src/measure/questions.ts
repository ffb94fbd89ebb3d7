import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { addDuration } from '../value/duration.ts';
import { answersOf, type Basis, basisOf, type Fact } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { type Attempt, attemptsAt, concerns } from './attempts.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { type Addressees, addresseesAt } from './whom.ts';

/** A decisive fact of a dossier that is not known for sure, and the question that would bring it. */
export type OpenQuestion = Omit<Knowledge, 'basis' | 'part' | 'places'> & {
  readonly basis: Exclude<Basis, 'known'>;
  /** It was asked before, and is still open. */
  readonly asked: boolean;
  /** When it was asked first, assumed, answered in two ways, or grew stale; null where nobody knows. */
  readonly since: PlainDate | null;
  /** What the log says of asking it, the earliest first. */
  readonly attempts: readonly Attempt[];
  /** People of the client who could answer, of two levels where the dossier knows any; none where the answer is ours. */
  readonly whom: ReturnType<Addressees>;
};

/** What must be asked before what must be confirmed. */
const ORDER: readonly Basis[] = ['unknown', 'disputed', 'assumed', 'estimated', 'stale'];

/**
 * What we should know of a client and do not, or not for sure: the weightiest first, of those the unknown ones, then
 * in the order of the dossier. Only dossiers have questions. `prefer`: the short name of a person whom to ask first.
 */
export const questionsOf = (client: Client, config: Config, prefer?: string): readonly OpenQuestion[] => {
  const addressees = addresseesAt(client, prefer);
  const log = attemptsAt(client);
  return knowledgeOf(client, config)
    .flatMap(({ part: _, places, basis, ...known }): OpenQuestion[] => {
      if (basis === 'known') return [];
      const attempts = log.filter((attempt) => concerns(attempt, places));
      const asked = basis === 'unknown' && (attempts.length > 0 || known.facts.length > 0);
      const since = sinceWhen(basis, known.facts, attempts);
      const whom = known.ours ? [] : addressees(known.facts, attempts);
      return [{ ...known, basis, asked, since, attempts, whom }];
    })
    .sort((a, b) => b.weight - a.weight || ORDER.indexOf(a.basis) - ORDER.indexOf(b.basis));
};

const sinceWhen = (
  basis: Basis,
  facts: readonly Fact<unknown>[],
  attempts: readonly Attempt[],
): PlainDate | null => {
  const of = facts.filter((fact) => basisOf(fact) === basis).flatMap(answersOf);
  const days = of.flatMap(({ date }) => date ?? []).sort();
  if (basis === 'unknown') return [...days, ...attempts.map(({ date }) => date)].sort()[0] ?? null;
  if (basis === 'disputed') return days.at(-1) ?? null;
  if (basis !== 'stale') return days[0] ?? null;
  const ends = of.flatMap(({ date, stale }) =>
    date === undefined || stale === undefined ? [] : [addDuration(date, stale)],
  );
  return ends.sort().at(-1) ?? null;
};
