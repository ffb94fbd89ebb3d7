import { phrases as named, type Words } from '../locale/words.ts';
import type { ReviewQuestions } from './review-start.ts';

export const phrases = named('review-file', {
  head: 'Fill in what stands empty, then: {command}',
  by: 'Who of us took part?',
  with: 'Who of the client took part?',
  outcomes: 'What became of it, and why was it not done?',
  changes: 'Why did these figures move?',
  causes: 'Why did the period go as it went?',
  priorities: 'What matters in the next period?',
  decisions: 'What is decided: who does what by when? The agenda shows it.',
  factors: 'What gets priority for a time? It moves to section 7 when the review is closed.',
  tasks: 'Which tasks follow? They move to section 9 when the review is closed.',
  tasksOfAll:
    'Which tasks follow, for whose plan? They move there when the review is closed; without a client they are decisions.',
  exampleDecision: 'new prices before the tender',
  exampleTask: 'meeting with the director',
});

/**
 * The questions of a review in the language of the portfolio, with examples of what is a list of facts. `client`: whose
 * plan the example names in a review of all.
 */
export const questionsIn = (words: Words, command: string, client?: string): ReviewQuestions => ({
  head: [words.say(phrases.head, { command })],
  by: [words.say(phrases.by)],
  with: [words.say(phrases.with)],
  outcomes: [words.say(phrases.outcomes), 'result: done, partly, not-done, dropped'],
  changes: [words.say(phrases.changes)],
  causes: [words.say(phrases.causes)],
  priorities: [words.say(phrases.priorities)],
  decisions: [
    words.say(phrases.decisions),
    ' - id: prices',
    `   what: ${words.say(phrases.exampleDecision)}`,
    '   owner: ivan',
    '   due: 2027-01-31',
    '   could_fail: …',
  ],
  new_priority_factors: [words.say(phrases.factors), ' - id: joint_planning', '   until: 2027-06-30'],
  new_tasks: [
    words.say(client === undefined ? phrases.tasks : phrases.tasksOfAll),
    ' - id: director',
    `   what: ${words.say(phrases.exampleTask)}`,
    client === undefined ? '   for: joint_planning' : `   client: ${client}`,
    '   owner: ivan',
    '   due: 2027-01-31',
  ],
});
