import { printableLines } from '../../value/printable.ts';
import { narrower, paragraph, type Stage } from './stage.ts';

/** Leading marks after which a line of Markdown stands by itself: a list item, a quotation, a table row. */
const ITEM = /^( {0,8})([-*+]|\d{1,9}[.)]|>|\|)( +|$)/;
const HEADING = /^ {0,3}#{1,6}(?: +|$)(.*?)(?: +#+)? *$/;
const UNDERLINE = /^ {0,3}(=+|-+) *$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Markdown as people read it in a terminal: paragraphs filled, headings bold, code and lists as they were typed. */
export const proseLines = (markdown: string, stage: Stage): string[] => {
  const lines: string[] = [];
  let open: { text: string; first: string } | undefined;
  const close = (): void => {
    if (open !== undefined) lines.push(...paragraph(open.text, stage, open.first));
    open = undefined;
  };
  let fence: string | undefined;
  for (const raw of printableLines(markdown)) {
    const line = stage.clean(raw);
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) {
      close();
      if (fence !== undefined && mark?.startsWith(fence) === true) fence = undefined;
      else if (fence === undefined) fence = mark;
      else lines.push(...paragraph(line.trim(), narrower(stage, 4)).map((each) => `    ${each}`));
      continue;
    }
    const heading = HEADING.exec(line)?.[1];
    const item = ITEM.exec(line);
    if (line.trim() === '') {
      close();
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    } else if (heading !== undefined) {
      close();
      lines.push(...paragraph(heading, stage).map(stage.ink.title));
    } else if (open !== undefined && UNDERLINE.test(line)) {
      lines.push(...paragraph(open.text, stage, open.first).map(stage.ink.title));
      open = undefined;
    } else if (item !== null) {
      close();
      open = { text: line.slice(item[0].length).trim(), first: item[0].trimEnd().concat(' ') };
    } else if (open !== undefined) open = { ...open, text: `${open.text} ${line.trim()}` };
    else open = { text: line.trim(), first: '' };
  }
  close();
  while (lines.at(-1) === '') lines.pop();
  return lines;
};
