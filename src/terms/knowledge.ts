import { type Entry, termPhrases, termsOf } from './term.ts';

const entries: Readonly<Record<string, Entry>> = {
  source: {
    name: 'Source of a fact',
    also: 'provenance',
    means:
      'How we know it, from whom or where, since when: `900k EUR (asked georgi-iliev 2026-09-12)`. From weak to strong: unknown, estimated, assumed, observed, public, asked. A figure is as sure as its weakest input.',
    by: 'mixed',
    command: 'kam questions',
    see: ['asked', 'public', 'observed', 'assumed', 'estimated', 'unknown', 'disputed'],
  },
  asked: {
    name: 'Asked',
    means: 'The client said so: the strongest source. Write who and when, `(asked georgi-iliev 2026-09-12)`.',
    command: 'kam questions',
    see: ['source'],
  },
  public: {
    name: 'Public',
    means: 'It stands where everybody can read it: a register, an annual report, a site.',
    command: 'kam questions',
    see: ['source'],
  },
  observed: {
    name: 'Observed',
    means: 'We saw it ourselves: a plant, a shelf, a line that stood still.',
    command: 'kam questions',
    see: ['source'],
  },
  assumed: {
    name: 'Assumed',
    also: 'assumption',
    means:
      'We think so and nobody at the client said so; every fact about a client without a source is one. Never assume on behalf of the client: the answer to an assumption is a question, asked at several levels.',
    command: 'kam questions',
    see: ['source', 'questions'],
  },
  estimated: {
    name: 'Estimated',
    means:
      'Worked out by a method that stands beside it. Weaker than what somebody assumes who knows the client.',
    by: 'mixed',
    command: 'kam questions',
    see: ['source', 'open-wallet'],
  },
  unknown: {
    name: 'Unknown',
    means:
      'Nobody knows yet: the question stays open. It is never turned into a number, and a figure on it is unknown as well.',
    command: 'kam questions',
    see: ['none', 'questions'],
  },
  none: {
    name: 'None',
    means: 'Known to be none: there is no budget, no tender, no competitor. That is an answer.',
    command: 'kam questions',
    see: ['unknown'],
  },
  disputed: {
    name: 'Disputed',
    also: 'differing answers',
    means:
      'Two answers to one question differ. Both are kept as a list; a figure on them is a range until somebody asks again.',
    command: 'kam questions',
    see: ['source'],
  },
  freshness: {
    name: 'Freshness of a fact',
    also: 'stale | suspect fact',
    means:
      'A known fact that is older than the limit of its kind is suspect: it must be confirmed, and until then the figures that rest on it say so.',
    limit: 'Facts about key people {people}, all others {rest}, where kam.yaml sets nothing for their kind.',
    setting: 'freshness',
    limits: ({ freshness: { people, rest } }) => ({ people, rest: rest === 'never' ? undefined : rest }),
    by: 'mixed',
    command: 'kam questions',
    see: ['source', 'completeness'],
  },
  completeness: {
    name: 'Completeness of a dossier',
    means:
      'How much of what decisions need is known, by section and in all. What must be confirmed counts half.',
    formula:
      '(weight of what is known + half the weight of what must be confirmed) ÷ weight of all questions',
    limit: 'Class A asks for {a}, class C for {c}.',
    setting: 'classes',
    limits: ({ classes: { A, C } }) => ({ a: A.completeness, c: C.completeness }),
    by: 'mixed',
    command: 'kam questions',
    see: ['questions', 'freshness'],
  },
  questions: {
    name: 'List of questions',
    also: 'questions to ask',
    means:
      'What to ask next, in the order of the decisions that wait for it, each with people at two levels who could answer.',
    command: 'kam questions <client>',
    see: ['completeness', 'evaded'],
  },
  evaded: {
    name: 'Evaded answer',
    means:
      'The client did not say. Offer options, and write down which ones and the reaction: that tells something too.',
    command: 'kam questions <client>',
    see: ['questions'],
  },
};

export const phrases = termPhrases(entries);
export const terms = termsOf('knowledge', entries, phrases);
