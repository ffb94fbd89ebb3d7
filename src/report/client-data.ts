import type { Row } from '../ledger/ledger.ts';
import type { Words } from '../locale/words.ts';
import { marginOf } from '../measure/income.ts';
import { stateOf } from '../measure/tasks.ts';
import type { ClientRequest, GatheredClient } from './client.ts';
import { flowData, questionData, warningData } from './portfolio-data.ts';

const productData = (rows: readonly Row[]) =>
  rows.map((row) => ({ product: row.keys.product ?? null, revenue: row.revenue, margin: marginOf(row) }));

/** The JSON contract of the review of one client; like the page it names people by id only. */
export const clientData = (found: GatheredClient, { client, year, today }: ClientRequest, words: Words) => {
  const { change, standing, share, wallet } = found;
  const relationship = client.dossier?.sections.relationship?.data;
  return {
    client: { id: client.id, name: client.name, slug: client.slug ?? null, status: client.status },
    periods: { ...change.periods, year },
    flows: {
      now: flowData(change.total.now),
      previous: flowData(change.total.previous),
      yearAgo: flowData(change.total.yearAgo),
    },
    months: found.months.map((row) => ({
      month: row.keys.month,
      revenue: row.revenue,
      margin: marginOf(row),
    })),
    products: { now: productData(found.products.now), before: productData(found.products.before) },
    classes: standing?.classes ?? null,
    share: share?.share ?? null,
    level: share?.level ?? null,
    wallet: {
      lines: wallet.lines.map((line) => ({
        ...line,
        budget: line.budget ?? null,
        share: line.share ?? null,
        open: line.open ?? null,
      })),
      share: wallet.total?.share ?? null,
      outside: wallet.outside,
    },
    stage: relationship?.stage ?? null,
    target: relationship?.target ?? null,
    tasks: found.duties.map(({ kind, task, owner }) => ({
      kind,
      id: task.id,
      what: task.what,
      owner: owner ?? null,
      due: task.due ?? null,
      state: stateOf(task, today),
    })),
    actions: found.actions,
    risks: { warnings: found.warnings.map(warningData), dossier: found.risks },
    completeness: found.standard ?? null,
    questions: found.questions.map((question) => questionData(question, words)),
  };
};
