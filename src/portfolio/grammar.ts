import { z } from 'zod';
import type { Data } from '../source/document.ts';
import { bareObject } from '../value/bare.ts';
import type { Fact, Source } from '../value/fact.ts';
import { parseSource, parseSourceWords, type SourceProblem } from '../value/source.ts';
import { vacancyOf, vacant } from '../value/vacancy.ts';
import type { Kind, Problem, Reading } from './kind.ts';
import { isEmpty, type QuickRead, quickItems, quickly, quickOf, REFUSED } from './quick.ts';

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

/** What a scalar says, or the complaint. */
type ReadScalar<T> = (typed: string) => Reading<T>;

/** What the schema of a scalar was made of, for who writes into its place. `sourced`: a source may stand behind it. */
type Grain = { readonly kind: Kind<unknown>; readonly sourced: boolean };

const grains = new WeakMap<object, Grain>();
const disputable = new WeakSet<object>();

/** Undefined for what is no scalar of the files. */
export const grainOf = (schema: object): Grain | undefined => grains.get(schema);

/** Is a list in this place several answers to one question? */
export const isDisputable = (schema: object): boolean => disputable.has(schema);

const keyLists = new WeakMap<object, readonly string[]>();

/** The keys of a map, without its `source:`; none of what is no map. */
export const keysOf = (schema: object): readonly string[] => keyLists.get(schema) ?? [];

const keyKinds = new WeakMap<object, Kind<unknown>>();

/** What the keys of an open map are, beside its fixed ones. */
export const keyKindOf = (schema: object): Kind<unknown> | undefined => keyKinds.get(schema);

const noted = <S extends z.ZodType>(schema: S, grain: Grain): S => {
  grains.set(schema, grain);
  return schema;
};

/** A scalar that is read in one step, by a schema or quickly. */
const scalar = <T>(kind: Kind<unknown>, read: ReadScalar<T>, sourced = false) =>
  quickly(
    noted(typedText(kind), { kind, sourced }).transform((typed, ctx): T => {
      const reading = read(typed);
      return 'value' in reading ? reading.value : complain(ctx, reading.problem);
    }),
    quickScalar(read),
  );

const quickScalar =
  <T>(read: ReadScalar<T>): QuickRead<T> =>
  (data) => {
    const reading = typeof data === 'string' ? read(data) : undefined;
    return reading === undefined || 'problem' in reading ? REFUSED : reading.value;
  };

/** A plain scalar, for what is ours to say: no source, no words of not knowing. */
export const plain = <T>(kind: Kind<T>) => scalar(kind, (typed) => kind.read(typed.trim()));

const readAnswer =
  <T>(kind: Kind<T>): ReadScalar<Fact<T>> =>
  (typed) => {
    const parsed = parseSource(typed);
    if ('problem' in parsed) return { problem: sourceProblem(parsed, typed) };
    const { text, source } = parsed;
    if (text === 'unknown' || text === 'none') return { value: { state: text, ...source } };
    const reading = kind.read(text);
    if ('value' in reading) return { value: { state: 'given', value: reading.value, ...source } };
    const { fix, args, ...problem } = reading.problem;
    const behind = typed.trim().slice(text.length);
    return {
      problem: {
        ...problem,
        args: { ...args, typed: text },
        ...(fix === undefined ? {} : { fix: fix + behind }),
      },
    };
  };

/** One answer to a question about the client, with its source. */
export const answer = <T>(kind: Kind<T>) => scalar(kind, readAnswer(kind), true);

const sourceProblem = ({ word, iso }: SourceProblem, typed: string): Problem =>
  iso === undefined || !typed.includes(word)
    ? { rule: 'bad-source', args: { word } }
    : { rule: 'bad-source', args: { word, iso }, fix: typed.trim().replace(word, () => iso) };

/** A fact about the client: a value with its source. Several answers, as a list, make it disputed. */
export const fact = <T>(kind: Kind<T>) => {
  const one = answer(kind);
  const all = (read: Fact<T> | Fact<T>[]): Fact<T> => {
    const [first, ...others] = Array.isArray(read) ? read : [read];
    if (first === undefined) return { state: 'unknown' };
    return others.length === 0 ? first : { ...first, others };
  };
  const union = z.union([one, z.array(one)], { error: 'expected-text' });
  disputable.add(union);
  const schema = union.transform(all);
  return quickly(schema, oneOrMany(quickScalar(readAnswer(kind)), all));
};

const oneOrMany =
  <T, R>(one: QuickRead<T>, all: (read: T | T[]) => R): QuickRead<R> =>
  (data) => {
    const read = Array.isArray(data) ? quickItems(data, one) : one(data);
    return read === REFUSED ? REFUSED : all(read);
  };

/** A list of scalars; one alone is accepted for a list of one. */
export const many = <T>(item: z.ZodType<T, string>) => {
  const all = (read: T | T[]): readonly T[] => (Array.isArray(read) ? read : [read as T]);
  const one = quickOf(item) as QuickRead<T> | undefined;
  return quickly(
    z.union([item, z.array(item)], { error: 'expected-list' }).transform(all),
    one && oneOrMany(one, all),
  );
};

/** Several facts of one kind that all hold, such as strengths. */
export const facts = <T>(kind: Kind<T>) => many(answer(kind));

/** A list of maps. Those with an `id` are known by it, so that each stands there once. */
export const list = <S extends z.ZodType>(item: S) => {
  const one = quickOf(item);
  const schema = z
    .array(item, { error: 'expected-list' })
    .superRefine((items, ctx) => {
      for (const place of repeated(items)) complain(ctx, { rule: 'same-id' }, [place, 'id']);
    })
    .readonly();
  return quickly(
    schema,
    one &&
      ((data) => {
        const items = Array.isArray(data) ? quickItems(data, one) : REFUSED;
        return items === REFUSED || repeated(items).length > 0 ? REFUSED : items;
      }),
  );
};

/** The places of items whose id another had before. */
const repeated = (items: readonly unknown[]): readonly number[] => {
  const seen = new Set<unknown>();
  const places: number[] = [];
  for (const [place, each] of items.entries()) {
    const { id } = each as { readonly id?: unknown };
    if (id !== undefined && seen.has(id)) places.push(place);
    seen.add(id);
  }
  return places;
};

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
  if (!Array.isArray(value)) return value;
  const vacancy = vacancyOf(value);
  if (vacancy !== undefined) return vacant(marked(vacancy, source));
  return value.map((each) => (isFact(each) ? marked(each, source) : each));
};

/** An object without a prototype: a key such as `constructor` finds nothing that was not typed. */
export const bare = <V>(entries: Iterable<readonly [string, V]>): Record<string, V> => {
  const made = bareObject<V>();
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

const readSourceField: ReadScalar<Source> = (typed) => {
  const read = parseSourceWords(typed);
  if (read === undefined) return { problem: { rule: 'bad-source', args: { word: typed } } };
  return 'problem' in read ? { problem: sourceProblem(read, typed) } : { value: read };
};

/** Where something is from, without brackets: `asked georgi-iliev 2026-09-12`. */
export const sourceWords: Kind<Source> = { read: readSourceField };

const sourceField = maybe(
  scalar(sourceWords, readSourceField),
  'Where the unmarked facts of this block come from: asked georgi-iliev 2026-09-12',
);

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
  const strict = (object as unknown as z.ZodObject<S, z.core.$strict>).transform(withSource);
  keyLists.set(strict, Object.keys(shape));
  return quickly(strict, quickMap(shape, undefined) as QuickRead<z.output<typeof strict>> | undefined);
};

type Field = {
  readonly key: string;
  readonly optional: boolean;
  /** What is read where nothing stands. */
  readonly instead?: Data;
  readonly read: QuickRead;
};

/** The fields of a shape with their quick readers; undefined when one of them has none. */
const fieldsOf = (shape: Shape): readonly Field[] | undefined => {
  const fields: Field[] = [];
  for (const [key, schema] of Object.entries<z.ZodType>({ ...shape, source: sourceField })) {
    const read = quickOf(schema);
    if (read === undefined) return undefined;
    const instead = schema instanceof z.ZodPrefault ? { instead: schema.def.defaultValue as Data } : {};
    fields.push({ key, read, optional: schema instanceof z.ZodExactOptional, ...instead });
  }
  return fields;
};

/** Reads a map of known fields, and of any others where `other` reads them. */
const quickMap = (
  shape: Shape,
  other: ((key: string, data: Data) => unknown) | undefined,
): QuickRead | undefined => {
  const fields = fieldsOf(shape);
  if (fields === undefined) return undefined;
  const known = new Set(fields.map(({ key }) => key));
  return (data) => {
    if (typeof data === 'string' || isList(data)) return REFUSED;
    const made = bareObject<unknown>();
    for (const { key, optional, instead, read } of fields) {
      const found = data[key];
      const typed = found === undefined || isEmpty(found) ? instead : found;
      if (typed === undefined) {
        if (optional) continue;
        return REFUSED;
      }
      made[key] = read(typed);
      if (made[key] === REFUSED) return REFUSED;
    }
    for (const [key, typed] of Object.entries(data)) {
      if (known.has(key)) continue;
      if (other === undefined) return REFUSED;
      if (isEmpty(typed)) continue;
      made[key] = other(key, typed);
      if (made[key] === REFUSED) return REFUSED;
    }
    return 'source' in made ? withSource(made) : made;
  };
};

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);

/** Some fixed keys, and beside them any number of keys of one kind: the targets of 2027, 2027-Q1, … */
export const open = <const S extends Shape, V extends z.ZodType>(shape: S, key: Kind<unknown>, value: V) => {
  const parted = (read: object) => {
    const all = Object.entries(read);
    return {
      fixed: bare(all.filter(([name]) => Object.hasOwn(shape, name))) as Fields<S>,
      entries: bare(all.filter(([name]) => !Object.hasOwn(shape, name))) as Entries<V>,
    };
  };
  const object = z
    .object({ ...shape, source: sourceField }, { error: 'expected-map' })
    .catchall(value)
    .superRefine((read, ctx) => {
      for (const name of Object.keys(read)) {
        if (Object.hasOwn(shape, name) || name === 'source') continue;
        const reading = key.read(name);
        if ('problem' in reading) complain(ctx, { ...reading.problem, part: 'key' }, [name]);
      }
    });
  keyKinds.set(object, key);
  const schema = object.transform((read) => parted(withSource(read)));
  const each = quickOf(value);
  const quick = each && quickMap(shape, (name, data) => ('problem' in key.read(name) ? REFUSED : each(data)));
  return quickly(
    schema,
    quick &&
      ((data) => {
        const read = quick(data);
        return read === REFUSED ? REFUSED : parted(read as object);
      }),
  );
};

type Entries<V extends z.ZodType> = Readonly<Record<string, z.output<V>>>;

/** Named values, such as budgets by product: keys of one kind, values of one schema. The key `source` is the block's own. */
export const table = <V extends z.ZodType>(key: Kind<unknown>, value: V) =>
  made(open({}, key, value), ({ entries }) => entries);

/** What a schema reads, in another shape. */
export const made = <S extends z.ZodType, T>(schema: S, shape: (read: z.output<S>) => T) => {
  const quick = quickOf(schema) as QuickRead<z.output<S>> | undefined;
  return quickly(
    schema.transform(shape),
    quick &&
      ((data) => {
        const read = quick(data);
        return read === REFUSED ? REFUSED : shape(read);
      }),
  );
};

/** A field that may be absent, with its words for the editor and the template. */
export function maybe<S extends z.ZodType>(schema: S, words: string) {
  return quickly(schema.describe(words).exactOptional(), quickOf(schema));
}

/** A field that must be there, or has a value by default. */
export const must = <S extends z.ZodType>(schema: S, words: string): S =>
  quickly(
    schema.describe(words),
    quickOf(schema instanceof z.ZodPrefault ? (schema.unwrap() as z.ZodType) : schema),
  );
