import { printableLines } from '../../value/printable.ts';
import { widthOf } from '../../value/width.ts';
import { paragraph, type Stage } from './stage.ts';

/** A line that begins something: a list item, a quotation, a table row. */
const ITEM = /^ {0,8}(?:[-*+]|\d{1,9}[.)]|>|\|)(?: +|$)/;
const HEADING = /^ {0,3}#{1,6}(?: +|$)(.*?)(?: +#+)? *$/;
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const INDENT = '    ';

type Piece = {
  readonly kind: 'heading' | 'code' | 'text' | 'gap';
  readonly first: string;
  readonly text: string;
};

/** Markdown as people read it in a terminal: paragraphs filled, headings bold, code and lists as they were typed. */
export const proseLines = (markdown: string, stage: Stage): string[] => {
  const lines = pieces(printableLines(markdown).map(stage.clean)).flatMap(({ kind, first, text }) => {
    if (kind === 'gap') return [''];
    if (kind === 'code' && widthOf(first + text) <= stage.width) return [first + text];
    const filled = paragraph(text, stage, first);
    return kind === 'heading' ? filled.map(stage.ink.title) : filled;
  });
  while (lines.at(-1) === '') lines.pop();
  return lines;
};

/** What the lines are; lines of one paragraph become one piece. */
const pieces = (lines: readonly string[]): Piece[] => {
  const found: Piece[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence === undefined) add(found, line);
    else if (mark?.startsWith(fence) === true) fence = undefined;
    else found.push({ kind: 'code', first: INDENT, text: line });
  }
  return found;
};

const add = (found: Piece[], line: string): void => {
  const last = found.at(-1);
  const heading = HEADING.exec(line)?.[1];
  const item = ITEM.exec(line)?.[0];
  if (line.trim() === '') {
    if (last !== undefined && last.kind !== 'gap') found.push({ kind: 'gap', first: '', text: '' });
  } else if (heading !== undefined) found.push({ kind: 'heading', first: '', text: heading });
  else if (last?.kind === 'text' && UNDERLINE.test(line)) found.splice(-1, 1, { ...last, kind: 'heading' });
  else if (item !== undefined)
    found.push({ kind: 'text', first: `${item.trimEnd()} `, text: line.slice(item.length).trim() });
  else if (last?.kind === 'text') found.splice(-1, 1, { ...last, text: `${last.text} ${line.trim()}` });
  else found.push({ kind: 'text', first: '', text: line.trim() });
};
