import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../page/page.ts';
import { amount } from '../amount.ts';
import { el } from '../markup.ts';
import { spanOf } from '../scale.ts';
import { type Canvas, label, picture, WIDTH } from './canvas.ts';

const LABELS = 190;
const TOP = 28;
const ROW = 32;

/** A table of shades with the figures in it; what is unknown stays empty. */
export const heatSvg = (chart: Extract<Chart, { kind: 'heat' }>, canvas: Canvas): string => {
  const { rows, columns, values, unit = 'number' } = chart;
  const span = spanOf(values.flat().filter((value) => value !== null));
  const strength = scaleLinear([span.min, span.max], [0.04, 0.92]).clamp(true);
  const width = Math.min(140, (WIDTH - LABELS) / Math.max(1, columns.length));
  const cell = (value: number | null | undefined, x: number, y: number): string[] => {
    if (value === null || value === undefined || !Number.isFinite(value))
      return [label('–', x + width / 2, y + ROW / 2 + 4, { anchor: 'middle', class: 'small' })];
    const opacity = strength(value);
    return [
      el('rect', {
        x: x + 1.5,
        y: y + 1.5,
        width: width - 3,
        height: ROW - 3,
        rx: 3,
        'fill-opacity': opacity,
        class: 'fill-plain',
      }),
      label(amount(value, unit, canvas.words), x + width / 2, y + ROW / 2 + 4, {
        anchor: 'middle',
        class: opacity > 0.55 ? 'figure on-fill' : 'figure',
      }),
    ];
  };
  return picture(
    chart.title,
    chart.alt,
    TOP + rows.length * ROW + 4,
    canvas,
    ...columns.map((name, at) =>
      label(name, LABELS + at * width + width / 2, TOP - 10, {
        anchor: 'middle',
        class: 'small',
        room: width - 4,
      }),
    ),
    ...rows.flatMap((name, row) => [
      label(name, 0, TOP + row * ROW + ROW / 2 + 4, { room: LABELS - 12 }),
      ...columns.flatMap((_, at) => cell(values[row]?.[at], LABELS + at * width, TOP + row * ROW)),
    ]),
  );
};
