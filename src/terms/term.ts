import { phrases as named, type Phrase, type PhraseArgs, type Words } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import type { Duration } from '../value/duration.ts';

export const phrases = named('term', {
  practice: 'practice of key account management',
  mixed: 'practice of key account management; the exact figures are our own rule',
  ours: 'our own rule, where practice is silent',
});

/** Where a term and its limits come from: the field, this program, or the idea from there and the figures from here. */
type Origin = keyof typeof phrases;

/** A term as it is written down, in English. */
export type Entry = {
  readonly name: string;
  /** Other names, separated by ` | `. */
  readonly also?: string;
  readonly means: string;
  readonly formula?: string;
  /** Thresholds of kam.yaml, with what they are called in `limits`. */
  readonly limit?: string;
  /** A place in the literature. */
  readonly source?: string;
  readonly by?: Origin;
  readonly limits?: (config: Config) => Readonly<Record<string, Limit>>;
  /** Where the limits stand in kam.yaml. */
  readonly setting?: string;
  /** The command that shows it. */
  readonly command?: string;
  /** Terms beside which it is best understood. */
  readonly see?: readonly string[];
};

type Entries = Readonly<Record<string, Entry>>;

/** A limit as kam.yaml has it: a share (a ratio), a length of time, a number, or nothing. */
type Limit = Decimal | Duration | number | undefined;

/** What a term is about. */
type Subject = 'clients' | 'figures' | 'knowledge' | 'people' | 'buying' | 'relationship' | 'plan';

/** One term of the field: what it means, how it is computed, where it is limited, which command shows it. */
export type Term = {
  readonly id: string;
  readonly subject: Subject;
  readonly name: Phrase;
  readonly also: Phrase | undefined;
  readonly means: Phrase;
  readonly formula: Phrase | undefined;
  readonly limit: Phrase | undefined;
  readonly source: Phrase;
  readonly setting: string | undefined;
  readonly command: string | undefined;
  readonly see: readonly string[];
  readonly limits: (config: Config, words: Words) => PhraseArgs;
};

const PARTS = ['also', 'means', 'formula', 'limit', 'source'] as const;

/** The phrases of some terms: `term.hhi` is the name, `term.hhi-means` what it means. */
export const termPhrases = (entries: Entries): Readonly<Record<string, Phrase>> =>
  named(
    'term',
    Object.fromEntries(
      Object.entries(entries).flatMap(([id, entry]) => [
        [id, entry.name],
        ...PARTS.flatMap((part) => (entry[part] === undefined ? [] : [[`${id}-${part}`, entry[part]]])),
      ]),
    ),
  );

/** The terms of one subject. */
export const termsOf = (
  subject: Subject,
  entries: Entries,
  words: Readonly<Record<string, Phrase>>,
): readonly Term[] =>
  Object.entries(entries).map(([id, { name, means, by = 'practice', ...entry }]) => ({
    id,
    subject,
    name: words[id] ?? { id, en: name },
    also: words[`${id}-also`],
    means: words[`${id}-means`] ?? { id, en: means },
    formula: words[`${id}-formula`],
    limit: words[`${id}-limit`],
    source: words[`${id}-source`] ?? phrases[by],
    setting: entry.setting,
    command: entry.command,
    see: entry.see ?? [],
    limits: (config, said) => {
      const limits = Object.entries(entry.limits?.(config) ?? {});
      return Object.fromEntries(limits.map(([key, limit]) => [key, limitText(limit, said)]));
    },
  }));

const limitText = (limit: Limit, words: Words): string => {
  if (limit === undefined) return '–';
  if (typeof limit === 'number') return words.number(limit);
  if (!(limit instanceof Decimal)) return `${limit.count}${limit.unit}`;
  const share = Number(limit.toString());
  return words.percent(share, Number.isInteger(share * 100) ? 0 : 1);
};
