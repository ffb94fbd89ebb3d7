import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { el } from '../markup.ts';
import { phrases } from '../phrases.ts';
import { MARKS } from '../value.ts';
import { AXES, formatOf, type Made, names, point, series, val, values } from './chart-series.ts';
import { nameOf, type SheetColumn } from './chart-sheet.ts';
import { filled, labels, nameAxis, numberAxis, type Plot, type PointLabel } from './chart-xml.ts';
import { FILL_INK } from './ink.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>;

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
