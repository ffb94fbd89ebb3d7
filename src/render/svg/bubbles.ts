import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Chart } from '../../page/page.ts';
import { el, escaped } from '../markup.ts';
import { spanOf } from '../scale.ts';
import { axisTitles, horizontals, type Plot, verticals } from './axes.ts';
import { type Canvas, label, lengthOf, picture, WIDTH } from './canvas.ts';

const PLOT: Plot = { left: 78, right: WIDTH - 30, top: 34, bottom: 330 };
const LARGEST = 30;

/** Where things stand by two measures, how large they are by a third; the largest lie behind. */
export const bubblesSvg = (chart: Extract<Chart, { kind: 'bubbles' }>, canvas: Canvas): string => {
  const { xUnit = 'number', yUnit = 'number' } = chart;
  const across = spanOf(chart.bubbles.map(({ x }) => x));
  const upward = spanOf(chart.bubbles.map(({ y }) => y));
  // Room for the circles at the edges.
  const x = scaleLinear([across.min, across.max * 1.08], [PLOT.left, PLOT.right]).nice(6);
  const y = scaleLinear([upward.min, upward.max * 1.08], [PLOT.bottom, PLOT.top]).nice(5);
  const radius = scaleSqrt([0, spanOf(chart.bubbles.map(({ size }) => size)).max], [3, LARGEST]).clamp(true);
  const sorted = [...chart.bubbles].sort((a, b) => b.size - a.size);
  return picture(
    chart.title,
    chart.alt,
    PLOT.bottom + 46,
    canvas,
    ...horizontals(y, PLOT, yUnit, canvas.words),
    ...verticals(x, PLOT, xUnit, canvas.words, 6),
    ...axisTitles(chart.xTitle, chart.yTitle, PLOT),
    ...sorted.map((bubble) =>
      el(
        'circle',
        { cx: x(bubble.x), cy: y(bubble.y), r: radius(bubble.size), class: 'bubble' },
        el('title', {}, escaped(bubble.label)),
      ),
    ),
    ...sorted.map((bubble) => {
      const right = x(bubble.x) + radius(bubble.size) + 5;
      const fits = right + lengthOf(bubble.label) < WIDTH;
      return label(bubble.label, fits ? right : x(bubble.x) - radius(bubble.size) - 5, y(bubble.y) + 4, {
        anchor: fits ? 'start' : 'end',
        class: 'halo',
        room: 220,
      });
    }),
  );
};
