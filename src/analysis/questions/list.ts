import type { Words } from '../../locale/words.ts';
import type { OpenQuestion } from '../../measure/questions.ts';
import { text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import type { QuestionsResult } from './index.ts';
import { answersText, phrases, sinceText } from './words.ts';

/** So many questions are listed: all of one client, few of each where there are many clients. */
export const TOP = { all: { most: Infinity, each: Infinity }, base: { most: 20, each: 4 } } as const;

/** The weightiest, of one client at most so many. */
const topOf = (
  questions: readonly OpenQuestion[],
  { most, each }: { readonly most: number; readonly each: number },
): readonly OpenQuestion[] => {
  const taken = new Map<string, number>();
  const some = questions.filter(({ client }) => {
    taken.set(client, (taken.get(client) ?? 0) + 1);
    return (taken.get(client) ?? 0) <= each;
  });
  return some.slice(0, most);
};

/** The questions with what waits for them, whom to ask, and how long they have stood open. */
export const listBlock = (
  { client, clients, questions }: QuestionsResult,
  words: Words,
  limits: { readonly most: number; readonly each: number },
): Block => {
  const names = new Map(clients.map(({ key, name }) => [key, name]));
  const shown = topOf(questions, limits);
  const open = questions.filter(({ basis }) => basis === 'unknown').length;
  const counts = { shown: shown.length, all: questions.length, open, unsure: questions.length - open };
  const isTop = limits === TOP.base;
  return {
    kind: 'table',
    title: words.say(isTop ? phrases.topTitle : phrases.listTitle),
    columns: [
      ...(client === undefined ? [{ title: words.say(phrases.client) }] : []),
      { title: words.say(phrases.question), wrap: true },
      { title: words.say(phrases.whom), wrap: true },
      { title: words.say(phrases.since), wrap: true },
      { title: words.say(phrases.unblocks), wrap: true, weight: 1 },
    ],
    rows: shown.map((question) => {
      const answers = answersText(question, words);
      return [
        ...(client === undefined ? [text(names.get(question.client) ?? question.client)] : []),
        text(words.say(question.ask, question.args), answers === '' ? {} : { note: answers }),
        text(whomText(question, words), { tone: question.whom.length === 0 ? 'muted' : 'plain' }),
        text(sinceText(question, words)),
        text(words.say(question.unblocks), { tone: 'muted' }),
      ];
    }),
    base: isTop
      ? words.say(phrases.topBase, { ...counts, each: limits.each })
      : words.say(phrases.listBase, counts),
    empty: words.say(phrases.empty),
  };
};

const whomText = ({ ours, whom }: OpenQuestion, words: Words): string => {
  if (ours) return words.say(phrases.ours);
  return whom.length === 0 ? words.say(phrases.nobody) : words.list(whom.map(({ name }) => name));
};
