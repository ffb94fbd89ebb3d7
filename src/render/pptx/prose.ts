import { printableLines } from '../../value/printable.ts';
import { SIZE } from './cells.ts';
import { clean, type Paragraph, type Run } from './text.ts';

const ITEM = /^( {0,12})(?:[-*+]|(\d{1,9}[.)]))(?: +|$)/;
const HEADING = /^ {0,3}#{1,6}(?: +|$)(.*?)(?: +#+)? *$/;
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

type Piece = {
  readonly kind: 'heading' | 'text' | 'gap';
  readonly text: string;
  readonly indent: number;
  readonly bullet?: string;
};

/** Markdown that people typed as paragraphs for a slide: nothing in it leads anywhere or is fetched. */
export const proseParagraphs = (markdown: string): Paragraph[] => {
  let gap = false;
  return pieces(printableLines(markdown)).flatMap(({ kind, text, indent, bullet }, at): Paragraph[] => {
    const above = gap && at > 0 ? 7 : 2;
    gap = kind === 'gap';
    if (kind === 'gap') return [];
    return [
      {
        runs: kind === 'heading' ? [{ text: clean(text), bold: true }] : inlineRuns(text),
        size: SIZE.text,
        above,
        ...(indent === 0 ? {} : { indent }),
        ...(bullet === undefined ? {} : { bullet }),
      },
    ];
  });
};

/** What the lines are; lines of one paragraph become one. */
const pieces = (lines: readonly string[]): Piece[] => {
  const found: Piece[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence === undefined) add(found, line);
    else if (mark?.startsWith(fence) === true) fence = undefined;
    else found.push({ kind: 'text', text: line, indent: 22 });
  }
  return found;
};

const add = (found: Piece[], line: string): void => {
  const last = found.at(-1);
  const heading = HEADING.exec(line)?.[1];
  const [marker, spaces = '', number] = ITEM.exec(line) ?? [];
  if (line.trim() === '') found.push({ kind: 'gap', text: '', indent: 0 });
  else if (heading !== undefined) found.push({ kind: 'heading', text: heading, indent: 0 });
  else if (last?.kind === 'text' && UNDERLINE.test(line)) found.splice(-1, 1, { ...last, kind: 'heading' });
  else if (marker !== undefined)
    found.push({
      kind: 'text',
      // A bullet is one sign: the number of an item stands in its words.
      text: number === undefined ? line.slice(marker.length) : line.trim(),
      indent: Math.min(4, Math.floor(spaces.length / 2)) * 16,
      ...(number === undefined ? { bullet: '•' } : {}),
    });
  else if (last?.kind === 'text') found.splice(-1, 1, { ...last, text: `${last.text} ${line.trim()}` });
  else found.push({ kind: 'text', text: line.trim(), indent: 0 });
};

/** Words in bold where Markdown says so; all other marks stay as they were typed. */
const inlineRuns = (text: string): Run[] =>
  clean(text)
    .split(/(\*\*[^*]+\*\*)/)
    .map((part) => (/^\*\*[^*]+\*\*$/.test(part) ? { text: part.slice(2, -2), bold: true } : { text: part }));
