import matter from 'gray-matter';
import type { Flaw } from './document-flaw.ts';

/** A file taken apart: its YAML, where that starts in the text, and the prose below it. */
export type Parts = { readonly yaml: string; readonly start: number; readonly body: string };

const FENCE = '---';
const CLOSING = /\n---(\r?\n|\r?$)/g;
const ALMOST_CLOSING = /\n(---[ \t]+)(?:\r?\n|$)/;

const refuse = (): never => {
  throw new Error('only YAML stands between the fences');
};
const REFUSED = { parse: refuse, stringify: refuse };

/** No other language is reached, since the first line is exactly `---`; should it be, it does not run. */
const ENGINES = {
  yaml: { parse: () => ({}), stringify: refuse },
  json: REFUSED,
  js: REFUSED,
  javascript: REFUSED,
  coffee: REFUSED,
};

/**
 * Parts a file with front matter. A fence is a line of exactly `---`: gray-matter itself would close at any
 * line that begins so, and would run `---js`; it sees only texts that passed here.
 */
export const partFrontMatter = (text: string): Parts | Flaw => {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const flaw = openingFlaw(text, mark);
  if (flaw !== undefined) return flaw;
  CLOSING.lastIndex = mark + FENCE.length;
  const closing = CLOSING.exec(text);
  if (closing === null) return openFlaw(text, mark);
  const lineEnd = closing[1]?.endsWith('\n') ? closing[1] : '\n';
  const parted = matter(closing[1]?.endsWith('\n') ? text : `${text.trimEnd()}\n`, {
    language: 'yaml',
    delimiters: [FENCE, FENCE + lineEnd],
    engines: ENGINES,
  });
  return { yaml: parted.matter.replace(/\r$/, ''), start: mark + FENCE.length, body: parted.content };
};

const openingFlaw = (text: string, mark: number): Flaw | undefined => {
  const line = /^[^\r\n]*/.exec(text.slice(mark))?.[0] ?? '';
  if (line === FENCE) return undefined;
  const span = { start: mark, end: mark + line.length };
  if (/^---[ \t]+$/.test(line))
    return { rule: 'file/no-front-matter', ...span, fix: { safe: true, text: FENCE } };
  if (/^---[^-]/.test(line))
    return { rule: 'file/front-matter-language', ...span, args: { language: line.slice(3, 43).trim() } };
  return { rule: 'file/no-front-matter', ...span };
};

/** The end is missing; a line that only lacks exactness is where it was meant. */
const openFlaw = (text: string, mark: number): Flaw => {
  const almost = ALMOST_CLOSING.exec(text);
  if (almost === null) return { rule: 'file/open-front-matter', start: mark, end: mark + FENCE.length };
  const start = almost.index + 1;
  const end = start + (almost[1] ?? '').length;
  return { rule: 'file/open-front-matter', start, end, fix: { safe: true, text: FENCE } };
};
