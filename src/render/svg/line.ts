import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from '../../page/page.ts';
import { el } from '../markup.ts';
import { course, spanOf } from '../scale.ts';
import { horizontals, type Plot } from './axes.ts';
import { type Canvas, label, lengthOf, picture, WIDTH } from './canvas.ts';

type LineChart = Extract<Chart, { kind: 'line' }>;

const PLOT: Plot = { left: 72, right: WIDTH - 20, top: 34, bottom: 250 };

/** Looks of lines that differ in grey too; further series repeat them. */
const LOOKS = 5;

/** One line for each series, named above the plot; a gap in the values is a gap in the line. */
export const lineSvg = (chart: LineChart, canvas: Canvas): string => {
  const values = chart.series.flatMap((each) => each.values.filter((value) => value !== null));
  const { min, max } = spanOf(values);
  const y = scaleLinear([min, max], [PLOT.bottom, PLOT.top]).nice(5);
  const places = chart.labels.map((_, at) => at);
  const x = scalePoint(places, [PLOT.left + 12, PLOT.right - 12]);
  const along = line<number | null>(
    (_, at) => x(at) ?? 0,
    (value) => y(value ?? 0),
  )
    .defined((value) => value !== null && Number.isFinite(value))
    .digits(2);
  return picture(
    chart.title,
    chart.alt,
    PLOT.bottom + 28,
    canvas,
    ...horizontals(y, PLOT, chart.unit, canvas.words),
    ...places
      .filter((at) => at % everyNth(chart.labels) === 0)
      .map((at) =>
        label(chart.labels[at] ?? '', x(at) ?? 0, PLOT.bottom + 18, { anchor: 'middle', class: 'small' }),
      ),
    // The first series is drawn last, on top of those it is compared with.
    ...chart.series
      .map(({ values: row }, at) => {
        const look = at % LOOKS;
        const last = course(row)?.last;
        return [
          el('path', { d: along([...row]) ?? '', class: `stroke-${look}` }),
          last === undefined
            ? ''
            : el('circle', { cx: x(last[0]) ?? 0, cy: y(last[1]), r: 3.5, class: `mark-${look}` }),
        ].join('');
      })
      .reverse(),
    ...legend(chart),
  );
};

/** So many labels that none touches the next. */
const everyNth = (labels: readonly string[]): number => {
  const widest = Math.max(0, ...labels.map(lengthOf)) + 10;
  return Math.max(1, Math.ceil((widest * labels.length) / (PLOT.right - PLOT.left)));
};

const legend = ({ series }: LineChart): string[] => {
  let at = PLOT.left;
  return series.flatMap(({ label: name }, index) => {
    const from = at;
    at += 30 + Math.min(200, lengthOf(name)) + 18;
    return [
      el('path', { d: `M${from} 12H${from + 22}`, class: `stroke-${index % LOOKS}` }),
      label(name, from + 30, 16, { room: 200 }),
    ];
  });
};
