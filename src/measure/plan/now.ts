import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { STAGES } from '../../portfolio/sections/relationship.ts';
import { Decimal } from '../../value/decimal.ts';
import { type Basis, basisOf, givenOf } from '../../value/fact.ts';
import type { Period, PlainDate } from '../../value/period.ts';
import { catalogueOf } from '../catalogue.ts';
import { amountsOf, chooseIncome, incomeOf } from '../income.ts';
import { ordersOf } from '../quarters.ts';
import { dutiesOf, stateOf } from '../tasks.ts';
import { isFlow, type Objective, type Sold } from './sold.ts';

/** Where a figure stands, and who says so: the ledger, done tasks that aim at it, section 7, or the plan itself. */
export type Now = {
  readonly value: Decimal;
  readonly from: 'ledger' | 'tasks' | 'relationship' | 'typed';
  readonly basis: Basis;
};

/** Why nobody knows where an objective stands. */
export type Missing = 'no-figure' | 'not-begun' | 'no-sales' | 'no-cost' | 'no-documents' | 'no-budget';

type Asked = {
  readonly client: Client;
  readonly portfolio: Portfolio;
  readonly sold: Sold;
  readonly days: Period | undefined;
  readonly today: PlainDate;
};

/** Where an objective stands today: from the ledger where that can tell, else as the dossier says. */
export const nowOf = (objective: Objective, asked: Asked): Now | Missing => {
  if (isFlow(objective)) return flowOf(objective, asked);
  if (objective.measure === 'share' && objective.of !== undefined) return shareOf(objective.of, asked);
  if (objective.measure === 'stage') return stageOf(objective, asked);
  if (objective.now !== undefined) return typed(objective.now.value);
  return objective.measure === 'count' ? countOf(objective, asked) : 'no-figure';
};

const typed = (value: Decimal): Now => ({ value, from: 'typed', basis: 'known' });
const counted = (value: Decimal, basis: Basis = 'known'): Now => ({ value, from: 'ledger', basis });

const flowOf = (
  { measure, of, target }: Objective,
  { client, portfolio: { config }, sold, days }: Asked,
): Now | Missing => {
  if (days === undefined) return 'no-figure';
  if (sold.asOf === undefined) return 'no-sales';
  if (days.from > sold.asOf) return 'not-begun';
  const category = catalogueOf(config);
  const rows = sold
    .of(client.id, days)
    .filter(
      ({ keys: { product = null } }) => of === undefined || product === of || category.of(product) === of,
    );
  const amounts = amountsOf(rows);
  if (measure === 'revenue') return counted(amounts.revenue);
  if (measure === 'margin') {
    if (rows.length === 0) return counted(Decimal.zero);
    const isKnown = chooseIncome('margin', amounts, config.thresholds.cost_coverage).measure === 'margin';
    const margin = isKnown ? incomeOf(amounts, 'margin') : null;
    return margin === null ? 'no-cost' : counted(margin);
  }
  const { orders, averageOrder } = ordersOf(rows);
  const figure = target?.unit === 'money' ? averageOrder : orders === null ? null : Decimal.of(orders);
  return figure === null ? 'no-documents' : counted(figure);
};

/** Places of a share that was divided: a hundredth of a percent. */
const PLACES = 4;

const shareOf = (of: string, { client, sold }: Asked): Now | Missing => {
  if (of === 'wallet') {
    const share = sold.wallet(client)?.total?.share;
    return share === undefined ? 'no-budget' : counted(Decimal.of(share.low.toFixed(PLACES)), share.basis);
  }
  const group = sold.dependence?.groups[0];
  if (of !== 'income' || group === undefined || group.positive.sign <= 0) return 'no-sales';
  const row = group.rows.find(({ key, members = [] }) => key === client.id || members.includes(client.id));
  const share = (row?.income ?? Decimal.zero).dividedBy(group.positive, PLACES);
  return share === undefined ? 'no-sales' : counted(share);
};

/** The stage as a number from 1, potential, to 5, strategic. */
const stageOf = ({ now }: Objective, { client }: Asked): Now | Missing => {
  const stage = client.dossier?.sections.relationship?.data.stage;
  const given = givenOf(stage);
  if (given !== undefined)
    return { value: Decimal.of(STAGES.indexOf(given) + 1), from: 'relationship', basis: basisOf(stage) };
  return now === undefined ? 'no-figure' : typed(now.value);
};

/** Done tasks and promises that aim at it. */
const countOf = ({ id }: Objective, { client, portfolio, today }: Asked): Now | Missing => {
  const aimed = dutiesOf(client, portfolio).filter(({ task }) => task.for?.includes(id) === true);
  if (aimed.length === 0) return 'no-figure';
  const done = aimed.filter(({ task }) => stateOf(task, today) === 'done').length;
  return { value: Decimal.of(done), from: 'tasks', basis: 'known' };
};
