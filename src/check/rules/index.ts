import type { Rule } from '../rule.ts';
import { rule as aimedAtNothing } from './action-plan-aimed-at-nothing.ts';
import { rule as noDue } from './action-plan-no-due.ts';
import { rule as noJointTask } from './action-plan-no-joint-task.ts';
import { rule as noOwner } from './action-plan-no-owner.ts';
import { rule as noResource } from './action-plan-no-resource.ts';
import { rule as objectiveWithoutFigure } from './action-plan-objective-without-figure.ts';
import { rule as objectiveWithoutTask } from './action-plan-objective-without-task.ts';
import { rule as overdueTask } from './action-plan-overdue-task.ts';
import { rule as unknownTaskOwner } from './action-plan-unknown-owner.ts';
import { rule as baselineMended } from './baseline-mended.ts';
import { rule as closedWithoutReason } from './buying-closed-without-reason.ts';
import { rule as contractEnded } from './buying-contract-ended.ts';
import { rules as contractNotice } from './buying-contract-notice.ts';
import { rule as criteriaScale } from './buying-criteria-scale.ts';
import { rule as criteriaWeights } from './buying-criteria-weights.ts';
import { rule as dealOverdue } from './buying-deal-overdue.ts';
import { rule as dealStageUnknown } from './buying-deal-stage-unknown.ts';
import { rule as criterionUnanswered } from './buying-proposal-criterion-unanswered.ts';
import { rule as deciderWithoutArgument } from './buying-proposal-decider-without-argument.ts';
import { rule as expiredProposal } from './buying-proposal-expired-open.ts';
import { rule as unconfirmedProposal } from './buying-proposal-unconfirmed.ts';
import { rule as latePreparation } from './buying-tender-late-preparation.ts';
import { rules as tenderMakers } from './buying-tender-makers.ts';
import { rule as tenderNoResult } from './buying-tender-no-result.ts';
import { rule as undeclaredChannels } from './channels-undeclared.ts';
import { rule as firmRule } from './check-firm-rule.ts';
import { rule as unknownPlace } from './check-unknown-place.ts';
import { rule as unknownRule } from './check-unknown-rule.ts';
import { rule as manyKey } from './clients-many-key.ts';
import { rule as overTime } from './clients-over-time.ts';
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
import { rule as noReason } from './ignore-no-reason.ts';
import { rule as unusedIgnore } from './ignore-unused.ts';
import { rule as unknownSource } from './imports-unknown-source.ts';
import { rule as disputedFact } from './knowledge-disputed.ts';
import { rule as oneLevel } from './knowledge-one-level.ts';
import { rule as staleFact } from './knowledge-stale.ts';
import { rule as emptyLedger } from './ledger-empty.ts';
import { rule as strangeClient } from './ledger-unknown-client.ts';
import { rule as strangeProduct } from './ledger-unknown-product.ts';
import { rule as unreadableLedger } from './ledger-unreadable.ts';
import { rule as chasing } from './log-chasing.ts';
import { rule as openComplaint } from './log-open-complaint.ts';
import { rule as silence } from './log-silence.ts';
import { rule as coldContact } from './people-cold-contact.ts';
import { rule as deciderWithoutContact } from './people-decider-without-contact.ts';
import { rule as influentialOpponent } from './people-influential-opponent.ts';
import { rule as leftPeople } from './people-left.ts';
import { rule as noDecider } from './people-no-decider.ts';
import { rule as nobodyFaces } from './people-nobody-faces.ts';
import { rule as oneOfOurs } from './people-one-of-ours.ts';
import { rule as reportsToCycle } from './people-reports-to-cycle.ts';
import { rule as sameAsTeam } from './people-same-as-team.ts';
import { rule as singleThread } from './people-single-thread.ts';
import { rule as unknownPerson } from './people-unknown-person.ts';
import { rules as portfolio } from './portfolio.ts';
import { rule as helpWithoutTask } from './priorities-help-without-task.ts';
import { rule as salesLedger } from './products-sales-ledger.ts';
import { rule as unknownProduct } from './products-unknown-product.ts';
import { rule as openQuestions } from './questions-open.ts';
import { rules as rates } from './rates.ts';
import { rule as unknownReference } from './references-unknown.ts';
import { rules as register } from './register.ts';
import { rule as contradiction } from './relationship-contradiction.ts';
import { rule as fallingWithoutTask } from './relationship-falling-without-task.ts';
import { rule as noEvidence } from './relationship-no-evidence.ts';
import { rule as offScale } from './relationship-off-scale.ts';
import { rule as priorityExpired } from './relationship-priority-expired.ts';
import { rule as priorityWithoutTask } from './relationship-priority-without-task.ts';
import { rule as raiseWithoutTarget } from './relationship-raise-without-target.ts';
import { rule as referenceNotAsked } from './relationship-reference-not-asked.ts';
import { rule as targetPassed } from './relationship-target-passed.ts';
import { rule as targetWithoutTask } from './relationship-target-without-task.ts';
import { rule as suspectDecisions } from './review-decisions-suspect.ts';
import { rule as suspectPlan } from './review-suspect.ts';
import { rule as crossingKind } from './swot-crossing-kind.ts';
import { rule as crossingOneSided } from './swot-crossing-one-sided.ts';
import { rule as crossingWithoutTask } from './swot-crossing-without-task.ts';
import { rule as notNeutralised } from './swot-not-neutralised.ts';
import { rule as pointTwice } from './swot-point-twice.ts';
import { rule as allChannels } from './team-all-channels.ts';
import { rule as largeAndSmall } from './team-large-and-small.ts';
import { rule as manyKeyAccounts } from './team-many-key-accounts.ts';
import { rule as manyProspects } from './team-many-prospects.ts';
import { rule as manyReports } from './team-many-reports.ts';
import { rule as overload } from './team-overload.ts';
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
  aimedAtNothing,
  noDue,
  noJointTask,
  noResource,
  objectiveWithoutFigure,
  helpWithoutTask,
  salesLedger,
  overload,
  noOwner,
  objectiveWithoutTask,
  overdueTask,
  unknownTaskOwner,
  baselineMended,
  criteriaWeights,
  firmRule,
  unknownPlace,
  unknownRule,
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
  noReason,
  unusedIgnore,
  unknownSource,
  emptyLedger,
  strangeClient,
  strangeProduct,
  unreadableLedger,
  chasing,
  openComplaint,
  silence,
  coldContact,
  deciderWithoutContact,
  influentialOpponent,
  leftPeople,
  noDecider,
  nobodyFaces,
  oneOfOurs,
  reportsToCycle,
  sameAsTeam,
  singleThread,
  unknownPerson,
  unknownProduct,
  openQuestions,
  disputedFact,
  oneLevel,
  staleFact,
  unknownReference,
  contradiction,
  fallingWithoutTask,
  noEvidence,
  offScale,
  priorityExpired,
  priorityWithoutTask,
  raiseWithoutTarget,
  referenceNotAsked,
  targetPassed,
  targetWithoutTask,
  suspectPlan,
  suspectDecisions,
  unknownMember,
  walletAbove,
  closedWithoutReason,
  contractEnded,
  ...contractNotice,
  criteriaScale,
  dealOverdue,
  dealStageUnknown,
  criterionUnanswered,
  deciderWithoutArgument,
  expiredProposal,
  unconfirmedProposal,
  latePreparation,
  ...tenderMakers,
  tenderNoResult,
  crossingKind,
  crossingOneSided,
  crossingWithoutTask,
  notNeutralised,
  pointTwice,
  manyKey,
  overTime,
  allChannels,
  largeAndSmall,
  manyKeyAccounts,
  manyProspects,
  manyReports,
];

/** Every rule, by id. */
export const rules: readonly Rule[] = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
