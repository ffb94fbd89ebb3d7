import { phrases as named, type Words } from '../../locale/words.ts';
import { CALL_WITHIN } from '../../measure/proposals.ts';
import { PREPARATION } from '../../measure/tenders.ts';
import type { Block } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { phrases as common, reasonsBlock } from '../reasons.ts';

export const phrases = named('buying-reasons', {
  value: 'Value of deals',
  valueRule:
    'the sum of the values that are known, in the currency of the portfolio; as well known as the weakest of them',
  section: 'section 6 of the dossier',
  weighted: 'Weighted by chance',
  weightedRule:
    'value × chance, over deals of which both are known: always an estimate, never added to known values',
  result: 'Weighted result',
  resultRule:
    'the mean of the marks by weight; an unknown mark may be any from 1 to {scale}, weights nobody knows share what the known ones leave of 100: the result is a range',
  gain: 'Where we win and lose',
  gainRule: 'weight × (our mark − the best known mark of a competitor) / all weights',
  heavy: 'Heavy criterion',
  heavyRule: 'a weight of at least the average one',
  makers: 'What makes a winner',
  makersRule: 'the need recognised or shaped, the success factors fixed, good contact with every participant',
  contact: 'Good contact',
  contactRule: 'we talk, as kam people tells it, and by no answer is the person an opponent or sceptic',
  preparation: 'Preparation of a tender',
  preparationRule:
    'from the first day of the month {months} months before; late while no task, promise or talk is about it',
  drill: 'Follow-up of a proposal',
  drillRule:
    'without a confirmation a call within {days} {days|day|days}; then the next step and interim results; a day is kept once a talk about the proposal is noted on it or later',
  notice: 'Last day of notice',
  noticeRule: 'end of the contract less its notice; near from {ahead} before',
  practice: 'practice of the field',
});

/** Every factor of what buying says. */
export const explainBuying = ({ portfolio }: Request, ahead: string, words: Words): Block => {
  const { say } = words;
  const ours = say(common.ours);
  const practice = say(phrases.practice);
  const { factor_scale: scale } = portfolio.config;
  return reasonsBlock(
    [
      { name: say(phrases.value), rule: say(phrases.valueRule), source: say(phrases.section) },
      { name: say(phrases.weighted), rule: say(phrases.weightedRule), source: practice },
      {
        name: say(phrases.result),
        rule: say(phrases.resultRule, { scale }),
        source: say(common.oursAt, { key: 'factor_scale' }),
      },
      { name: say(phrases.gain), rule: say(phrases.gainRule), source: ours },
      { name: say(phrases.heavy), rule: say(phrases.heavyRule), source: ours },
      { name: say(phrases.makers), rule: say(phrases.makersRule), source: practice },
      { name: say(phrases.contact), rule: say(phrases.contactRule), source: ours },
      {
        name: say(phrases.preparation),
        rule: say(phrases.preparationRule, { months: PREPARATION }),
        source: practice,
      },
      { name: say(phrases.drill), rule: say(phrases.drillRule, { days: CALL_WITHIN }), source: practice },
      {
        name: say(phrases.notice),
        rule: say(phrases.noticeRule, { ahead }),
        source: say(common.oursAt, { key: 'thresholds.notice_ahead' }),
      },
    ],
    words,
  );
};
