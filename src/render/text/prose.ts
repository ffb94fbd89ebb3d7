import { printableLines } from '../../value/printable.ts';
import { widthOf } from '../../value/width.ts';
import { prosePieces } from '../prose.ts';
import { paragraph, type Stage } from './stage.ts';

const INDENT = '    ';

/** Markdown as people read it in a terminal: paragraphs filled, headings bold, code and lists as they were typed. */
export const proseLines = (markdown: string, stage: Stage): string[] => {
  const typed = printableLines(markdown).map(stage.clean);
  const lines = prosePieces(typed).flatMap(({ kind, mark, text }) => {
    if (kind === 'gap') return [''];
    const first = kind === 'code' ? INDENT : mark;
    if (kind === 'code' && widthOf(first + text) <= stage.width) return [first + text];
    const filled = paragraph(text, stage, first);
    return kind === 'heading' ? filled.map(stage.ink.title) : filled;
  });
  while (lines.at(-1) === '') lines.pop();
  return lines;
};
