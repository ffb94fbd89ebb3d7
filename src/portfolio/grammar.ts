import { z } from 'zod';
import type { Fact, Source } from '../value/fact.ts';
import { parseSource, parseSourceWords, type SourceProblem } from '../value/source.ts';
import type { Kind, Problem } from './kind.ts';

/** What an issue of a schema carries, so that it can become a finding. `key`: the key is at fault, not its value. */
export type IssueParams = Problem & { readonly part?: 'key' };

type Context = { addIssue(issue: { code: 'custom'; params: IssueParams; path?: PropertyKey[] }): void };

const complain = (ctx: Context, params: IssueParams, path: PropertyKey[] = []): never => {
  ctx.addIssue({ code: 'custom', params, path });
  return z.NEVER;
};

/** A scalar in the file. Its issues say the rule in their message, as those of lists and maps do. */
const typedText = (kind: Kind<unknown>) =>
  z
    .string({ error: 'expected-text' })
    .meta(kind.allowed === undefined ? {} : { examples: [...kind.allowed] });

/** A plain scalar, for what is ours to say: no source, no words of not knowing. */
export const plain = <T>(kind: Kind<T>) =>
  typedText(kind).transform((typed, ctx): T => {
    const reading = kind.read(typed.trim());
    return 'value' in reading ? reading.value : complain(ctx, reading.problem);
  });

const answer = <T>(kind: Kind<T>) =>
  typedText(kind).transform((typed, ctx): Fact<T> => {
    const parsed = parseSource(typed);
    if ('problem' in parsed) return complain(ctx, sourceProblem(parsed, typed));
    const { text, source } = parsed;
    if (text === 'unknown' || text === 'none') return { state: text, ...source };
    const reading = kind.read(text);
    if ('value' in reading) return { state: 'given', value: reading.value, ...source };
    const { fix, args, ...problem } = reading.problem;
    const behind = typed.trim().slice(text.length);
    return complain(ctx, {
      ...problem,
      args: { ...args, typed: text },
      ...(fix === undefined ? {} : { fix: fix + behind }),
    });
  });

const sourceProblem = ({ word, iso }: SourceProblem, typed: string): Problem =>
  iso === undefined
    ? { rule: 'bad-source', args: { word } }
    : { rule: 'bad-source', args: { word, iso }, fix: typed.trim().replace(word, () => iso) };

/** A fact about the client: a value with its source. Several answers, as a list, make it disputed. */
export const fact = <T>(kind: Kind<T>) =>
  z.union([answer(kind), z.array(answer(kind))], { error: 'expected-text' }).transform((read): Fact<T> => {
    const [first, ...others] = Array.isArray(read) ? read : [read];
    if (first === undefined) return { state: 'unknown' };
    return others.length === 0 ? first : { ...first, others };
  });

/** A list of scalars; one alone is accepted for a list of one. */
export const many = <T>(item: z.ZodType<T, string>) =>
  z
    .union([item, z.array(item)], { error: 'expected-list' })
    .transform((read): readonly T[] => (Array.isArray(read) ? read : [read as T]));

/** Several facts of one kind that all hold, such as strengths. */
export const facts = <T>(kind: Kind<T>) => many(answer(kind));

/** A list of maps. Those with an `id` are known by it, so that each stands there once. */
export const list = <S extends z.ZodType>(item: S) =>
  z
    .array(item, { error: 'expected-list' })
    .superRefine((items, ctx) => {
      const seen = new Set<unknown>();
      for (const [place, each] of items.entries()) {
        const { id } = each as { readonly id?: unknown };
        if (id !== undefined && seen.has(id)) complain(ctx, { rule: 'same-id' }, [place, 'id']);
        seen.add(id);
      }
    })
    .readonly();

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'state' in value;

const marked = <T>(one: Fact<T>, source: Source): Fact<T> => {
  const own = one.how !== undefined;
  const others = one.others?.map((each) => marked(each, source));
  return { ...(own ? one : { ...one, ...source }), ...(others === undefined ? {} : { others }) };
};

/** Gives the `source:` of a map to its own unmarked facts, lists of facts included. */
const inherit = (value: unknown, source: Source): unknown => {
  if (isFact(value)) return marked(value, source);
  return Array.isArray(value) ? value.map((each) => (isFact(each) ? marked(each, source) : each)) : value;
};

/** An object without a prototype: a key such as `constructor` finds nothing that was not typed. */
export const bare = <V>(entries: Iterable<readonly [string, V]>): Record<string, V> => {
  const made: Record<string, V> = Object.create(null);
  for (const [key, value] of entries) made[key] = value;
  return made;
};

const withSource = <T extends object>(read: T): T => {
  const { source, ...own } = read as { source?: Source };
  const entries = Object.entries(own);
  return bare(
    source === undefined ? entries : entries.map(([key, value]) => [key, inherit(value, source)]),
  ) as T;
};

const sourceField = z
  .string({ error: 'expected-text' })
  .transform((typed, ctx): Source => {
    const read = parseSourceWords(typed);
    if (read === undefined) return complain(ctx, { rule: 'bad-source', args: { word: typed } });
    return 'problem' in read ? complain(ctx, sourceProblem(read, typed)) : read;
  })
  .describe('Where the unmarked facts of this block come from: asked georgi-iliev 2026-09-12')
  .exactOptional();

/** Whatever stands under a key that is none of the known ones. */
const strangers = (known: readonly string[]) =>
  z.unknown().superRefine((_value, ctx) => {
    complain(ctx, { rule: 'unknown-key', part: 'key', args: { allowed: known } });
  });

type Shape = Readonly<Record<string, z.ZodType>>;
type Fields<S extends Shape> = z.output<z.ZodObject<S, z.core.$strict>>;

/**
 * A map with these keys and no others. An unknown key is an issue that carries the known ones. Every map
 * may hold `source:`, which its own unmarked facts inherit; it is gone from the result.
 */
export const map = <const S extends Shape>(shape: S) => {
  const known = [...Object.keys(shape), 'source'];
  const object = z
    .object({ ...shape, source: sourceField }, { error: 'expected-map' })
    .catchall(strangers(known))
    .meta({ additionalProperties: false });
  // Strict in effect: the catch-all only complains, so that the issue can name the known keys.
  return (object as unknown as z.ZodObject<S, z.core.$strict>).transform(withSource);
};

/** Some fixed keys, and beside them any number of keys of one kind: the targets of 2027, 2027-Q1, … */
export const open = <const S extends Shape, V extends z.ZodType>(shape: S, key: Kind<unknown>, value: V) =>
  z
    .object({ ...shape, source: sourceField }, { error: 'expected-map' })
    .catchall(value)
    .superRefine((read, ctx) => {
      for (const name of Object.keys(read)) {
        if (Object.hasOwn(shape, name) || name === 'source') continue;
        const reading = key.read(name);
        if ('problem' in reading) complain(ctx, { ...reading.problem, part: 'key' }, [name]);
      }
    })
    .transform((read) => {
      const all = Object.entries(withSource(read));
      return {
        fixed: bare(all.filter(([name]) => Object.hasOwn(shape, name))) as Fields<S>,
        entries: bare(all.filter(([name]) => !Object.hasOwn(shape, name))) as Entries<V>,
      };
    });

type Entries<V extends z.ZodType> = Readonly<Record<string, z.output<V>>>;

/** Named values, such as budgets by product: keys of one kind, values of one schema. The key `source` is the block's own. */
export const table = <V extends z.ZodType>(key: Kind<unknown>, value: V) =>
  open({}, key, value).transform(({ entries }) => entries);

/** A field that may be absent, with its words for the editor and the template. */
export const maybe = <S extends z.ZodType>(schema: S, words: string) =>
  schema.describe(words).exactOptional();

/** A field that must be there. */
export const must = <S extends z.ZodType>(schema: S, words: string): S => schema.describe(words);
