import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { amount, type Unit } from '../amount.ts';
import { el } from '../markup.ts';
import { phrases } from '../phrases.ts';
import { bridgeFoot, bridgeSteps, spanOf } from '../scale.ts';
import { MARKS } from '../value.ts';
import { nameOf, type SheetColumn, titleRef, valuesRef } from './chart-sheet.ts';
import { filled, invisible, labels, nameAxis, numberAxis, type Plot, type PointLabel } from './chart-xml.ts';
import { FILL_INK, SERIES, solid } from './ink.ts';
import { emu } from './measure.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>;

/** A chart with the sheet that its figures stand in. */
export type Made = { readonly plot: Plot; readonly columns: readonly SheetColumn[] };

/** How Excel and its kin write a unit; they take the marks of their own language. */
const formatOf = (unit: Unit, values: readonly (number | null)[]): string => {
  if (unit === 'share') return '0.0%';
  return unit === 'money' || values.every((value) => value === null || Number.isInteger(value))
    ? '#,##0'
    : '#,##0.0';
};

const val = (name: string, value: string | number): string => el(`c:${name}`, { val: value });
const AXES = val('axId', 1) + val('axId', 2);

const series = (
  at: number,
  columns: readonly SheetColumn[],
  column: number,
  ...rest: readonly string[]
): string =>
  el('c:ser', {}, val('idx', at), val('order', at), el('c:tx', {}, titleRef(columns, column)), ...rest);

const names = (columns: readonly SheetColumn[]): string => el('c:cat', {}, valuesRef(columns, 0));
const values = (columns: readonly SheetColumn[], at: number): string =>
  el('c:val', {}, valuesRef(columns, at));

const point = (at: number, look: string): string =>
  el('c:dPt', {}, val('idx', at), val('invertIfNegative', 0), val('bubble3D', 0), look);

/** Bars one below the other, in the rectangle `inner`, up to `longest`; marks of what is not known stand before figures. */
export const barsChart = (
  { bars, unit }: Of<'bars'>,
  span: { min: number; max: number },
  inner: NonNullable<Plot['inner']>,
  words: Words,
): Made => {
  const numbers = bars.map(({ value }) => value);
  const format = formatOf(unit, numbers);
  const columns: SheetColumn[] = [
    { title: words.say(phrases.name), values: bars.map(({ label }) => nameOf(label)) },
    { title: words.say(phrases.value), values: numbers, format },
  ];
  const marked = new Map<number, PointLabel>(
    bars.flatMap(({ basis = 'known' }, at) =>
      basis === 'known' ? [] : [[at, { format: `"${MARKS[basis]}"${format}` }]],
    ),
  );
  const chart = el(
    'c:barChart',
    {},
    val('barDir', 'bar'),
    val('grouping', 'clustered'),
    val('varyColors', 0),
    series(
      0,
      columns,
      1,
      filled('accent'),
      val('invertIfNegative', 0),
      ...bars.flatMap(({ tone = 'plain' }, at) =>
        tone === 'plain' ? [] : [point(at, filled(FILL_INK[tone]))],
      ),
      labels(format, 'outEnd', marked),
      names(columns),
      values(columns, 1),
    ),
    val('gapWidth', 70),
    AXES,
  );
  const axes =
    nameAxis({ id: 1, crosses: 2, at: 'l', reversed: true }) +
    numberAxis({ id: 2, crosses: 1, at: 'b', hidden: true }, format, span);
  return { plot: { content: chart + axes, inner }, columns };
};

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

const NO_MARKER = el('c:marker', {}, val('symbol', 'none'));

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

/**
 * Steps from one total to the next: columns on invisible feet, what lies below zero apart, and above each the figure,
 * which an invisible line carries. Where totals would dwarf the steps the axis begins above zero and says so.
 */
export const bridgeChart = (chart: Of<'bridge'>, words: Words): Made => {
  const steps = bridgeSteps(chart).map((step) => ({
    ...step,
    low: Math.min(step.from, step.to),
    high: Math.max(step.from, step.to),
  }));
  const format = '#,##0';
  const columns: SheetColumn[] = [
    { title: words.say(phrases.name), values: steps.map(({ label }) => nameOf(label)) },
    {
      title: words.say(phrases.foot),
      values: steps.map(({ low, high }) => Math.max(0, low) + Math.min(0, high)),
      format,
    },
    {
      title: words.say(phrases.value),
      values: steps.map(({ low, high }) => Math.max(0, high) - Math.max(0, low)),
      format,
    },
    {
      title: words.say(phrases.belowZero),
      values: steps.map(({ low, high }) => Math.min(0, low) - Math.min(0, high)),
      format,
    },
    { title: words.say(phrases.top), values: steps.map(({ high }) => high), format },
  ];
  const looks = steps.map(({ value, total }, at) =>
    point(at, filled(total === true ? 'accent' : value < 0 ? 'bad' : 'good')),
  );
  const body = (at: number): string =>
    series(
      at,
      columns,
      at + 1,
      filled('accent'),
      val('invertIfNegative', 0),
      ...looks,
      names(columns),
      values(columns, at + 1),
    );
  const said = new Map<number, PointLabel>(
    steps.map(({ value, total }, at) => [
      at,
      { text: (total !== true && value > 0 ? '+' : '') + amount(value, chart.unit, words) },
    ]),
  );
  const drawn =
    el(
      'c:barChart',
      {},
      val('barDir', 'col'),
      val('grouping', 'stacked'),
      val('varyColors', 0),
      series(0, columns, 1, invisible, val('invertIfNegative', 0), names(columns), values(columns, 1)),
      body(1),
      body(2),
      val('gapWidth', 50),
      val('overlap', 100),
      AXES,
    ) +
    el(
      'c:lineChart',
      {},
      val('grouping', 'standard'),
      val('varyColors', 0),
      series(
        3,
        columns,
        4,
        invisible,
        NO_MARKER,
        labels(format, 't', said),
        names(columns),
        values(columns, 4),
        val('smooth', 0),
      ),
      val('marker', 1),
      AXES,
    );
  const foot = bridgeFoot(steps);
  const axes =
    nameAxis({ id: 1, crosses: 2, at: 'b' }) +
    numberAxis({ id: 2, crosses: 1, at: 'l' }, format, foot === 0 ? {} : { min: rounded(foot) });
  return { plot: { content: drawn + axes }, columns };
};

/** Down to two digits, as one begins an axis. */
const rounded = (value: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / step) * step;
};

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
