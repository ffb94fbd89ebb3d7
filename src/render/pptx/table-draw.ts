import { el } from '../markup.ts';
import { type Ink, NO_FILL, outline } from './ink.ts';
import { emu } from './measure.ts';
import { type Box, frame, languageOf, type Pen, shape } from './pen.ts';
import { captionHeight, GAP, type Line, linesHeight, type Part, VERTICAL } from './table-parts.ts';
import { PADDING, type SlideCell } from './table-plan.ts';
import { heightIn, type Paragraph, paragraphXml } from './text.ts';

/** A part of a table with what stands above and below it. */
export const drawn = ({ table, widths, lines }: Part, { x, y, width }: Box, pen: Pen): string => {
  const top = captionHeight(table);
  const height = linesHeight(lines);
  const box = { x, y: y + top, width: widths.reduce((sum, each) => sum + each, 0), height };
  const words = (paragraphs: readonly Paragraph[], name: string, at: number): string =>
    paragraphs.length === 0
      ? ''
      : shape({ x, y: at, width, height: heightIn(paragraphs, width) }, pen, { name, paragraphs });
  return [
    words(table.caption, 'Caption', y),
    frame(box, pen, { kind: 'table', name: table.name }, tableXml(widths, lines, pen)),
    words(table.foot, 'Base', y + top + height + GAP),
  ].join('');
};

const tableXml = (widths: readonly number[], lines: readonly Line[], pen: Pen): string =>
  el(
    'a:tbl',
    {},
    el('a:tblPr', lines[0]?.kind === 'head' ? { firstRow: 1 } : {}),
    el('a:tblGrid', {}, ...widths.map((width) => el('a:gridCol', { w: emu(width) }))),
    ...lines.map(({ cells, height, kind }) =>
      el('a:tr', { h: emu(height) }, ...cells.map((cell) => cellXml(cell, kind, languageOf(pen.words)))),
    ),
  );

/** The line on a side of a cell: left, right, above or below. */
const side = (name: 'L' | 'R' | 'T' | 'B', line?: { ink: Ink; width: number }): string =>
  line === undefined
    ? el(`a:ln${name}`, { w: 0 }, NO_FILL)
    : outline(line.ink, line.width, { element: `a:ln${name}` });

const cellXml = ({ paragraphs, fill }: SlideCell, kind: Line['kind'], language: string): string => {
  const below = {
    head: { ink: 'line', width: 1 },
    row: { ink: 'hair', width: 0.75 },
    total: undefined,
  } as const;
  return el(
    'a:tc',
    {},
    el(
      'a:txBody',
      {},
      '<a:bodyPr/><a:lstStyle/>',
      ...(paragraphs.length === 0 ? [{ runs: [], size: 8 }] : paragraphs).map((each) =>
        paragraphXml(each, language),
      ),
    ),
    el(
      'a:tcPr',
      {
        marL: emu(PADDING / 2),
        marR: emu(PADDING / 2),
        marT: emu(VERTICAL / 2),
        marB: emu(VERTICAL / 2),
        anchor: kind === 'head' ? 'b' : 't',
      },
      side('L'),
      side('R'),
      side('T', kind === 'total' ? { ink: 'ink', width: 1 } : undefined),
      side('B', below[kind]),
      fill ?? NO_FILL,
    ),
  );
};
