import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chart } from '../../page/page.ts';
import { amount } from '../amount.ts';
import { el } from '../markup.ts';
import { bridgeFoot, bridgeSteps, spanOf } from '../scale.ts';
import { box, type Canvas, label, picture, rule, WIDTH } from './canvas.ts';

const TOP = 26;
const BOTTOM = 240;

type Step = ReturnType<typeof bridgeSteps>[number];

/** Steps from one total to the next. Where totals would dwarf the steps, their feet are cut off, and shown to be. */
export const bridgeSvg = (chart: Extract<Chart, { kind: 'bridge' }>, canvas: Canvas): string => {
  const steps = bridgeSteps(chart);
  const foot = bridgeFoot(steps);
  const span = spanOf(steps.flatMap(({ from, to }) => [from, to]));
  const y = scaleLinear([foot === 0 ? span.min : foot, span.max], [BOTTOM, TOP]).clamp(true);
  const x = scaleBand(
    steps.map((_, at) => at),
    [0, WIDTH],
  )
    .paddingInner(0.35)
    .paddingOuter(0.15);
  const width = x.bandwidth();
  return picture(
    chart.title,
    chart.alt,
    BOTTOM + 30,
    canvas,
    rule(0, y(foot), WIDTH, y(foot), 'axis'),
    ...steps.flatMap((step, at) => {
      const left = x(at) ?? 0;
      const [high, low] = [y(Math.max(step.from, step.to)), y(Math.min(step.from, step.to))];
      const next = steps[at + 1] === undefined ? undefined : x(at + 1);
      return [
        next === undefined ? '' : rule(left + width, y(step.to), next, y(step.to), 'limit'),
        box(left, high, width, low - high, lookOf(step)),
        step.total === true && foot !== 0 ? cutMark(left, width) : '',
        label(signed(step, canvas), left + width / 2, high - 7, { anchor: 'middle', class: 'figure' }),
        label(step.label, left + width / 2, BOTTOM + 20, { anchor: 'middle', room: x.step() }),
      ];
    }),
  );
};

const signed = ({ value, total }: Step, { words }: Canvas): string =>
  (total !== true && value > 0 ? '+' : '') + amount(value, 'money', words);

const lookOf = ({ value, total }: Step): string =>
  total === true ? 'fill-plain' : value < 0 ? 'fill-bad' : 'fill-good';

/** Two slanted strokes through the foot of a column: it is longer than it is drawn. */
const cutMark = (left: number, width: number): string =>
  el('path', {
    d: `M${left - 3} ${BOTTOM - 10}l${width + 6} -8v5l${-(width + 6)} 8z`,
    class: 'paper',
  });
