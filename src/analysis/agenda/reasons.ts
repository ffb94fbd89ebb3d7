import { phrases as named, type Words } from '../../locale/words.ts';
import type { Block } from '../../page/page.ts';
import type { Duration } from '../../value/duration.ts';
import type { Request } from '../analysis.ts';
import { type Factor, reasonsBlock } from '../reasons.ts';
import { OCCASIONS } from './occasions.ts';

export const phrases = named('agenda-reasons', {
  files: 'open tasks of section 9 and promises of the log, on the day under due:',
  plan: 'section 9',
  rhythm: 'the last contact and the time that the class allows; of several possible classes the longest',
  classes: 'ABCDE by the last twelve whole months; kam.yaml: classes',
  review: '{within} after the end of the period that the class asks for; never late before a first review',
  tender: 'the first day of the ninth month before the tender',
  nine: 'about nine months is the practice of the field',
  notice: 'the end of the contract less its time of notice',
  contract: 'section 6',
  prospect: '{rest} after a cold contact',
  limit: '{limit} after the work on it began, or as section 1 says',
  retry: '{retry} after nobody answered',
  comeback: 'the day until which it is put off; without one {comeback} after the talk',
  complaint: 'from the day it was raised until resolved: stands in the log',
  prospecting: 'kam.yaml: prospecting',
  log: 'the log',
  holiday: 'by rule, with Orthodox Easter, and the days that kam.yaml adds',
  calendars: 'kam.yaml: holiday_calendars, holidays',
  within: 'our own rule; kam.yaml: thresholds.review_within',
});

/** `14d` as it is typed. */
const typed = ({ count, unit }: Duration): string => `${count}${unit}`;

/** Why each kind of entry stands on its day. */
export const explainAgenda = ({ portfolio: { config } }: Request, words: Words): Block => {
  const { rest, limit, retry, comeback } = config.prospecting;
  const factor = (occasion: keyof typeof OCCASIONS, rule: string, source: string): Factor => ({
    name: words.say(OCCASIONS[occasion]),
    rule,
    source,
  });
  const say = words.say;
  const prospecting = say(phrases.prospecting);
  return reasonsBlock(
    [
      factor('task', say(phrases.files), say(phrases.plan)),
      factor('rhythm', say(phrases.rhythm), say(phrases.classes)),
      factor(
        'review',
        say(phrases.review, { within: typed(config.thresholds.review_within) }),
        say(phrases.within),
      ),
      factor('tender-prepare', say(phrases.tender), say(phrases.nine)),
      factor('notice', say(phrases.notice), say(phrases.contract)),
      factor('complaint', say(phrases.complaint), say(phrases.log)),
      factor('rested', say(phrases.prospect, { rest: typed(rest) }), prospecting),
      factor('hand-on', say(phrases.limit, { limit: typed(limit) }), prospecting),
      factor('retry', say(phrases.retry, { retry: typed(retry) }), prospecting),
      factor('comeback', say(phrases.comeback, { comeback: typed(comeback) }), prospecting),
      factor('holiday', say(phrases.holiday), say(phrases.calendars)),
    ],
    words,
  );
};
