import type { Words } from '../../locale/words.ts';
import type { OpenQuestion } from '../../measure/questions.ts';
import type { Block } from '../../page/page.ts';
import type { QuestionsResult } from './index.ts';
import { answersText, answerText, phrases } from './words.ts';

/** A sheet to take along: what to ask each person, with room for the answer; every question stands under both levels. */
export const sheetBlocks = (result: QuestionsResult, words: Words): readonly Block[] => {
  const { client, clients, questions, person } = result;
  const keys = client === undefined ? clients.map(({ key }) => key) : [client.id];
  const groups = keys.flatMap((key) => {
    const own = questions.filter((question) => question.client === key);
    const sections = groupsOf(own, person).map(
      ({ title, of }): Block => ({
        kind: 'section',
        title: title(words),
        blocks: [{ kind: 'checklist', items: of.map((question) => item(question, result, words)) }],
      }),
    );
    const name = clients.find((each) => each.key === key)?.name ?? key;
    if (sections.length === 0) return [];
    return client === undefined ? [{ kind: 'section' as const, title: name, blocks: sections }] : sections;
  });
  return groups.length === 0 ? [{ kind: 'note', tone: 'good', text: words.say(phrases.empty) }] : groups;
};

type Group = { readonly title: (words: Words) => string; readonly of: readonly OpenQuestion[] };

/** By person, in the order of the first question of each; then what nobody can be asked yet, and what is ours. */
const groupsOf = (questions: readonly OpenQuestion[], only: string | undefined): readonly Group[] => {
  const people = new Map(questions.flatMap(({ whom }) => whom.map(({ id, name }) => [id, name] as const)));
  const asked = [...people]
    .filter(([id]) => only === undefined || id === only)
    .map(
      ([id, person]): Group => ({
        title: (words) => words.say(phrases.sheetFor, { person }),
        of: questions.filter(({ whom }) => whom.some((each) => each.id === id)),
      }),
    );
  const rest: readonly Group[] = [
    {
      title: (words) => words.say(phrases.sheetNobody),
      of: questions.filter(({ ours, whom }) => !ours && whom.length === 0),
    },
    { title: (words) => words.say(phrases.sheetUs), of: questions.filter(({ ours }) => ours) },
  ];
  return [...asked, ...rest].filter(({ of }) => of.length > 0);
};

const item = (question: OpenQuestion, { people }: QuestionsResult, words: Words) => {
  const answers = answersText(question, words);
  const last = question.attempts.findLast(({ answer }) => answer !== 'answered');
  const said = [
    words.say(question.ask, question.args),
    ...(answers === '' ? [] : [words.say(phrases.now, { answers })]),
    ...(last === undefined
      ? []
      : [
          words.say(phrases.tried, {
            who: words.list(last.who.map((id) => people(question.client, id))),
            answer: answerText(last, words),
            date: words.date(last.date),
          }),
        ]),
    ...optionsText(last, words),
    words.say(phrases.decides, { what: words.say(question.unblocks) }),
    words.say(phrases.line),
  ];
  return { done: false, text: said.join(' · ') };
};

/** What was offered once is offered again; to somebody who evaded without any, options are due. */
const optionsText = (last: OpenQuestion['attempts'][number] | undefined, words: Words): readonly string[] => {
  if (last?.offered != null) return [words.say(phrases.options, { options: last.offered })];
  return last?.answer === 'evaded' ? [words.say(phrases.offer)] : [];
};
