import type { Phrase } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import type { Question } from '../portfolio/sections/section.ts';
import { type Basis, basisOf, type Fact, strongest } from '../value/fact.ts';
import { latest } from '../value/latest.ts';
import { vacancyOf } from '../value/vacancy.ts';

/** A decisive fact of one dossier: whether we know it, and the question that asks for it. */
export type Knowledge = {
  /** The client's id. */
  readonly client: string;
  readonly section: SectionId;
  /** Of the fact, from its section on: `products.budget.kitting`. */
  readonly path: string;
  /** Where its answers may stand: a budget under its category, or under one of its products. */
  readonly places: readonly (readonly string[])[];
  readonly ask: Phrase;
  readonly args: Readonly<Record<string, string>>;
  readonly unblocks: Phrase;
  /** 3: a decision hangs on it. */
  readonly weight: 1 | 2 | 3;
  /** Its part of the weight of a question that is asked for each product, in completeness. */
  readonly part: number;
  /** The answer is ours to give. */
  readonly ours: boolean;
  readonly basis: Basis;
  /** What the client said of it, or we think. */
  readonly facts: readonly Fact<unknown>[];
};

/** Every decisive fact of a dossier, in its order; a section without a file has all of its own open. None without a dossier. */
export const knowledgeOf = latest(({ id, dossier }: Client, config: Config): readonly Knowledge[] => {
  if (dossier === undefined) return [];
  return askedIn(config).map(({ question, keys, asked }): Knowledge => {
    const data: unknown = dossier.sections[asked.section]?.data ?? {};
    const found = keys.flatMap((key) => answersTo(question, data, key));
    const facts: Fact<unknown>[] = [];
    for (const each of found) addFacts(each, facts);
    return { client: id, ...asked, basis: basisOfAll(found, facts, asked.ours), facts };
  });
});

type Asked = {
  readonly question: Question;
  readonly keys: readonly Key[];
  /** What is the same for all clients. */
  readonly asked: Omit<Knowledge, 'client' | 'basis' | 'facts'>;
};

/** Every question, once for each thing it is asked of. */
const askedIn = latest((config: Config): readonly Asked[] =>
  SECTIONS.flatMap(({ id: section, questions }) =>
    questions.flatMap((question: Question) => {
      const { ask, unblocks, weight, path } = question;
      return fillersOf(path, config).map(
        ({ keys, key, args }, _at, fillers): Asked => ({
          question,
          keys: keys.map((each) => ({ key: each, steps: stepsOf(path, each) })),
          asked: {
            section,
            path: `${section}.${path.replace('{product}', key)}`,
            places: keys.map((each) => [section, ...stepsOf(path, each)]),
            ask,
            args,
            unblocks,
            weight,
            part: weight / fillers.length,
            ours: 'ours' in question,
          },
        }),
      );
    }),
  ),
);

/** What stands for `{product}`, and so where the answer may stand. */
type Key = { readonly key: string; readonly steps: readonly string[] };

/** What a question is asked of: one thing, or a category with the products whose budget answers for it. */
type Filler = {
  readonly keys: readonly string[];
  readonly key: string;
  readonly args: Readonly<Record<string, string>>;
};

/**
 * A question about `{product}` is asked once for each category, and for each product that has none; a
 * category is known as soon as one of its products is, since one budget may stand in either place.
 */
const fillersOf = (path: string, { products }: Config): readonly Filler[] => {
  if (!path.includes('{product}')) return [{ keys: [''], key: '', args: {} }];
  const keys = new Set(products.map(({ id, category }) => category ?? id));
  return [...keys].map((key) => {
    const inside = products.filter(({ id, category }) => category === key || id === key);
    const name = inside.find(({ id, category }) => category === undefined && id === key)?.name ?? key;
    return { keys: [...new Set([key, ...inside.map(({ id }) => id)])], key, args: { product: name } };
  });
};

/** A category may hold a dot of its own, so it is no part of the path that is split. */
const stepsOf = (path: string, key: string): readonly string[] =>
  path.split('.').map((step) => (step === '{product}' ? key : step));

const answersTo = (question: Question, data: unknown, { key, steps }: Key): readonly unknown[] => {
  // Each section's questions read its own data; the union of all sections hides that from the compiler.
  const answers = question.answers as ((data: unknown, key: string) => readonly unknown[]) | undefined;
  const found = answers?.(data, key) ?? [valueAt(data, steps)];
  return found.filter((each) => each !== undefined);
};

const valueAt = (data: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    data,
  );

/**
 * A list or block is as well known as the best fact in it; names and notes alone, without one fact that has a source,
 * are an assumption, unless the answer is ours to give.
 */
const basisOfAll = (answers: readonly unknown[], facts: readonly Fact<unknown>[], ours: boolean): Basis => {
  const known = facts.map(basisOf).filter((basis) => basis !== 'unknown');
  if (known.length === 0) return answers.some(hasNotes) ? (ours ? 'known' : 'assumed') : 'unknown';
  return ours ? 'known' : strongest(known);
};

const isFact = (value: object): value is Fact<unknown> => 'state' in value;

/** Adds the facts in a value, wherever they stand in it. */
const addFacts = (value: unknown, facts: Fact<unknown>[]): void => {
  if (typeof value !== 'object' || value === null) return;
  const fact = isFact(value) ? value : Array.isArray(value) ? vacancyOf(value) : undefined;
  if (fact !== undefined) facts.push(fact);
  else for (const each of Array.isArray(value) ? value : Object.values(value)) addFacts(each, facts);
};

/** Something was written that is no fact with a source. */
const hasNotes = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return !isFact(value) && Object.values(value).some(hasNotes);
};

/** What an answer counts: all of it where it is known, half where it must be confirmed. Ours. */
const CREDIT: Readonly<Record<Basis, number>> = {
  known: 1,
  stale: 0.5,
  assumed: 0.5,
  estimated: 0.5,
  disputed: 0.5,
  unknown: 0,
};

/** How complete a dossier or a section is. */
export type Completeness = {
  /** Weights of all questions, and of what is known of them. */
  readonly all: number;
  readonly known: number;
  /** 0..1. */
  readonly share: number;
  /** Questions, those that are known, those to be confirmed (assumed, estimated, disputed, stale), and those still open. */
  readonly questions: number;
  readonly sure: number;
  readonly unsure: number;
  readonly open: number;
};

/** Known weight against all weight; complete where nothing is asked. */
export const completenessOf = (some: readonly Knowledge[]): Completeness => {
  const all = some.reduce((sum, { part }) => sum + part, 0);
  const known = some.reduce((sum, { part, basis }) => sum + part * CREDIT[basis], 0);
  const count = (is: (basis: Basis) => boolean): number => some.filter(({ basis }) => is(basis)).length;
  const [sure, open] = [count((basis) => basis === 'known'), count((basis) => basis === 'unknown')];
  return {
    all: tidy(all),
    known: tidy(known),
    share: all === 0 ? 1 : tidy(known / all),
    questions: some.length,
    sure,
    unsure: some.length - sure - open,
    open,
  };
};

/** How complete the dossier of a client is as a whole. */
export const completenessIn = (client: Client, config: Config): Completeness => {
  const work = (): Completeness => completenessOf(knowledgeOf(client, config));
  return client.dossier?.remember?.('completeness', work) ?? work();
};

/** Parts of a weight such as thirds add up to whole weights again; and one of them never lies above all. */
const tidy = (sum: number): number => Math.round(sum * 1e9) / 1e9;
