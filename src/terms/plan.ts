import { type Entry, termPhrases, termsOf } from './term.ts';

const entries: Readonly<Record<string, Entry>> = {
  'action-plan': {
    name: 'Action plan',
    means:
      'Section 9, in which all others result: objectives, resources, tasks. A dossier with full sections and an empty plan has missed its purpose.',
    command: 'kam plan <client>',
    see: ['objective', 'task', 'critical-resource'],
  },
  objective: {
    name: 'Objective',
    also: 'main objective | goal',
    means: 'One of about five main results, in figures and with a day. Without a task it is a wish.',
    limit: 'Late when it lacks more than {behind} of what the time gone asks for.',
    setting: 'thresholds: behind',
    limits: ({ thresholds }) => ({ behind: thresholds.behind }),
    by: 'mixed',
    command: 'kam plan <client>',
    see: ['task', 'action-plan'],
  },
  task: {
    name: 'Task',
    also: 'action',
    means: 'Something to be done: who, by when, what it aims at, what it needs, what could go wrong.',
    command: 'kam agenda',
    see: ['objective', 'promise', 'overload'],
  },
  promise: {
    name: 'Promise',
    means:
      'A task that was promised in a talk, by us or by them. It lives in the entry of the log that tells of the talk.',
    command: 'kam agenda',
    see: ['task', 'log'],
  },
  'critical-resource': {
    name: 'Critical resource',
    also: 'resource',
    means:
      'People, systems, money, marketing that the plan cannot do without; each is asked for, granted or refused.',
    command: 'kam plan <client>',
    see: ['action-plan'],
  },
  'joint-action': {
    name: 'Joint action',
    also: 'joint actions',
    means:
      'What we do together with the client: it shows what the plan does for the relationship, not for sales alone.',
    command: 'kam plan <client>',
    see: ['action-plan', 'strategic-factors'],
  },
  overload: {
    name: 'Overload',
    means: 'So many tasks of one person in one month that some will not be done.',
    limit: 'More than {tasks} in a month.',
    setting: 'thresholds: tasks_per_month',
    limits: ({ thresholds }) => ({ tasks: thresholds.tasks_per_month }),
    by: 'ours',
    command: 'kam plan',
    see: ['task', 'team-limits'],
  },
  log: {
    name: 'Log of interactions',
    also: 'contact history | interaction',
    means:
      'Each call, visit or mail: who met, what was learned, asked and promised. The last contact and the rest since then are computed from it, never typed.',
    by: 'mixed',
    command: 'kam agenda',
    see: ['promise', 'complaint', 'activity-matrix'],
  },
  complaint: {
    name: 'Complaint',
    also: 'misunderstanding | wish',
    means:
      'Something went wrong for the client. It is resolved fast and with least loss, and followed to its end.',
    command: 'kam agenda',
    see: ['log'],
  },
  review: {
    name: 'Quarterly review',
    also: 'review of a quarter',
    means:
      'What was planned, what was done, what changed in figures and relationship, why, and what comes next: for all clients or for one.',
    limit: 'Due {within} after its period.',
    setting: 'thresholds: review_within',
    limits: ({ thresholds }) => ({ within: thresholds.review_within }),
    command: 'kam report',
    see: ['action-plan'],
  },
};

export const phrases = termPhrases(entries);
export const terms = termsOf('plan', entries, phrases);
