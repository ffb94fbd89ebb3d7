import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { el } from '../markup.ts';
import { phrases } from '../phrases.ts';
import { spanOf } from '../scale.ts';
import { AXES, formatOf, type Made, NO_MARKER, names, series, val, values } from './chart-series.ts';
import { nameOf, type SheetColumn, valuesRef } from './chart-sheet.ts';
import { nameAxis, numberAxis } from './chart-xml.ts';
import { SERIES } from './ink.ts';
import { emu } from './measure.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>;

const lineLook = (at: number, width: number): string =>
  el(
    'c:spPr',
    {},
    el(
      'a:ln',
      { w: emu(width), cap: 'rnd' },
      el('a:solidFill', {}, el('a:schemeClr', { val: SERIES[at % SERIES.length] })),
      at >= SERIES.length ? '<a:prstDash val="dash"/>' : '',
      '<a:round/>',
    ),
  );

/** One line for each series; a gap in the values is a gap in the line. */
export const lineChart = (chart: Of<'line'>, words: Words): Made => {
  const format = formatOf(
    chart.unit,
    chart.series.flatMap((each) => each.values),
  );
  const columns: SheetColumn[] = [
    { title: words.say(phrases.name), values: chart.labels.map(nameOf) },
    ...chart.series.map(({ label, values: row }) => ({
      title: nameOf(label),
      values: chart.labels.map((_, at) => row[at] ?? null),
      format,
    })),
  ];
  const drawn = el(
    'c:lineChart',
    {},
    val('grouping', 'standard'),
    val('varyColors', 0),
    ...chart.series.map((_, at) =>
      series(
        at,
        columns,
        at + 1,
        lineLook(at, at === 0 ? 2.75 : 1.75),
        NO_MARKER,
        names(columns),
        values(columns, at + 1),
        val('smooth', 0),
      ),
    ),
    val('marker', 1),
    AXES,
  );
  const axes =
    nameAxis({ id: 1, crosses: 2, at: 'b' }) +
    numberAxis({ id: 2, crosses: 1, at: 'l' }, chart.unit === 'share' ? '0%' : format);
  return { plot: { content: drawn + axes, legend: true }, columns };
};

/** Shares that so many of the largest make together. */
export const curveChart = ({ points, xTitle, yTitle }: Of<'curve'>): Made => {
  const columns: SheetColumn[] = [
    { title: nameOf(xTitle), values: points.map(([x]) => x), format: '0.0%' },
    { title: nameOf(yTitle), values: points.map(([, y]) => y), format: '0.0%' },
  ];
  const span = spanOf(points.map(([, y]) => y));
  const drawn = el(
    'c:scatterChart',
    {},
    val('scatterStyle', 'lineMarker'),
    val('varyColors', 0),
    series(
      0,
      columns,
      1,
      lineLook(0, 2.75),
      NO_MARKER,
      el('c:xVal', {}, valuesRef(columns, 0)),
      el('c:yVal', {}, valuesRef(columns, 1)),
      val('smooth', 0),
    ),
    AXES,
  );
  const axes =
    numberAxis({ id: 1, crosses: 2, at: 'b', paired: true, title: nameOf(xTitle) }, '0%', {
      min: 0,
      max: 1,
    }) +
    numberAxis({ id: 2, crosses: 1, at: 'l', paired: true, title: nameOf(yTitle) }, '0%', {
      min: span.min,
      ...(span.max <= 1 ? { max: 1 } : {}),
    });
  return { plot: { content: drawn + axes }, columns };
};
