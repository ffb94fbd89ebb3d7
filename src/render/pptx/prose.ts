import { printableLines } from '../../value/printable.ts';
import { prosePieces } from '../prose.ts';
import { SIZE } from './cells.ts';
import { clean, type Paragraph, type Run } from './text.ts';

/** How far code stands in, and each level of a list, in points. */
const CODE = 22;
const LEVEL = 16;

/** Markdown that people typed as paragraphs for a slide: nothing in it leads anywhere or is fetched. */
export const proseParagraphs = (markdown: string): Paragraph[] => {
  let gap = false;
  return prosePieces(printableLines(markdown)).flatMap(({ kind, text, mark }): Paragraph[] => {
    const above = gap ? 7 : 2;
    gap = kind === 'gap';
    if (gap) return [];
    const size = SIZE.text;
    if (kind === 'heading') return [{ runs: [{ text: clean(text), bold: true }], size, above }];
    if (kind === 'code') return [{ runs: [{ text: clean(text) }], size, above, indent: CODE }];
    // A bullet is one sign: the number of an item, or the sign of a quotation, stands in its words.
    const isBullet = /^ *[-*+]/.test(mark);
    const indent = Math.min(4, Math.floor((mark.length - mark.trimStart().length) / 2)) * LEVEL;
    return [
      {
        runs: inlineRuns(isBullet ? text : mark.trimStart() + text),
        size,
        above,
        ...(indent === 0 ? {} : { indent }),
        ...(isBullet ? { bullet: '•' } : {}),
      },
    ];
  });
};

/** Words in bold where Markdown says so; all other marks stay as they were typed. */
const inlineRuns = (text: string): Run[] =>
  clean(text)
    .split(/(\*\*[^*]+\*\*)/)
    .map((part) => (/^\*\*[^*]+\*\*$/.test(part) ? { text: part.slice(2, -2), bold: true } : { text: part }));
