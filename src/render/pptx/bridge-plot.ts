import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { amount } from '../amount.ts';
import { el } from '../markup.ts';
import { phrases } from '../phrases.ts';
import { bridgeFoot, bridgeSteps } from '../scale.ts';
import { AXES, type Made, NO_MARKER, names, point, series, val, values } from './chart-series.ts';
import { nameOf, type SheetColumn } from './chart-sheet.ts';
import { filled, invisible, labels, nameAxis, numberAxis, type PointLabel } from './chart-xml.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>;

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
