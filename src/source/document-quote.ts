import type { Flaw } from './document-flaw.ts';
import { readYaml } from './document-yaml.ts';
import type { Span } from './place.ts';

/** What is more broken than this, or larger, was not merely typed without quotes. */
const MOST = 8;
const LONGEST = 1 << 16;

/** Flaws that a text without quotes can have. */
const RULES: ReadonlySet<string> = new Set(['yaml/syntax', 'yaml/anchor', 'yaml/tag']);

/** `  - key: value  # comment`: what stands before the value, the value. */
const LINE = /^([ \t]*(?:-[ \t]+)*(?:[\w-]+:[ \t]+|(?<=-[ \t]+)))(\S.*?)(?:[ \t]+#.*)?$/;

/** Tags that say what every value is taken for anyway. */
const NEEDLESS = /^!!(?:str|int|float|bool|null)$/;

/**
 * Offers quotes to flaws of a YAML text that has them only for the lack of quotes: a colon inside of a text, a sign at
 * its beginning, a quote that is never closed. Each offer is proved by reading the text with it.
 */
export const withQuotes = (flaws: readonly Flaw[], source: string): readonly Flaw[] => {
  if (flaws.length === 0 || flaws.length > MOST || source.length > LONGEST) return flaws;
  return flaws.map((flaw) => {
    if (!RULES.has(flaw.rule) || flaw.fix !== undefined) return flaw;
    const fix = needlessTag(flaw, source) ?? quotesFor(flaw, flaws.length, source);
    return fix === undefined ? flaw : { ...flaw, fix };
  });
};

type Fix = NonNullable<Flaw['fix']>;

const needlessTag = ({ start, end }: Flaw, source: string): Fix | undefined => {
  if (!NEEDLESS.test(source.slice(start, end))) return undefined;
  const space = /^[ \t]*/.exec(source.slice(end, end + 100))?.[0].length ?? 0;
  return { safe: true, text: '', instead: { start, end: end + space } };
};

const quotesFor = ({ start }: Flaw, flaws: number, source: string): Fix | undefined => {
  const lines = [lineAt(source, start), ...openQuotes(source, start)];
  for (const line of lines) {
    const [whole, before = '', value = ''] = LINE.exec(source.slice(line.start, line.end)) ?? [];
    if (whole === undefined) continue;
    const from = line.start + before.length;
    const instead = { start: from, end: from + value.length };
    const text = isOpen(value) ? value + value.charAt(0) : JSON.stringify(value);
    const after = source.slice(0, instead.start) + text + source.slice(instead.end);
    if (readYaml(after).flaws.length < flaws) return { safe: false, text, instead };
  }
  return undefined;
};

/** A quote at the beginning, and no second one. */
const isOpen = (value: string): boolean => /^(["'])(?:(?!\1).)*$/.test(value);

/** Lines above whose quote is never closed, the nearest first: the flaw shows only where the text ends. */
const openQuotes = (source: string, offset: number): readonly Span[] => {
  const found: Span[] = [];
  for (let at = lineAt(source, offset).start; at > 0 && found.length < MOST; ) {
    const line = lineAt(source, at - 1);
    if (isOpen(LINE.exec(source.slice(line.start, line.end))?.[2] ?? '')) found.push(line);
    at = line.start;
  }
  return found;
};

/** The line that holds an offset, without its line end. */
const lineAt = (source: string, offset: number): Span => {
  const start = offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
  const next = source.indexOf('\n', start);
  const end = next < 0 ? source.length : next;
  return { start, end: source[end - 1] === '\r' ? end - 1 : end };
};
