import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { el, escaped } from '../markup.ts';
import { phrases } from '../phrases.ts';
import { course, spanOf } from '../scale.ts';
import type { Canvas } from './canvas.ts';

const WIDE = 92;
const HIGH = 22;

/** A row of numbers as a small line from zero, its last point marked, said in words for those who do not see it. */
export const sparkSvg = (values: readonly number[], { words }: Canvas): string => {
  const ends = course(values);
  if (ends === undefined) return '';
  const { min, max } = spanOf(values);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, WIDE - 4]);
  const y = scaleLinear([min, max], [HIGH - 3, 3]);
  const along = line<number>(
    (_, at) => x(at),
    (value) => y(value),
  )
    .defined(Number.isFinite)
    .digits(2);
  const said = (value: number): string => words.number(value, Number.isInteger(value) ? 0 : 1);
  const [at, last] = ends.last;
  return el(
    'svg',
    { viewBox: `0 0 ${WIDE} ${HIGH}`, width: WIDE, height: HIGH, role: 'img', class: 'spark' },
    el(
      'title',
      {},
      escaped(
        words.say(phrases.spark, {
          first: said(ends.first[1]),
          last: said(last),
          low: said(ends.low),
          high: said(ends.high),
        }),
      ),
    ),
    el('line', { x1: 2, x2: WIDE - 4, y1: y(0), y2: y(0), class: 'grid' }),
    el('path', { d: along([...values]) ?? '', class: 'stroke-0' }),
    el('circle', { cx: x(at), cy: y(last), r: 2.4, class: 'dot' }),
  );
};
