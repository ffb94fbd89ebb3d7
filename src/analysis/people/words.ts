import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import type { Attitude, Role, Touch } from '../../measure/people.ts';
import type { Tone } from '../../page/page.ts';

export const phrases = named('people', {
  title: 'People: {client}',
  allTitle: 'Maps of people',
  theirs: 'Their people',
  ours: 'Our people',
  name: 'Name',
  position: 'Title',
  roles: 'Part in the decision',
  influence: 'Influence',
  attitude: 'To us',
  contact: 'Contact',
  last: 'Last talk',
  faced: 'Faced by',
  nobody: 'nobody',
  initiator: 'initiator',
  user: 'user',
  influencer: 'influencer',
  decider: 'decider',
  buyer: 'buyer',
  gatekeeper: 'gatekeeper',
  opponent: 'opponent',
  sceptic: 'sceptic',
  neutral: 'neutral',
  supporter: 'supporter',
  champion: 'champion',
  active: 'in touch',
  planned: 'planned',
  wanted: 'wanted',
  unreachable: 'unreachable',
  left: 'left',
  unknown: 'unknown',
  never: 'never logged',
  base: '{n} {n|person|people}, the most influential first; {deciders} of them decide',
  empty: 'Nobody is known there yet.',
});

/** How loudly an attitude is said; what it is stands beside it in words. */
export const ATTITUDE_TONES: Readonly<Record<Attitude, Tone>> = {
  opponent: 'bad',
  sceptic: 'warn',
  neutral: 'plain',
  supporter: 'good',
  champion: 'good',
};

const TOUCH_WORDS: Readonly<Record<Touch, Phrase>> = phrases;

export const touchText = (touch: Touch, words: Words): string => words.say(TOUCH_WORDS[touch]);

export const rolesText = (roles: readonly Role[], words: Words): string =>
  words.list(roles.map((role) => words.say(phrases[role])));

export const attitudeText = (attitude: Attitude, words: Words): string => words.say(phrases[attitude]);
