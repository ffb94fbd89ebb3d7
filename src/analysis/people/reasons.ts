import { phrases as named, type Words } from '../../locale/words.ts';
import type { Block } from '../../page/page.ts';
import type { Duration } from '../../value/duration.ts';
import type { Request } from '../analysis.ts';
import { classText } from '../class-words.ts';
import { type Factor, phrases as reasons, reasonsBlock } from '../reasons.ts';
import type { MapResult } from './index.ts';

export const phrases = named('people.reasons', {
  quality: 'Quality of the map',
  qualityRule:
    '0 nobody · 1 contacts, no key person · 2 a key person, none supportive · 3 at least one supportive key person. Those who left do not count; it rests on the best known of those who make it',
  key: 'Key person',
  keyRule: 'has the role decider, or an influence of 4 or 5 by any answer',
  supportive: 'Supportive',
  supportiveRule: 'supporter or champion by every answer; an opponent is one by any answer',
  contact: 'In touch',
  contactRule:
    'as the dossier says; a talk in the log makes a contact of whoever was wanted; where nothing is said, whom one of us faces',
  last: 'Last talk',
  lastRule: 'computed from the log up to {today}; calls that reached nobody do not count',
  limit: 'Cold after',
  limitRule: '{limit} without a talk with a key person, by class {class}; without any log nobody is cold',
  limitNoClass:
    '{limit} without a talk with a key person, as no class says it; without any log nobody is cold',
  limitSource: 'our own rule; kam.yaml: classes, freshness.people',
  limitAny:
    'as long as the class lets a client go without a visit (a contact, where it asks for no visits), the longest of possible classes; without a class as long as facts about people stay fresh',
  alone: 'Only one of ours',
  aloneRule: 'from three talks in the log on, where the team has more than one member',
  lost: 'Lost clients',
  lostRule: 'single threads, cold contacts and one of ours are said of active clients only',
  roles: 'Roles',
  rolesRule: 'initiator, user, influencer, decider, buyer, gatekeeper',
  rolesSource: 'buying centre after Webster and Wind',
  d: '{n} {n|day|days}',
  w: '{n} {n|week|weeks}',
  m: '{n} {n|month|months}',
  y: '{n} {n|year|years}',
});

export const durationText = ({ count, unit }: Duration, words: Words): string =>
  words.say(phrases[unit], { n: count });

const always = (words: Words): readonly Factor[] => {
  const ours = words.say(reasons.ours);
  const say = (name: keyof typeof phrases, rule: keyof typeof phrases, source = ours): Factor => ({
    name: words.say(phrases[name]),
    rule: words.say(phrases[rule]),
    source,
  });
  return [
    say('quality', 'qualityRule'),
    say('key', 'keyRule'),
    say('supportive', 'supportiveRule'),
    say('contact', 'contactRule'),
    say('alone', 'aloneRule'),
    say('lost', 'lostRule'),
    say('roles', 'rolesRule', words.say(phrases.rolesSource)),
  ];
};

/** How the maps of all dossiers are judged. */
export const explainMaps = (words: Words): Block =>
  reasonsBlock(
    [
      ...always(words),
      {
        name: words.say(phrases.limit),
        rule: words.say(phrases.limitAny),
        source: words.say(phrases.limitSource),
      },
    ],
    words,
  );

/** The same for one map, with its own limit. */
export const explainMap = ({ classes, limit }: MapResult, { today }: Request, words: Words): Block =>
  reasonsBlock(
    [
      ...always(words),
      {
        name: words.say(phrases.last),
        rule: words.say(phrases.lastRule, { today: words.date(today) }),
        source: words.say(reasons.ours),
      },
      {
        name: words.say(phrases.limit),
        rule: words.say(classes.length === 0 ? phrases.limitNoClass : phrases.limitRule, {
          limit: durationText(limit, words),
          class: classText(classes, words),
        }),
        source: words.say(phrases.limitSource),
      },
    ],
    words,
  );
