import { z } from 'zod';
import { HOWS } from '../value/fact.ts';
import { grainOf, keyKindOf, sourceWords } from './grammar.ts';
import {
  anniversary,
  count,
  currency,
  date,
  duration,
  figure,
  id,
  type Kind,
  money,
  number,
  path,
  percent,
  rate,
  when,
  word,
} from './kind.ts';

/** A JSON Schema of draft 7, as editors read it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * How a kind looks to an editor: an expression for the whole text that accepts all that the check accepts, what a YAML
 * parser may have made of such a text, what people may type.
 */
type Form = {
  readonly pattern: string;
  readonly typed: readonly ('number' | 'boolean')[];
  readonly examples: readonly string[];
};

const DIGITS = '[\\s\\S]*\\d[\\s\\S]*';
const DAY = '\\d{4}-\\d{2}-\\d{2}';
const NUMBERS = ['number'] as const;
const ANY = ['number', 'boolean'] as const;

const FORMS: ReadonlyMap<Kind<unknown>, Form> = new Map<Kind<unknown>, Form>([
  [id, { pattern: '[a-z0-9]+(?:-+[a-z0-9]+)*', typed: ANY, examples: [] }],
  [word, { pattern: '[a-z0-9]+(?:[_-]+[a-z0-9]+)*', typed: ANY, examples: [] }],
  [path, { pattern: '[a-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*', typed: ANY, examples: ['products.budget.bolts'] }],
  [money, { pattern: DIGITS, typed: NUMBERS, examples: ['900k EUR', '1.4M EUR', '50k–100k EUR'] }],
  [number, { pattern: DIGITS, typed: NUMBERS, examples: ['120', '4.5'] }],
  [rate, { pattern: '[+]?\\d+(?:[.,]\\d+)?', typed: NUMBERS, examples: ['0.9216'] }],
  [count, { pattern: DIGITS, typed: NUMBERS, examples: ['12'] }],
  [percent, { pattern: '[+-]?\\d+(?:[.,]\\d+)?\\s*%?', typed: NUMBERS, examples: ['45%'] }],
  [date, { pattern: DAY, typed: [], examples: ['2027-02-28'] }],
  [
    when,
    {
      pattern: '\\d{4}(?:-(?:Q[1-4]|\\d{2}(?:-\\d{2})?))?',
      typed: NUMBERS,
      examples: ['2027', '2027-Q1', '2027-03', '2027-03-14'],
    },
  ],
  [anniversary, { pattern: '(?:\\d{4}-)?\\d{2}-\\d{2}', typed: [], examples: ['03-14', '1971-03-14'] }],
  [duration, { pattern: '\\d{1,4} ?[dwmy]', typed: [], examples: ['14d', '2w', '6m', '1y'] }],
  [figure, { pattern: DIGITS, typed: NUMBERS, examples: ['640k EUR', '95%', '12'] }],
  [currency, { pattern: '[A-Z]{3}', typed: [], examples: ['EUR', 'RUB', 'BGN'] }],
  [
    sourceWords,
    {
      pattern: `(?:${HOWS.join('|')})(?:\\s[\\s\\S]*)?`,
      typed: [],
      examples: ['asked georgi-iliev 2026-09-12', 'public'],
    },
  ],
]);

/** Known to be unknown, known to be none. */
const OPEN = ['unknown', 'none'];
const SOURCE = `\\s*(?:\\((?:${HOWS.join('|')})(?:\\s[\\s\\S]*)?\\))?`;
const EXAMPLE_SOURCE = '(asked georgi-iliev 2026-09-12)';

/**
 * The schema of a file kind for an editor's completion and first check. The files are text to kam and typed values to
 * an editor, so scalars may be either; what is empty is absent. It accepts whatever the check accepts, and refuses
 * unknown keys, words that are not allowed, and what looks like no amount, day or name.
 */
export const jsonSchemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const grain = grainOf(zodSchema);
      if (grain !== undefined) replace(jsonSchema, scalarSchema(grain.kind, grain.sourced));
      const keys = keyKindOf(zodSchema);
      if (keys !== undefined) Object.assign(jsonSchema, keyNames(keys, jsonSchema.properties ?? {}));
      // The program does not change its lists; people do.
      delete jsonSchema.readOnly;
      if (jsonSchema.type === 'object' || jsonSchema.type === 'array')
        Object.assign(jsonSchema, { type: [jsonSchema.type, 'null'] });
    },
  }) as JsonSchema;

const replace = (target: object, by: JsonSchema): void => {
  for (const keyword of Object.keys(target)) Reflect.deleteProperty(target, keyword);
  Object.assign(target, by);
};

const scalarSchema = (kind: Kind<unknown>, sourced: boolean): JsonSchema => {
  if (kind.allowed !== undefined) return wordSchema(kind.allowed, sourced);
  const form = FORMS.get(kind);
  if (form === undefined) return { type: ['string', ...ANY, 'null'] };
  const examples = sourced ? form.examples.map((example) => `${example} ${EXAMPLE_SOURCE}`) : form.examples;
  return {
    type: ['string', ...form.typed, 'null'],
    pattern: whole(form.pattern, sourced),
    ...(examples.length > 0 && { examples }),
  };
};

/** The words themselves, so that an editor offers them, and the words with a source behind them. */
const wordSchema = (allowed: readonly string[], sourced: boolean): JsonSchema => {
  const words = sourced ? [...allowed, ...OPEN] : allowed;
  const numbers = allowed.filter((each) => /^\d+$/.test(each)).map(Number);
  return {
    anyOf: [
      { enum: [...words, ...numbers, null] },
      { type: 'string', pattern: whole(allowed.map(literal).join('|'), sourced) },
    ],
  };
};

/** The whole text; an empty one counts as absent. */
const whole = (pattern: string, sourced: boolean): string =>
  sourced ? `^\\s*(?:${OPEN.join('|')}|${pattern})?${SOURCE}\\s*$` : `^\\s*(?:${pattern})?\\s*$`;

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const keyNames = (kind: Kind<unknown>, fixed: object): JsonSchema => {
  const form = FORMS.get(kind);
  const names = [...Object.keys(fixed), form?.pattern];
  return form === undefined ? {} : { propertyNames: { pattern: `^(?:${names.join('|')})$` } };
};
