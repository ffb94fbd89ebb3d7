import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import type { Block } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { type Factor, phrases as reasons, reasonsBlock } from '../reasons.ts';

export const phrases = named('questions-reasons', {
  weight: 'Weight of a question',
  weightRule:
    '3: a decision hangs on it; 2: a plan gets better by it; 1: good to know. A question asked for each category counts once, shared among them.',
  credit: 'What an answer counts',
  creditRule:
    'known (asked, public, observed) or ours to give: 1; to be confirmed (assumed, estimated, answers differ, not confirmed for long): 1/2; unknown: 0. A list or block is as well known as the best fact in it.',
  complete: 'Completeness',
  completeRule: 'weight × what the answer counts, of the weight of all questions',
  fresh: 'Limits of age',
  freshRule: '{people} for key people (influence of 4 or more, or a decider), {rest} for the rest{others}',
  order: 'Order',
  orderRule:
    'by weight; over several clients then by their income of the last twelve months; then unknown before answers that differ, assumptions, estimates and old answers',
  whom: 'Whom to ask',
  whomRule:
    'the most influential person whom we reach, and the next one of another level of the reporting lines; last those who would not or could not answer',
  required: 'Asked for by class',
  requiredRule: 'completeness: of the class in the activity matrix',
});

/** What `--explain` says. */
export const questionsReasons = ({ portfolio }: Request, words: Words): Block => {
  const { people, rest, of } = portfolio.config.freshness;
  const limit = (each: typeof rest): string => (each === 'never' ? each : `${each.count}${each.unit}`);
  const others = Object.entries(of).map(([kind, each]) => `, ${kind}: ${limit(each)}`);
  const factor = (name: Phrase, rule: string, source: string): Factor => ({
    name: words.say(name),
    rule,
    source,
  });
  const ours = words.say(reasons.ours);
  return reasonsBlock(
    [
      factor(phrases.complete, words.say(phrases.completeRule), ours),
      factor(phrases.weight, words.say(phrases.weightRule), ours),
      factor(phrases.credit, words.say(phrases.creditRule), ours),
      factor(
        phrases.fresh,
        words.say(phrases.freshRule, { people: limit(people), rest: limit(rest), others: others.join('') }),
        words.say(reasons.oursAt, { key: 'freshness' }),
      ),
      factor(
        phrases.required,
        words.say(phrases.requiredRule),
        words.say(reasons.oursAt, { key: 'classes.*.completeness' }),
      ),
      factor(phrases.order, words.say(phrases.orderRule), ours),
      factor(phrases.whom, words.say(phrases.whomRule), ours),
    ],
    words,
  );
};
