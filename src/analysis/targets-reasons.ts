import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import type { Block } from '../page/page.ts';
import type { Request } from './analysis.ts';
import { phrases as common, type Factor, periodFactor, reasonsBlock } from './reasons.ts';
import type { PlanResult } from './targets.ts';

export const phrases = named('targets-reasons', {
  periodSource: 'option --period; the fiscal year of today by default',
  plan: 'Plan',
  planRule:
    'as typed for the period; else the sum of its quarters or months where every one is typed; else its share, by days, of what the parts with a plan leave of the longer period: an estimate',
  planSource: 'kam.yaml: targets; section 8 of the dossiers: goals, margin_goals',
  known: 'Known sales',
  knownRule:
    'up to the last line of the ledger and never after today; a month of it that is over counts as whole',
  due: 'Due so far',
  dueRule:
    'the plan of what is over; of a running period the plans of its parts, else days passed / days of it, an estimate',
  fact: 'Fact',
  factRule:
    'revenue net of credit notes, or revenue less cost over the lines whose cost is known; a manager has the clients that it owns, a channel those that stand in it',
  coverage: 'Cost coverage',
  coverageRule: 'below {floor} of known cost no margin is told, and none is replaced by revenue',
  gap: 'Gap',
  gapRule:
    'target less the goals of the dossiers of the same clients, for the same period in the same measure',
  bridge: 'Bridge',
  bridgeRule:
    'revenue of the year before (else its forecast, else the last twelve months, both estimates) + yearly effects of the factors + the rest = goal; a factor that begins in the year counts for its days, an estimate',
  bridgeSource: 'factors and forecast of section 4',
});

/** Every factor of a plan against its fact. */
export const explainTargets = ({ data }: PlanResult, request: Request, words: Words): Block => {
  const { cost_coverage: floor } = request.portfolio.config.thresholds;
  const ours = words.say(common.ours);
  const factor = (name: Phrase, rule: Phrase, source = ours, args = {}): Factor => ({
    name: words.say(name),
    rule: words.say(rule, args),
    source,
  });
  return reasonsBlock(
    [
      { ...periodFactor(request, words), source: words.say(phrases.periodSource) },
      factor(phrases.plan, phrases.planRule, words.say(phrases.planSource)),
      factor(phrases.known, phrases.knownRule),
      factor(phrases.due, phrases.dueRule),
      factor(phrases.fact, phrases.factRule),
      factor(
        phrases.coverage,
        phrases.coverageRule,
        words.say(common.oursAt, { key: 'thresholds.cost_coverage' }),
        { floor: words.percent(Number(floor.toString()), 0) },
      ),
      ...(data.gaps.length === 0 ? [] : [factor(phrases.gap, phrases.gapRule)]),
      ...(data.bridges === null || data.bridges.length === 0
        ? []
        : [factor(phrases.bridge, phrases.bridgeRule, words.say(phrases.bridgeSource))]),
    ],
    words,
  );
};
