import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Chart } from '../../page/page.ts';
import { el } from '../markup.ts';
import { axisTitles, horizontals, type Plot, verticals } from './axes.ts';
import { type Canvas, label, picture, rule, WIDTH } from './canvas.ts';

const PLOT: Plot = { left: 56, right: WIDTH - 16, top: 30, bottom: 300 };

/** The height at which "a few make most" is read off. */
const MOST = 0.8;

/** A cumulative curve over its area, against the line of equal parts; the point where most is reached is marked. */
export const curveSvg = (chart: Extract<Chart, { kind: 'curve' }>, canvas: Canvas): string => {
  const { words } = canvas;
  const x = scaleLinear([0, 1], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, Math.max(1, ...chart.points.map(([, share]) => share))], [PLOT.bottom, PLOT.top]);
  const points = [...chart.points];
  const over = area<readonly [number, number]>(
    (point) => x(point[0]),
    y(0),
    (point) => y(point[1]),
  ).digits(2);
  const along = line<readonly [number, number]>(
    (point) => x(point[0]),
    (point) => y(point[1]),
  ).digits(2);
  const most = points.find(([, share]) => share >= MOST);
  return picture(
    chart.title,
    chart.alt,
    PLOT.bottom + 44,
    canvas,
    el('path', { d: over(points) ?? '', class: 'area' }),
    ...horizontals(y, PLOT, 'share', words),
    ...verticals(x, PLOT, 'share', words),
    ...axisTitles(chart.xTitle, chart.yTitle, PLOT),
    rule(x(0), y(0), x(1), y(1), 'equal'),
    el('path', { d: along(points) ?? '', class: 'stroke-0' }),
    ...(most === undefined ? [] : marked(most, x(most[0]), y(most[1]), canvas)),
  );
};

const marked = (point: readonly [number, number], x: number, y: number, { words }: Canvas): string[] => [
  rule(PLOT.left, y, x, y, 'limit'),
  rule(x, y, x, PLOT.bottom, 'limit'),
  el('circle', { cx: x, cy: y, r: 4.5, class: 'dot' }),
  label(`${words.percent(point[0])} → ${words.percent(point[1])}`, x + 12, y + 20, { class: 'strong halo' }),
];
