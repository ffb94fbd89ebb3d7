import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import type { Unit } from '../amount.ts';
import { el } from '../markup.ts';
import { phrases } from '../phrases.ts';
import { spanOf } from '../scale.ts';
import { AXES, formatOf, type Made, series, val } from './chart-series.ts';
import { nameOf, type SheetColumn, valuesRef } from './chart-sheet.ts';
import { labels, numberAxis, type PointLabel } from './chart-xml.ts';
import { solid } from './ink.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>;

/** Where things stand by two measures, how large they are by a third. */
export const bubblesChart = (chart: Of<'bubbles'>, words: Words): Made => {
  const { bubbles, xUnit = 'number', yUnit = 'number' } = chart;
  const largest = spanOf(bubbles.map(({ size }) => size)).max;
  const column = (title: string, unit: Unit, numbers: readonly number[]): SheetColumn => ({
    title,
    values: numbers,
    format: formatOf(unit, numbers),
  });
  const columns: SheetColumn[] = [
    { title: words.say(phrases.name), values: bubbles.map(({ label }) => nameOf(label)) },
    column(
      nameOf(chart.xTitle),
      xUnit,
      bubbles.map(({ x }) => x),
    ),
    column(
      nameOf(chart.yTitle),
      yUnit,
      bubbles.map(({ y }) => y),
    ),
    // Office draws no bubble without a size: one that has none is as small as can be seen.
    column(
      words.say(phrases.size),
      'number',
      bubbles.map(({ size }) => (size > 0 ? size : largest / 100)),
    ),
  ];
  const said = new Map<number, PointLabel>(bubbles.map(({ label }, at) => [at, { text: nameOf(label) }]));
  const drawn = el(
    'c:bubbleChart',
    {},
    val('varyColors', 0),
    series(
      0,
      columns,
      2,
      el('c:spPr', {}, solid('accent', 0.5), el('a:ln', { w: 9525 }, solid('accent'))),
      val('invertIfNegative', 0),
      labels('General', 'r', said),
      el('c:xVal', {}, valuesRef(columns, 1)),
      el('c:yVal', {}, valuesRef(columns, 2)),
      el('c:bubbleSize', {}, valuesRef(columns, 3)),
      val('bubble3D', 0),
    ),
    val('bubbleScale', 45),
    val('showNegBubbles', 0),
    AXES,
  );
  const format = (unit: Unit): string => (unit === 'share' ? '0%' : '#,##0');
  const axes =
    numberAxis({ id: 1, crosses: 2, at: 'b', paired: true, title: nameOf(chart.xTitle) }, format(xUnit)) +
    numberAxis({ id: 2, crosses: 1, at: 'l', paired: true, title: nameOf(chart.yTitle) }, format(yUnit));
  return { plot: { content: drawn + axes }, columns };
};
