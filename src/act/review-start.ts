import { type Data, type WrittenFact, writeDocument } from '../source/document.ts';
import type { PlainDate } from '../value/period.ts';

/** What people are asked above each field that they fill in; each line is one of a comment. */
export type ReviewQuestions = Readonly<
  Record<
    | 'head'
    | 'by'
    | 'with'
    | 'outcomes'
    | 'changes'
    | 'causes'
    | 'priorities'
    | 'decisions'
    | 'new_priority_factors'
    | 'new_tasks',
    readonly string[]
  >
>;

/** A review that is started: what the files know of it. */
export type Opening = {
  readonly period: string;
  readonly started: PlainDate;
  /** Of one client, who has people and a plan of tasks; else of the whole portfolio. */
  readonly ofClient: boolean;
  readonly outcomes: readonly { readonly id: string; readonly what: string; readonly result: string }[];
  readonly changes: readonly { readonly what: string; readonly before?: string; readonly after?: string }[];
  /** Markdown: the figures and lists that people look at. */
  readonly body: string;
};

/** The file of a review that is started: what must be filled in as empty facts under their questions, the rest as prose. */
export const openingText = (opening: Opening, questions: ReviewQuestions): string => {
  const { period, started, ofClient, outcomes, changes, body } = opening;
  const empty = (key: keyof ReviewQuestions, value: Data = ''): WrittenFact => [key, value, questions[key]];
  return writeDocument(
    [
      ['period', period, questions.head],
      ['started', started],
      empty('by'),
      ...(ofClient ? [empty('with')] : []),
      empty('outcomes', listed(outcomes.map((outcome) => ({ ...outcome, why: '' })))),
      empty('changes', listed(changes.map((change) => ({ ...change, cause: '' })))),
      empty('causes'),
      empty('priorities'),
      empty('decisions'),
      ...(ofClient ? [empty('new_priority_factors')] : []),
      empty('new_tasks'),
    ],
    body.trim(),
  );
};

const listed = (items: readonly Data[]): Data => (items.length === 0 ? '' : items);

/** The file of a review by its period: `2026-Q3.md`, `2026-Q1-Q2.md` for `2026-Q1..2026-Q2`. */
export const reviewFile = (folder: string, period: string): string => {
  const [first = '', last] = period.split('..');
  const year = `${first.slice(0, 4)}-`;
  const end = last?.startsWith(year) === true ? last.slice(year.length) : last;
  return `${folder}reviews/${[first, end].filter((part) => part !== undefined).join('-')}.md`;
};
