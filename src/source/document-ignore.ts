import { Lexer } from 'yaml';
import type { Place } from '../value/finding.ts';
import { parseText } from './document-parse.ts';
import { placesIn, type Span } from './place.ts';

/** A comment in the YAML of a file that asks the check to ignore a rule: `# kam-ignore people/no-decider: reason`. */
export type IgnoreComment = {
  readonly rule: string;
  /** Empty where none is given. */
  readonly reason: string;
  readonly at: Place;
  /** The line it speaks of; absent for `# kam-ignore-file`, which speaks of the whole file. */
  readonly line?: number;
  /** What to take away to be rid of it; its own lines where it stands alone on them. */
  readonly removal: { readonly at: Place; readonly text: '' | null };
};

/** `# kam-ignore[-file] <rule>: <reason>`; nothing else in a comment is taken for one. */
const FORM = /^#[ \t]*kam-ignore(-file)?(?:[ \t]+([^\s:]+))?[ \t]*(?::(.*))?/;

/** The comments of a text that ask for something to be ignored, in its order; none of a file that cannot be read. */
export const ignoreComments = (path: string, text: string): readonly IgnoreComment[] => {
  if (!text.includes('kam-ignore')) return [];
  const { start, end, broken } = parseText(path, text);
  if (broken) return [];
  const place = placesIn(path, text);
  return comments(text.slice(start, end)).flatMap((found): IgnoreComment[] => {
    const span = { start: found.start + start, end: found.end + start };
    const [form, file, rule = '', reason = ''] = FORM.exec(text.slice(span.start, span.end)) ?? [];
    if (form === undefined) return [];
    const alone = before(text, span.start).trim() === '';
    const at = place(span);
    const line = alone ? nextLine(text, span.end, at.line) : at.line;
    return [
      {
        rule,
        reason: reason.trim(),
        at,
        ...(file === undefined && { line }),
        removal: alone ? { at, text: null } : { at: place(withSpace(text, span)), text: '' },
      },
    ];
  });
};

/** The spans of all comments: what the lexer begins with `#`, where no scalar follows. */
const comments = (yaml: string): Span[] => {
  const found: Span[] = [];
  let [offset, scalar] = [0, false];
  for (const token of new Lexer().lex(yaml)) {
    const isMark = MARKS.has(token);
    if (!isMark && !scalar && token.startsWith('#'))
      found.push({ start: offset, end: offset + token.trimEnd().length });
    if (!isMark) offset += token.length;
    scalar = token === SCALAR;
  }
  return found;
};

/** What the lexer puts between the tokens of a text without its standing there: document, end of flow, scalar. */
const SCALAR = '\x1f';
const MARKS: ReadonlySet<string> = new Set(['\x02', '\x18', SCALAR]);

const before = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);

const withSpace = (text: string, { start, end }: Span): Span => ({
  start: start - (/[ \t]*$/.exec(before(text, start))?.[0].length ?? 0),
  end,
});

/** The next line that says something: blank lines and further comments are passed over. */
const nextLine = (text: string, from: number, line: number): number => {
  const rest = text.slice(from).split('\n').slice(1);
  const next = rest.findIndex((each) => !/^\s*(?:#|$)/.test(each));
  return line + 1 + Math.max(0, next);
};
