import type { Fact } from './fact.ts';

/** What is known of a list that holds nothing: known to be none, or asked for and still open. */
export type Vacancy = Fact<never>;

const vacancies = new WeakMap<readonly unknown[], Vacancy>();

/** A list that holds nothing, on somebody's word: whoever counts its items finds none. */
export const vacant = (vacancy: Vacancy): readonly never[] => {
  const list: readonly never[] = Object.freeze([]);
  vacancies.set(list, vacancy);
  return list;
};

/** On whose word a list holds nothing; undefined for one that holds something. */
export const vacancyOf = (list: readonly unknown[]): Vacancy | undefined =>
  list.length > 0 ? undefined : vacancies.get(list);
