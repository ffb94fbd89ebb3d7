import type { Rule } from '../rule.ts';
import { rule as noDue } from './action-plan-no-due.ts';
import { rule as noOwner } from './action-plan-no-owner.ts';
import { rule as objectiveWithoutTask } from './action-plan-objective-without-task.ts';
import { rule as overdueTask } from './action-plan-overdue-task.ts';
import { rule as unknownTaskOwner } from './action-plan-unknown-owner.ts';
import { rule as criteriaWeights } from './buying-criteria-weights.ts';
import { rule as undeclaredChannels } from './channels-undeclared.ts';
import { rule as parentCycle } from './clients-parent-cycle.ts';
import { rule as taxNumber } from './clients-tax-number.ts';
import { rule as twice } from './clients-twice.ts';
import { rule as unknownChannel } from './clients-unknown-channel.ts';
import { rule as unknownOwner } from './clients-unknown-owner.ts';
import { rule as unknownParent } from './clients-unknown-parent.ts';
import { rule as critical } from './concentration-critical.ts';
import { rule as mono } from './concentration-mono.ts';
import { rule as noAnswer } from './concentration-no-answer.ts';
import { rules as config } from './config.ts';
import { rule as emptyPlan } from './dossier-empty-plan.ts';
import { rule as noSales } from './figures-no-sales.ts';
import { rules as file } from './file.ts';
import { rules as format } from './format.ts';
import { rule as offersGoal } from './growth-offers-goal.ts';
import { rule as quartersYear } from './growth-quarters-year.ts';
import { rule as emptyLedger } from './ledger-empty.ts';
import { rule as strangeClient } from './ledger-unknown-client.ts';
import { rule as strangeProduct } from './ledger-unknown-product.ts';
import { rule as unreadableLedger } from './ledger-unreadable.ts';
import { rule as unknownPerson } from './people-unknown-person.ts';
import { rules as portfolio } from './portfolio.ts';
import { rule as unknownProduct } from './products-unknown-product.ts';
import { rule as openQuestions } from './questions-open.ts';
import { rules as rates } from './rates.ts';
import { rule as unknownReference } from './references-unknown.ts';
import { rules as register } from './register.ts';
import { rule as targetWithoutTask } from './relationship-target-without-task.ts';
import { rule as unknownMember } from './team-unknown-member.ts';
import { rule as walletAbove } from './wallet-above-100.ts';
import { rules as yaml } from './yaml.ts';

const all: readonly Rule[] = [
  ...file,
  ...yaml,
  ...format,
  ...portfolio,
  ...register,
  ...rates,
  ...config,
  noDue,
  noOwner,
  objectiveWithoutTask,
  overdueTask,
  unknownTaskOwner,
  criteriaWeights,
  parentCycle,
  taxNumber,
  twice,
  undeclaredChannels,
  unknownChannel,
  unknownOwner,
  unknownParent,
  critical,
  mono,
  noAnswer,
  emptyPlan,
  noSales,
  offersGoal,
  quartersYear,
  emptyLedger,
  strangeClient,
  strangeProduct,
  unreadableLedger,
  unknownPerson,
  unknownProduct,
  openQuestions,
  unknownReference,
  targetWithoutTask,
  unknownMember,
  walletAbove,
];

/** Every rule, by id. */
export const rules: readonly Rule[] = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
