import { HOWS, type Source } from './fact.ts';
import { namedDate } from './month-name.ts';
import { isDate } from './period.ts';
import { parseWhen } from './when.ts';

/** A source whose last word looks like a day but is none; `iso`: the day it probably means. */
export type SourceProblem = { readonly problem: 'bad-source'; readonly word: string; readonly iso?: string };

/**
 * Splits `900k EUR (asked georgi-iliev 2026-09-12)` into the value's text and its source. Only the five
 * words, in small letters, open a source: any other bracket at the end belongs to the value.
 */
export const parseSource = (text: string): { text: string; source: Source } | SourceProblem => {
  const whole = text.trim();
  const open = lastBracket(whole);
  const source = open < 0 ? undefined : parseSourceWords(whole.slice(open + 1, -1));
  if (source === undefined) return { text: whole, source: {} };
  return 'problem' in source ? source : { text: whole.slice(0, open).trim(), source };
};

/** Reads `public annual report 2025 2026-04-02`: how, who or where, and the day, if any. Undefined when none of the five words opens it. */
export const parseSourceWords = (text: string): Source | SourceProblem | undefined => {
  const [first, ...rest] = text.trim().split(/\s+/);
  const how = HOWS.find((each) => each === first);
  if (how === undefined) return undefined;
  const word = rest.at(-1) ?? '';
  const date = isDate(word) ? word : undefined;
  if (date === undefined && looksLikeDay(word)) return badSource(word);
  const named = date === undefined ? namedDay(rest) : undefined;
  if (named !== undefined) return badSource(named);
  const who = (date === undefined ? rest : rest.slice(0, -1)).join(' ');
  return { how, ...(who === '' ? {} : { who }), ...(date === undefined ? {} : { date }) };
};

/** Where the bracket that ends the text opens; brackets inside it are its own. -1 when it does not end with one. */
const lastBracket = (text: string): number => {
  if (!text.endsWith(')')) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth++;
    if (text[at] === '(' && --depth === 0) return at;
  }
  return -1;
};

/** A whole day in some writing, or a month; a bare year is part of a name such as "annual report 2025". */
const looksLikeDay = (word: string): boolean =>
  /^\d{4}[-./]\d{1,2}([-./]\d{1,2})?$|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(word);

/** The words at the end that are a day with the name of its month; a month alone is part of a name, such as "report of May 2026". */
const namedDay = (words: readonly string[]): string | undefined =>
  [4, 3, 2, 1]
    .filter((count) => count <= words.length)
    .map((count) => words.slice(-count).join(' '))
    .find((text) => namedDate(text)?.year !== undefined && namedDate(text)?.day !== undefined);

const badSource = (word: string): SourceProblem => {
  const read = parseWhen(word);
  const known = 'problem' in read && read.problem === 'local-date' && isDate(read.iso);
  return { problem: 'bad-source', word, ...(known ? { iso: read.iso } : {}) };
};
