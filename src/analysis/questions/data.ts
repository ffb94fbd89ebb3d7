import type { Words } from '../../locale/words.ts';
import type { OpenQuestion } from '../../measure/questions.ts';
import { answersOf, type Fact } from '../../value/fact.ts';
import { daysBetween, type PlainDate } from '../../value/period.ts';
import type { KnownClient, QuestionsResult } from './index.ts';

/** The JSON contract: docs/json.md. */
export const questionsData = (
  { client, person, clients, together, questions, unanswered }: QuestionsResult,
  today: PlainDate,
  words: Words,
) => ({
  client: client?.id ?? null,
  person: person ?? null,
  completeness: together,
  clients: clients.map(clientData),
  questions: questions.map((question) => questionData(question, today, words)),
  unanswered,
});

const clientData = ({ key, name, classes, actual, required, verdict, sections }: KnownClient) => ({
  key,
  name,
  classes,
  completeness: actual,
  required,
  verdict,
  sections,
});

const questionData = (question: OpenQuestion, today: PlainDate, words: Words) => {
  const { client, section, path, ask, args, unblocks, weight, ours, basis, asked, since, facts } = question;
  return {
    client,
    section,
    path,
    question: words.say(ask, args),
    unblocks: words.say(unblocks),
    weight,
    ours,
    basis,
    asked,
    since,
    days: since === null ? null : Math.max(0, daysBetween(since, today)),
    whom: question.whom.map(({ id, name }) => ({ id, name })),
    answers: facts.length === 1 ? facts.flatMap(answersOf).map(answerData) : [],
    attempts: question.attempts,
  };
};

const answerData = (answer: Fact<unknown>) => ({
  state: answer.state,
  value: answer.state === 'given' ? answer.value : null,
  how: answer.how ?? null,
  who: answer.who ?? null,
  date: answer.date ?? null,
  stale: answer.stale !== undefined,
});
