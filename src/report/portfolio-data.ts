import type { Row } from '../ledger/ledger.ts';
import type { Words } from '../locale/words.ts';
import { marginOf } from '../measure/income.ts';
import type { OpenQuestion } from '../measure/questions.ts';
import { buyersOf } from './flows.ts';
import type { Gathered } from './quarterly.ts';
import type { ReportRequest, Said } from './report.ts';

/** One period of flows as JSON has it; margin null where no cost is known. */
export const flowData = (row: Row | undefined) =>
  row === undefined
    ? null
    : {
        revenue: row.revenue,
        margin: marginOf(row),
        credits: row.credits,
        orders: row.orders,
        lines: row.lines,
        linesWithCost: row.linesWithCost,
      };

export const questionData = (question: OpenQuestion, words: Words) => ({
  client: question.client,
  path: question.path,
  question: words.say(question.ask, question.args),
  weight: question.weight,
  basis: question.basis,
  asked: question.asked,
  since: question.since,
  whom: question.whom.map(({ id }) => id),
});

export const warningData = ({ finding, text }: Said) => ({
  rule: finding.rule,
  severity: finding.severity,
  file: finding.at.file,
  text,
});

/** The JSON contract of the review of the portfolio. */
export const portfolioData = (found: Gathered, { year }: ReportRequest, words: Words) => {
  const { change, dependence, before, ranking } = found;
  const buyers = buyersOf(change);
  const [group] = dependence.groups;
  return {
    periods: { ...change.periods, year },
    flows: {
      now: flowData(change.total.now),
      previous: flowData(change.total.previous),
      yearAgo: flowData(change.total.yearAgo),
      clients: buyers,
    },
    moves: change.movements.map(({ key, move, now, yearAgo, change: difference, last }) => ({
      key,
      move,
      revenue: now?.revenue ?? null,
      yearAgo: yearAgo?.revenue ?? null,
      change: difference,
      last,
    })),
    concentration: {
      total: group?.total,
      positive: group?.positive,
      unassigned: group?.unassigned,
      rows: group?.rows,
      cr1: group?.cr1 ?? null,
      cr5: group?.cr5 ?? null,
      cr10: group?.cr10 ?? null,
      hhi: group?.hhi ?? null,
      effectiveClients: group?.effectiveClients ?? null,
      yearBefore: {
        cr1: before?.cr1 ?? null,
        effectiveClients: before?.effectiveClients ?? null,
      },
    },
    rank: ranking.data,
    risks: { warnings: found.warnings.map(warningData), dossiers: found.risks },
    actions: found.actions,
    questions: found.questions.map((question) => questionData(question, words)),
  };
};
