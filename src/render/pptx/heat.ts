import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { amount } from '../amount.ts';
import { position, spanOf } from '../scale.ts';
import { SIZE } from './cells.ts';
import { captionOf } from './chart-frame.ts';
import { nameOf } from './chart-sheet.ts';
import { solid } from './ink.ts';
import type { Piece } from './piece.ts';
import { tablePieces } from './table.ts';
import { paragraph } from './text.ts';

type Heat = Extract<Chart, { kind: 'heat' }>;

/** Shades from the lowest value to the highest. */
const SHADES = [0.06, 0.6] as const;

/** A heat map as a table with shades behind its figures. */
export const heatPieces = (chart: Heat, words: Words): readonly Piece[] => {
  const { rows, columns, values, unit = 'number' } = chart;
  const span = spanOf(values.flat().filter((value) => value !== null));
  const cell = (value: number | null | undefined) => {
    if (value === null || value === undefined || !Number.isFinite(value))
      return { paragraphs: [paragraph('–', SIZE.table, { ink: 'soft', align: 'center' })] };
    const strength = SHADES[0] + (SHADES[1] - SHADES[0]) * position(value, span);
    return {
      paragraphs: [paragraph(amount(value, unit, words), SIZE.table, { align: 'center' })],
      fill: solid('accent', strength),
    };
  };
  return tablePieces({
    name: nameOf(chart.title) || 'Table',
    caption: captionOf(chart),
    columns: [
      { title: paragraph('', SIZE.table - 1, { ink: 'soft' }) },
      ...columns.map((title) => ({
        title: paragraph(title, SIZE.table - 1, { ink: 'soft', align: 'center' }),
        firm: true,
      })),
    ],
    rows: rows.map((name, at) => [
      { paragraphs: [paragraph(name, SIZE.table)] },
      ...columns.map((_, place) => cell(values[at]?.[place])),
    ]),
    foot: [],
  });
};
