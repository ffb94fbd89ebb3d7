import { readSold } from '../../measure/plan/sold.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Analysis } from '../analysis.ts';
import { type PlanData, planData } from './data.ts';
import { showPlan } from './page.ts';
import { showPlans } from './plans-page.ts';

export const plan: Analysis<PlanData> = {
  id: 'plan',
  client: 'optional',
  withoutSales: true,
  options: [],
  examples: [
    'kam plan',
    'kam plan gazmash',
    'kam plan gazmash --explain',
    'kam plan --format html -o plans.html',
  ],
  run: async (request) => {
    const { client, portfolio, ledger, today } = request;
    if (client !== undefined && client.dossier === undefined)
      throw new Refusal(
        `${client.name} has no dossier, so it has no plan`,
        `kam new "${client.name}" starts one`,
      );
    const clients =
      client === undefined ? portfolio.clients.filter(({ dossier }) => dossier !== undefined) : [client];
    return planData(clients, await readSold(clients, portfolio, ledger, today), request);
  },
  show: (data, request, words) =>
    data.client === null ? showPlans(data, request, words) : showPlan(data, request, words),
};
