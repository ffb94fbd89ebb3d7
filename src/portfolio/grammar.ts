import { z } from 'zod';
import type { Fact, Source } from '../value/fact.ts';
import { parseSource } from '../value/source.ts';
import type { Kind, Problem } from './kind.ts';

/** What an issue of a schema carries, so that it can become a finding. */
export type IssueParams = Problem & { readonly typed?: string; readonly part?: 'key' };

type Ctx = { addIssue(issue: { code: 'custom'; params: IssueParams; path?: PropertyKey[] }): void };

const complain = (ctx: Ctx, params: IssueParams, path: PropertyKey[] = []): never => {
  ctx.addIssue({ code: 'custom', params, path });
  return z.NEVER;
};

const described = (kind: Kind<unknown>): { examples: string[] } | Record<string, never> =>
  kind.allowed === undefined ? {} : { examples: [...kind.allowed] };

/** A plain scalar of ours: no source, no words of not knowing. */
export const plain = <T>(kind: Kind<T>) =>
  z
    .string()
    .meta(described(kind))
    .transform((typed, ctx): T => {
      const reading = kind.read(typed.trim());
      return 'value' in reading ? reading.value : complain(ctx, { ...reading.problem, typed });
    });

const answer = <T>(kind: Kind<T>) =>
  z
    .string()
    .meta(described(kind))
    .transform((typed, ctx): Fact<T> => {
      const { text, source, problem } = parseSource(typed);
      if (problem !== undefined) return complain(ctx, { ...problem, typed });
      if (text === 'unknown' || text === 'none') return { state: text, ...source };
      const reading = kind.read(text);
      if ('problem' in reading) return complain(ctx, { ...reading.problem, typed: text });
      return { state: 'given', value: reading.value, ...source };
    });

/** A fact about the client: a value with its source; several answers (a list) make it disputed. */
export const fact = <T>(kind: Kind<T>) =>
  z.union([answer(kind), z.array(answer(kind)).min(1)]).transform((read): Fact<T> => {
    if (!Array.isArray(read)) return read;
    const [first, ...others] = read;
    if (first === undefined) return { state: 'unknown' };
    return others.length === 0 ? first : { ...first, others };
  });

/** Several facts of one kind, such as strengths; a scalar is accepted for a list of one. */
export const facts = <T>(kind: Kind<T>) => many(answer(kind));

/** A list; one item alone is accepted for a list of one. */
export const many = <S extends z.ZodType>(item: S) =>
  z
    .union([item, z.array(item)])
    .transform((read): z.output<S>[] => (Array.isArray(read) ? read : [read]) as z.output<S>[]);

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'state' in value;

const marked = <T>(one: Fact<T>, source: Source): Fact<T> => {
  const own = one.how !== undefined || one.who !== undefined || one.date !== undefined;
  const others = one.others?.map((each) => marked(each, source));
  return { ...(own ? one : { ...one, ...source }), ...(others === undefined ? {} : { others }) };
};

/** Gives the `source:` of a map to its own unmarked facts, lists of facts included. */
const inherit = (value: unknown, source: Source): unknown => {
  if (isFact(value)) return marked(value, source);
  return Array.isArray(value) ? value.map((each) => (isFact(each) ? marked(each, source) : each)) : value;
};

/** A map without a prototype: a key such as `constructor` finds nothing that was not typed. */
const bare = <V>(entries: Iterable<readonly [string, V]>): Record<string, V> => {
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

const source = z
  .string()
  .transform((typed, ctx): Source => {
    const read = parseSource(`(${typed})`);
    return read.source ?? complain(ctx, { rule: 'bad-source', ...read.problem, typed });
  })
  .describe('Where the unmarked facts of this block come from: asked georgi-iliev 2026-09-12')
  .exactOptional();

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * A map with these keys and no others. An unknown key is an issue that carries the known ones. Every map
 * may hold `source:`, which its own unmarked facts inherit; it is gone from the result.
 */
export const map = <const S extends Shape>(shape: S) => {
  const known = [...Object.keys(shape), 'source'];
  const stranger = z.unknown().superRefine((_value, ctx) => {
    complain(ctx, { rule: 'unknown-key', part: 'key', args: { allowed: known } });
  });
  const object = z
    .object({ ...shape, source })
    .catchall(stranger)
    .meta({ additionalProperties: false });
  // Strict in effect: the catch-all only complains, so that the issue can name the known keys.
  return (object as unknown as z.ZodObject<S, z.core.$strict>).transform(withSource);
};

/** Named values, such as budgets by product: keys of one kind, values of one schema. The key `source` is the block's own. */
export const table = <K extends string, V extends z.ZodType>(key: Kind<K>, value: V) =>
  open({}, key, value).transform(({ entries }) => entries);

/** Some fixed keys, and beside them any number of keys of one kind: the goals of 2027, 2027-Q1, … */
export const open = <const S extends Shape, K extends string, V extends z.ZodType>(
  shape: S,
  key: Kind<K>,
  value: V,
) =>
  z
    .object({ ...shape, source })
    .catchall(value)
    .superRefine((read, ctx) => {
      for (const name of Object.keys(read)) {
        if (name in shape || name === 'source') continue;
        const reading = key.read(name);
        if ('problem' in reading) complain(ctx, { ...reading.problem, part: 'key', typed: name }, [name]);
      }
    })
    .transform((read) => {
      const all = Object.entries(withSource(read));
      const fixed = bare(all.filter(([name]) => name in shape));
      const entries = bare(all.filter(([name]) => !(name in shape)));
      return { fixed, entries } as {
        fixed: z.output<z.ZodObject<S, z.core.$strict>>;
        entries: Readonly<Record<string, z.output<V>>>;
      };
    });

/** A field that may be absent, with its words for the editor and the template. */
export const maybe = <S extends z.ZodType>(schema: S, words: string) =>
  schema.describe(words).exactOptional();

/** A field that must be there. */
export const must = <S extends z.ZodType>(schema: S, words: string): S => schema.describe(words);
