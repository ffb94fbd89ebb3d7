import type { Chart } from '../../page/page.ts';
import { el } from '../markup.ts';
import { SIZE } from './cells.ts';
import type { Made } from './chart-series.ts';
import { nameOf } from './chart-sheet.ts';
import { chartSpace } from './chart-xml.ts';
import { type Box, frame, type Pen, shape } from './pen.ts';
import { BODY } from './piece.ts';
import { clean, heightIn, type Paragraph, paragraph } from './text.ts';

const GAP = 6;

/** What stands above a chart: its title, and what it says. */
export const captionOf = ({ title, alt }: Chart): Paragraph[] => [
  ...(clean(title) === '' ? [] : [paragraph(title, SIZE.caption, { bold: true })]),
  ...(clean(alt) === '' ? [] : [paragraph(alt, SIZE.note + 1, { ink: 'soft' })]),
];

export const captionHeight = (caption: readonly Paragraph[]): number =>
  caption.length === 0 ? 0 : heightIn(caption, BODY.width) + GAP;

/** The caption, drawn, and the box that it leaves. */
export const captioned = (caption: readonly Paragraph[], box: Box, pen: Pen): [string, Box] => {
  const height = captionHeight(caption);
  const rest = { ...box, y: box.y + height, height: box.height - height };
  return [height === 0 ? '' : shape({ ...box, height }, pen, { name: 'Caption', paragraphs: caption }), rest];
};

/** A chart in its box; it becomes a part of the deck. */
export const framed = ({ title, alt }: Chart, { plot, columns }: Made, box: Box, pen: Pen): string => {
  const relation = pen.chart({ xml: chartSpace(plot), columns });
  const chart = el('c:chart', {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'r:id': relation,
  });
  return frame(box, pen, { kind: 'chart', name: nameOf(title) || 'Chart', description: clean(alt) }, chart);
};
