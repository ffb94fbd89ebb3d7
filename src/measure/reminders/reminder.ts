import type { Due } from '../agenda.ts';

/**
 * What else has its day, beside what was taken on: the next contact and visit by the class; a review; an open
 * complaint; a prospect that has rested, or whose time is up; somebody who was out of reach; the end of a contract,
 * of a block, of a priority; an objective; what a review decided; holidays and birthdays.
 */
export type Reminder =
  | 'rhythm'
  | 'visit'
  | 'review'
  | 'complaint'
  | 'rested'
  | 'hand-on'
  | 'retry'
  | 'contract-ends'
  | 'block-ends'
  | 'factor-ends'
  | 'objective'
  | 'decision'
  | 'holiday'
  | 'birthday';

/** One line of the agenda; without a client where it concerns all of them. */
export type Entry = Omit<Due, 'occasion' | 'client'> & {
  readonly occasion: Due['occasion'] | Reminder;
  /** The client's id. */
  readonly client: string | null;
};

/** An entry that is nobody's in particular and is not done together; `key` is what it is about within the client. */
export const entry = (
  given: Pick<Entry, 'date' | 'occasion' | 'client'> & Partial<Entry>,
  ...key: readonly string[]
): Entry => ({
  id: undefined,
  what: undefined,
  owner: undefined,
  joint: false,
  ...given,
  key: [given.client ?? 'all', given.occasion, ...key].join('/'),
});
