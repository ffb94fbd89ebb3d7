import type { Request } from '../analysis/analysis.ts';
import { baseText } from '../analysis/base.ts';
import { rank } from '../analysis/rank.ts';
import { salesOf } from '../analysis/sales.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { agendaOf } from '../measure/agenda.ts';
import { readBook } from '../measure/book.ts';
import { changeOf, STEADY } from '../measure/change.ts';
import { dependenceOf } from '../measure/dependence.ts';
import type { Measure } from '../measure/income.ts';
import { questionsOf } from '../measure/questions.ts';
import type { Block, Page } from '../page/page.ts';
import { yearEarlier } from '../value/period.ts';
import { actionsOf, actionsSection } from './actions.ts';
import { classesSection } from './classes.ts';
import { dependenceSection } from './dependence.ts';
import { buyersOf, flowsBlock } from './flows.ts';
import { movesSection } from './moves.ts';
import { headline, openingFigures } from './opening.ts';
import { portfolioData } from './portfolio-data.ts';
import { questionsSection, topQuestions } from './questions.ts';
import type { Report, ReportRequest } from './report.ts';
import { risksOf, risksSection, warningsOf } from './risks.ts';
import { daysOf, nameOf } from './spans.ts';

export const phrases = named('report.quarterly', {
  title: '{company}: review of {period}',
  subtitle: 'Internal. Changes are against a year ago; classes and shares rest on {year}.',
  figures: 'Figures against the period before and a year ago',
  made: 'How the figures were made',
  flows:
    'Flows are sums of the ledger from {days}, credit notes netted; changes are against {before} (the same days a year ago), because most business has seasons. Up to {limit} either way counts as steady.',
  year: 'Classes, shares and effective clients rest on the twelve months {year}, as kam rank, kam concentration and kam check count them. Clients under one parent count as one.',
  money:
    'Money is in {currency}, shown in whole units; it is summed exactly, so that rounded figures may differ from their total by one.',
});

/** So many questions in all, and so many of one client. */
const QUESTIONS = 15;
const OF_ONE = 3;

/** Everything the review of the portfolio says, before it is put into words. */
const gather = async (request: ReportRequest) => {
  const { portfolio, ledger, year, today } = request;
  const asked: Request = { ...request, explain: false, options: {} };
  await salesOf(asked);
  const spread = async (period: typeof year, measure: Measure) =>
    dependenceOf(await readBook(portfolio, ledger, period), { by: 'client', measure });
  const dependence = await spread(year, request.measure ?? portfolio.config.income);
  const before = await spread(yearEarlier(year), dependence.income.measure);
  const agenda = agendaOf(portfolio, today, '9999-12-31');
  const ranking = await rank.run({ ...asked, period: year });
  const places = new Map(ranking.data.rows.map(({ key }, place) => [key, place]));
  const questions = portfolio.clients
    .filter(({ status }) => status !== 'lost')
    .sort((a, b) => (places.get(a.id) ?? places.size) - (places.get(b.id) ?? places.size))
    .flatMap((client) => questionsOf(client, portfolio.config));
  return {
    change: await changeOf(ledger, request.period, { orders: true }),
    ranking,
    dependence,
    /** Undefined where it can only be told in another measure: shares of both are not compared. */
    before: before.income.measure === dependence.income.measure ? before.groups[0] : undefined,
    actions: actionsOf(agenda, today),
    risks: risksOf(portfolio.clients, portfolio, today),
    ...warningsOf(request.findings),
    questions,
    topQuestions: topQuestions(questions, QUESTIONS, OF_ONE),
  };
};

export type Gathered = Awaited<ReturnType<typeof gather>>;

/** The quarterly review of the whole portfolio: one page, for those who lead the managers. */
export const quarterly: Report = async (request, words) => {
  const { portfolio, period, today, year } = request;
  const { config } = portfolio;
  const found = await gather(request);
  const { income } = found.dependence;
  return [
    {
      title: words.say(phrases.title, { company: config.company, period: nameOf(period, config, words) }),
      subtitle: words.say(phrases.subtitle, { year: daysOf(year, words) }),
      head: {
        command: 'report',
        today,
        period,
        currency: config.currency,
        measure: income.measure,
        base: { ...found.ranking.base, year },
      },
      data: portfolioData(found, request, words),
      blocks: blocksOf(found, request, words),
    } satisfies Page,
  ];
};

const blocksOf = (found: Gathered, request: ReportRequest, words: Words): readonly Block[] => {
  const { portfolio, today } = request;
  const { config } = portfolio;
  const names = new Map(portfolio.clients.map(({ id, name }) => [id, name]));
  const clientName = (key: string): string => names.get(key) ?? key;
  const [group] = found.dependence.groups;
  return [
    openingFigures(found, request, words),
    headline(found, request, clientName, words),
    {
      kind: 'section',
      title: words.say(phrases.figures),
      blocks: [flowsBlock(found.change, config, words, buyersOf(found.change))],
    },
    movesSection(found.change, request, clientName, words),
    ...(group === undefined
      ? []
      : [
          dependenceSection(
            {
              group,
              measure: found.dependence.income.measure,
              before: found.before,
              thresholds: config.thresholds,
              base: baseText(
                {
                  ...found.ranking.base,
                  used: group.rows.length,
                  leftOut: [{ reason: 'no-cost', count: group.leftOut.length }],
                },
                Number(config.thresholds.cost_coverage.toString()),
                words,
              ),
            },
            words,
          ),
        ]),
    classesSection(found.ranking, request, words),
    risksSection({ ...found, portfolio, today, clientName }, words),
    actionsSection(found.actions, { portfolio, today, clientName }, words),
    ...(portfolio.clients.some(({ dossier }) => dossier !== undefined)
      ? [questionsSection(found.topQuestions, found.questions, clientName, words)]
      : []),
    madeSection(found, request, words),
  ];
};

const madeSection = ({ change }: Gathered, { portfolio, year }: ReportRequest, words: Words): Block => {
  const note = (text: string): Block => ({ kind: 'note', tone: 'muted', text });
  return {
    kind: 'section',
    title: words.say(phrases.made),
    blocks: [
      note(
        words.say(phrases.flows, {
          days: daysOf(change.periods.now, words),
          before: daysOf(change.periods.yearAgo, words),
          limit: words.percent(Number(STEADY.toString()), 0),
        }),
      ),
      note(words.say(phrases.year, { year: daysOf(year, words) })),
      note(words.say(phrases.money, { currency: portfolio.config.currency })),
    ],
  };
};
