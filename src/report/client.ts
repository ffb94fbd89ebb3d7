import { rank } from '../analysis/rank.ts';
import { salesOf } from '../analysis/sales.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { dueOf } from '../measure/agenda.ts';
import { readBook } from '../measure/book.ts';
import { changeOf } from '../measure/change.ts';
import { dependenceOf } from '../measure/dependence.ts';
import { topOf } from '../measure/groups.ts';
import { questionsOf } from '../measure/questions.ts';
import { standardOf } from '../measure/standard.ts';
import { dutiesOf } from '../measure/tasks.ts';
import { walletOf } from '../measure/wallet.ts';
import type { Block, Page } from '../page/page.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { yearEarlier } from '../value/period.ts';
import { actionsOf } from './actions.ts';
import { clientData } from './client-data.ts';
import { clientFigures, identityLine } from './client-facts.ts';
import { peopleSection } from './client-people.ts';
import { logSection, planSection } from './client-plan.ts';
import { relationshipSection } from './client-relationship.ts';
import { productsSection, quartersSection } from './client-sales.ts';
import { walletSection } from './client-wallet.ts';
import { flowsBlock } from './flows.ts';
import { questionsSection, topQuestions } from './questions.ts';
import type { ClientReport, ReportRequest } from './report.ts';
import { clientOf, risksOf, risksSection, warningsOf } from './risks.ts';
import { daysOf, nameOf } from './spans.ts';

export const phrases = named('report.client', {
  title: '{client}: review of {period}',
  subtitle: 'Internal. Class, share and wallet rest on {year}.',
  figures: 'Figures',
  noSales: 'Nothing was sold to this client in {period}, the period before and a year ago.',
  noDossier: 'There is no dossier: kam new "{client}" starts one.',
});

/** So many questions on one page; the weightiest come first. */
const QUESTIONS = 20;

export type ClientRequest = ReportRequest & { readonly client: Client };

/** The ledger of one client. */
const only = (ledger: Ledger, client: string): Ledger => ({
  ...ledger,
  sum: (query) => ledger.sum({ ...query, where: { ...query.where, client: [client] } }),
  sumEach: (query) => ledger.sumEach({ ...query, where: { ...query.where, client: [client] } }),
});

const gather = async (request: ClientRequest) => {
  const { portfolio, ledger, year, today, client } = request;
  const asked = { ...request, period: year, explain: false, options: {} };
  await salesOf(asked);
  const own = only(ledger, client.id);
  const book = await readBook(portfolio, ledger, year);
  const measure = request.measure ?? portfolio.config.income;
  const dependence = dependenceOf(book, { by: 'client', measure });
  const top = topOf(book.clients)(client.id);
  const questions = questionsOf(client, portfolio.config);
  const standing = (await rank.run(asked)).data.rows.find(({ key }) => key === client.id);
  const products = await own.sum({ by: ['product'], period: year });
  return {
    change: await changeOf(own, request.period, { orders: true }),
    since: (await ledger.span())?.from,
    months: await own.sum({ by: ['month'], period: { from: '0001-01-01', to: request.period.to } }),
    products: { now: products, before: await own.sum({ by: ['product'], period: yearEarlier(year) }) },
    wallet: walletOf(
      client,
      products.map(({ keys, revenue }) => ({ product: keys.product ?? null, revenue })),
      portfolio.config,
      year,
    ),
    standing,
    standard: standardOf(client, standing?.classes ?? [], portfolio.config),
    measure: dependence.income.measure,
    share: dependence.groups[0]?.rows.find(({ key }) => key === top),
    actions: actionsOf(
      [...dueOf(client, portfolio, today)].sort((a, b) => (a.date < b.date ? -1 : 1)),
      today,
    ),
    duties: dutiesOf(client, portfolio),
    risks: risksOf([client], portfolio, today),
    ...warningsOf(request.findings.filter(({ finding }) => clientOf(finding, portfolio)?.id === client.id)),
    questions,
  };
};

export type GatheredClient = Awaited<ReturnType<typeof gather>>;

/** The quarterly review of one client: internal, without the contact data of people. */
export const clientReview: ClientReport = async (request, words) => {
  const { portfolio, period, today, year, client } = request;
  const { config } = portfolio;
  const found = await gather(request);
  return [
    {
      title: words.say(phrases.title, { client: client.name, period: nameOf(period, config, words) }),
      subtitle: words.say(phrases.subtitle, { year: daysOf(year, words) }),
      head: {
        command: 'report',
        today,
        period,
        currency: config.currency,
        measure: found.measure,
        base: { client: client.id, lines: found.change.total.now?.lines ?? 0, year },
      },
      data: clientData(found, request, words),
      blocks: [...salesBlocks(found, request, words), ...dossierBlocks(found, request, words)],
    } satisfies Page,
  ];
};

const salesBlocks = (found: GatheredClient, request: ClientRequest, words: Words): readonly Block[] => {
  const { config } = request.portfolio;
  const { now, previous, yearAgo } = found.change.total;
  const sold = now !== undefined || previous !== undefined || yearAgo !== undefined;
  return [
    identityLine(request, words),
    clientFigures(found, request, words),
    {
      kind: 'section',
      title: words.say(phrases.figures),
      blocks: sold
        ? [flowsBlock(found.change, config, words), ...quartersSection(found, request, words)]
        : [
            {
              kind: 'note',
              tone: 'plain',
              text: words.say(phrases.noSales, { period: nameOf(request.period, config, words) }),
            },
          ],
    },
    ...productsSection(found.products, request, words),
    walletSection(found.wallet, request, words),
  ];
};

const dossierBlocks = (found: GatheredClient, request: ClientRequest, words: Words): readonly Block[] => {
  const { client, portfolio, today } = request;
  if (client.dossier === undefined) {
    return [{ kind: 'note', tone: 'plain', text: words.say(phrases.noDossier, { client: client.name }) }];
  }
  const { questions } = found;
  return [
    ...peopleSection(client, portfolio, today, words),
    ...relationshipSection(client, portfolio, today, words),
    ...planSection(found, request, words),
    risksSection({ ...found, portfolio, today }, words),
    ...logSection(client, portfolio, request.period, words),
    questionsSection(topQuestions(questions, QUESTIONS, QUESTIONS), questions, undefined, words),
  ];
};
