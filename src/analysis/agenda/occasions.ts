import { phrases as named, type Phrase } from '../../locale/words.ts';
import type { Entry } from '../../measure/reminders/index.ts';

export const phrases = named('occasion', {
  task: 'task',
  promise: 'promise',
  proposal: 'proposal',
  'proposal-call': 'proposal: arrived?',
  'proposal-interim': 'interim results',
  'proposal-ends': 'proposal ends',
  'tender-prepare': 'prepare tender',
  tender: 'tender',
  notice: 'contract: last notice',
  comeback: 'come back',
  contact: 'agreed contact',
  rhythm: 'contact due',
  visit: 'visit due',
  review: 'review',
  complaint: 'open complaint',
  rested: 'prospect has rested',
  'hand-on': 'win or hand on',
  retry: 'try again',
  'contract-ends': 'contract ends',
  'block-ends': 'block ends',
  'factor-ends': 'priority ends',
  objective: 'objective due',
  decision: 'decision of a review',
  holiday: 'holiday',
  birthday: 'birthday',
});

/** What makes something due, in a word or two. */
export const OCCASIONS: Readonly<Record<Entry['occasion'], Phrase>> = { ...phrases };
