import type { z } from 'zod';
import type { Phrase } from '../../locale/words.ts';

/**
 * A decisive fact: what a decision hangs on. The one source of the visible questions of a template, the
 * hints of the check, completeness, and the list of questions for a meeting.
 */
export type Question<Data = never> = {
  /** Within the section; `{product}` stands for each product of the catalogue in turn. */
  readonly path: string;
  readonly ask: Phrase;
  /** The decision that waits for the answer. */
  readonly unblocks: Phrase;
  /** 1 good to know · 2 a plan gets better by it · 3 a decision hangs on it. */
  readonly weight: 1 | 2 | 3;
  /** The answer is ours to give: it needs no source, and nobody of the client is asked. */
  readonly ours?: true;
  /** What answers it, where that is not what stands at the path; nothing while it is open. `key` stands for `{product}`. */
  readonly answers?: (data: Data, key: string) => readonly unknown[];
};

/** One of the nine parts of a dossier. */
export type Section<Id extends string = string, Schema extends z.ZodType = z.ZodType> = {
  readonly id: Id;
  readonly number: number;
  /** The name of its file in the client's folder. */
  readonly file: string;
  readonly title: Phrase;
  readonly schema: Schema;
  readonly questions: readonly Question<z.output<Schema>>[];
};

/** Keeps the precise types of a section's schema. */
export const section = <const Id extends string, Schema extends z.ZodType>(
  made: Section<Id, Schema>,
): Section<Id, Schema> => made;
