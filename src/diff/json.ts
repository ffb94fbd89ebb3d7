import type { Words } from '../locale/words.ts';
import type { Fact } from '../value/fact.ts';
import type { Dated } from './diff.ts';
import { changeText, type Names } from './say.ts';

/** A change as JSON has it: with its sentence, without what only serves to say it. */
export const changeJson = (
  { shape: _, details, before, after, ...change }: Dated,
  words: Words,
  names: Names,
) => ({
  ...change,
  text: changeText({ ...change, shape: _, details, before, after }, words, names),
  before: before.map(answerJson),
  after: after.map(answerJson),
  details: details.map(({ path, answers }) => ({ key: path.at(-1) ?? '', answers: answers.map(answerJson) })),
});

/** Null for what was not said. */
export const answerJson = (fact: Fact<unknown>) => ({
  state: fact.state,
  value: fact.state === 'given' ? fact.value : null,
  how: fact.how ?? null,
  who: fact.who ?? null,
  date: fact.date ?? null,
});
