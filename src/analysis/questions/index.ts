import { type Attempt, attemptsAt } from '../../measure/attempts.ts';
import { type Book, readBook } from '../../measure/book.ts';
import { classesIn } from '../../measure/cadence.ts';
import { amountsBy, incomeOf } from '../../measure/income.ts';
import { type Completeness, completenessOf, knowledgeOf } from '../../measure/knowledge.ts';
import { type OpenQuestion, questionsOf } from '../../measure/questions.ts';
import { type Standard, standardOf } from '../../measure/standard.ts';
import { isAnswered } from '../../measure/unanswered.ts';
import type { Class } from '../../portfolio/config.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { SECTIONS, type SectionId } from '../../portfolio/sections/index.ts';
import { Decimal } from '../../value/decimal.ts';
import { trailingYear } from '../../value/period.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Analysis, Request } from '../analysis.ts';
import { showQuestions } from './page.ts';

/** How well one client is known. */
export type KnownClient = Standard & {
  readonly key: string;
  readonly name: string;
  readonly classes: readonly Class[];
  readonly sections: readonly (Completeness & { readonly section: SectionId })[];
};

/** A question, or a fact that no decision hangs on, that the log says nobody answered. */
export type Unanswered = Attempt & { readonly client: string };

export type QuestionsResult = {
  /** The one client that was named. */
  readonly client: Client | undefined;
  /** The person whose questions were asked for. */
  readonly person: string | undefined;
  /** Those with a dossier; the largest income of the twelve months before today first. */
  readonly clients: readonly KnownClient[];
  /** Together, by weight. */
  readonly together: Completeness;
  /** The weightiest first; then by the order of the clients. */
  readonly questions: readonly OpenQuestion[];
  readonly unanswered: readonly Unanswered[];
  readonly people: (client: string, person: string) => string;
};

const run = async (request: Request): Promise<QuestionsResult> => {
  const { portfolio, ledger, today, client, options } = request;
  const { config } = portfolio;
  if (client !== undefined && client.dossier === undefined)
    throw new Refusal(`${client.name} has no dossier`, `kam new "${client.name}" starts one`);
  const book = await readBook(portfolio, ledger, trailingYear(today));
  const classesOf = classesIn(book);
  const chosen = client === undefined ? byIncome(book) : [client];
  const person = typeof options['with'] === 'string' ? options['with'] : undefined;
  if (person !== undefined) refuseStranger(person, chosen);
  const known = chosen.flatMap((each) => knownClient(each, classesOf(each.id), request));
  const questions = chosen
    .flatMap((each) => questionsOf(each, config, person))
    .filter(({ whom }) => person === undefined || whom.some(({ id }) => id === person))
    .sort((a, b) => b.weight - a.weight);
  return {
    client,
    person,
    clients: known,
    together: completenessOf(chosen.flatMap((each) => knowledgeOf(each, config))),
    questions,
    unanswered: chosen
      .flatMap(unansweredAt)
      .filter(({ who }) => person === undefined || who.includes(person)),
    people: (of, id) =>
      peopleOf(chosen.find((each) => each.id === of)).find((one) => one.id === id)?.name ?? id,
  };
};

const peopleOf = (client: Client | undefined) => client?.dossier?.sections.stakeholders?.data.people ?? [];

const refuseStranger = (person: string, clients: readonly Client[]): void => {
  const known = clients.flatMap((client) => peopleOf(client).map(({ id }) => id));
  if (known.includes(person)) return;
  const some = [...new Set(known)].sort().slice(0, 8);
  throw new Refusal(
    `"${person}" is nobody of the client`,
    some.length === 0 ? 'section 3 names nobody yet' : `by their short names: ${some.join(', ')}`,
  );
};

/** Those with a dossier, the largest income first: what their questions decide is worth most. */
const byIncome = ({ portfolio, sales }: Book): readonly Client[] => {
  const sums = amountsBy(sales, ({ client }) => client);
  const income = ({ id }: Client): Decimal => {
    const amounts = sums.get(id);
    return (amounts && (incomeOf(amounts, portfolio.config.income) ?? amounts.revenue)) ?? Decimal.zero;
  };
  return portfolio.clients
    .filter(({ dossier, status }) => dossier !== undefined && status !== 'lost')
    .sort((a, b) => income(b).compare(income(a)) || (a.id < b.id ? -1 : 1));
};

const knownClient = (
  client: Client,
  classes: readonly Class[],
  { portfolio: { config } }: Request,
): readonly KnownClient[] => {
  const standard = standardOf(client, classes, config);
  if (standard === undefined) return [];
  const all = knowledgeOf(client, config);
  const sections = SECTIONS.map(({ id }) => ({
    section: id,
    ...completenessOf(all.filter(({ section }) => section === id)),
  }));
  return [{ ...standard, key: client.id, name: client.name, classes, sections }];
};

/** What the log says was asked and is still not answered, the latest first. */
const unansweredAt = (client: Client): readonly Unanswered[] =>
  attemptsAt(client)
    .filter((attempt) => attempt.answer !== 'answered' && !isAnswered(client, attempt))
    .map((attempt) => ({ ...attempt, client: client.id }))
    .reverse();

export const questions: Analysis<QuestionsResult> = {
  id: 'questions',
  client: 'optional',
  withoutSales: true,
  options: [
    { flags: '--with <person>', summary: 'what to ask one person of the client, by the short name' },
    {
      flags: '--sheet',
      summary: 'by person, with room for the answers; --format md of one client is that by itself',
    },
  ],
  examples: [
    'kam questions',
    'kam questions gazmash',
    'kam questions gazmash --with georgi-iliev --format md -o sheet.md',
  ],
  run,
  show: showQuestions,
};
