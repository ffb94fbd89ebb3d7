import type { Words } from '../../locale/words.ts';
import { text } from '../../page/cells.ts';
import type { Block, Page } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { clientsBlocks } from './clients.ts';
import { questionsData } from './data.ts';
import type { QuestionsResult } from './index.ts';
import { listBlock, TOP } from './list.ts';
import { questionsReasons } from './reasons.ts';
import { sectionsBlock, standardBlock } from './sections.ts';
import { sheetBlocks } from './sheet.ts';
import { answerText, phrases } from './words.ts';

export const showQuestions = (result: QuestionsResult, request: Request, words: Words): Page => {
  const { client, person, clients, together } = result;
  const { portfolio, today, options, explain } = request;
  const reasons = explain ? [questionsReasons(request, words)] : [];
  const sheet = [
    ...(client === undefined ? [] : standardBlock(result, words)),
    ...sheetBlocks(result, words),
    ...reasons,
  ];
  const isOverview = client === undefined && person === undefined;
  return {
    title:
      client === undefined ? words.say(phrases.title) : words.say(phrases.titleOf, { client: client.name }),
    ...(person === undefined
      ? {}
      : { subtitle: words.say(phrases.withPerson, { person: nameOfPerson(result) }) }),
    head: {
      command: 'questions',
      today,
      period: null,
      currency: portfolio.config.currency,
      measure: null,
      base: { dossiers: clients.length, questions: together.questions },
    },
    data: questionsData(result, today, words),
    blocks: options['sheet'] === true ? sheet : [...blocksOf(result, words), ...reasons],
    ...(isOverview ? {} : { sheet }),
  };
};

const nameOfPerson = ({ client, clients, person = '', people }: QuestionsResult): string =>
  [client?.id, ...clients.map(({ key }) => key)]
    .flatMap((key) => (key === undefined ? [] : people(key, person)))
    .find((name) => name !== person) ?? person;

const blocksOf = (result: QuestionsResult, words: Words): readonly Block[] => {
  const { client, person } = result;
  if (person !== undefined) return [listBlock(result, words, TOP.all), ...unansweredBlock(result, words)];
  return client === undefined
    ? [...clientsBlocks(result, words), listBlock(result, words, TOP.base), ...unansweredBlock(result, words)]
    : [
        ...standardBlock(result, words),
        ...sectionsBlock(result, words),
        listBlock(result, words, TOP.all),
        ...unansweredBlock(result, words),
      ];
};

/** What people would not answer, with the options that were offered and how they took it. */
const unansweredBlock = (
  { client, clients, unanswered, questions, people }: QuestionsResult,
  words: Words,
): readonly Block[] => {
  if (unanswered.length === 0) return [];
  const names = new Map(clients.map(({ key, name }) => [key, name]));
  const said = (of: QuestionsResult['unanswered'][number]): string => {
    const found = questions.find(
      (question) =>
        question.client === of.client &&
        question.attempts.some(({ file, fact }) => file === of.file && fact === of.fact),
    );
    return found === undefined ? of.fact : words.say(found.ask, found.args);
  };
  return [
    {
      kind: 'table',
      title: words.say(phrases.evadedTitle),
      columns: [
        { title: words.say(phrases.date) },
        ...(client === undefined ? [{ title: words.say(phrases.client), weight: 1 }] : []),
        { title: words.say(phrases.question), wrap: true },
        { title: words.say(phrases.who), wrap: true },
        { title: words.say(phrases.answer), wrap: true },
        { title: words.say(phrases.offered), wrap: true },
        { title: words.say(phrases.reaction), wrap: true },
      ],
      rows: unanswered.map((each) => [
        { kind: 'date', value: each.date } as const,
        ...(client === undefined ? [text(names.get(each.client) ?? each.client)] : []),
        text(said(each)),
        text(words.list(each.who.map((id) => people(each.client, id)))),
        text(answerText(each, words)),
        text(each.offered ?? ''),
        text(each.reaction ?? ''),
      ]),
      base: words.say(phrases.evadedBase, { n: unanswered.length }),
    },
  ];
};
