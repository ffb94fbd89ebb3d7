import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../page/page.ts';
import { amount, level } from '../amount.ts';
import { phrases } from '../phrases.ts';
import { barScale, rowsOf } from '../scale.ts';
import { MARKS } from '../value.ts';
import { box, type Canvas, label, lengthOf, picture, rule, WIDTH } from './canvas.ts';

const ROW = 30;
const BAR = 16;
const LABELS = 240;
const VALUES = 76;

/** Horizontal bars, one below the other, with limits as lines through all of them. */
export const barsSvg = (chart: Extract<Chart, { kind: 'bars' }>, canvas: Canvas): string => {
  const { words } = canvas;
  const { span, near, beyond } = barScale(chart);
  const x = scaleLinear([span.min, span.max], [LABELS, WIDTH - VALUES]);
  const named = near.map((limit) => ({
    x: x(limit.value),
    text: words.say(phrases.limit, { label: limit.label, value: level(limit.value, chart.unit, words) }),
  }));
  const far = beyond.map((limit) =>
    words.say(phrases.limit, { label: limit.label, value: level(limit.value, chart.unit, words) }),
  );
  const heads = stacked(named);
  const top =
    8 +
    16 * (Math.max(-1, ...heads.map(({ row }) => row)) + 1) +
    (far.length > 0 && heads.length === 0 ? 16 : 0);
  const bottom = top + chart.bars.length * ROW;
  return picture(
    chart.title,
    chart.alt,
    bottom + 6,
    canvas,
    ...heads.flatMap(({ x: at, text, row }) => [
      rule(at, 8 + 16 * row + 8, at, bottom, 'limit'),
      label(text, at, 8 + 16 * row + 4, { anchor: 'middle', class: 'small' }),
    ]),
    far.length === 0 ? '' : label(`${far.join(' · ')} →`, WIDTH, 12, { anchor: 'end', class: 'small' }),
    rule(x(0), top, x(0), bottom, 'axis'),
    ...chart.bars.flatMap(({ label: name, value, tone = 'plain', basis = 'known' }, at) => {
      const middle = top + at * ROW + ROW / 2;
      const [from, to] = value < 0 ? [x(value), x(0)] : [x(0), x(value)];
      return [
        label(name, 0, middle + 4, { room: LABELS - 14 }),
        box(from, middle - BAR / 2, to - from, BAR, `fill-${tone}`),
        label(MARKS[basis] + amount(value, chart.unit, words), Math.max(to, x(0)) + 8, middle + 4, {
          class: 'figure',
        }),
      ];
    }),
  );
};

/** Names of limits in as many rows as they need not to run into each other. */
const stacked = (
  named: readonly { x: number; text: string }[],
): { x: number; text: string; row: number }[] => {
  const rows = rowsOf(
    named.map(({ x, text }) => ({ from: x - lengthOf(text) / 2 - 8, to: x + lengthOf(text) / 2 })),
  );
  return named.map((each, at) => ({ ...each, row: rows[at] ?? 0 }));
};
