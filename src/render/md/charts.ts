import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { amount, level, type Unit } from '../amount.ts';
import { phrases } from '../phrases.ts';
import { barScale, bridgeSteps, course, curveStops, type Span, spanOf } from '../scale.ts';
import { bar, shade, spark, UNICODE, WHOLE } from '../strokes.ts';
import { legend, MARKS } from '../value.ts';
import { escaped, quiet, strong } from './escape.ts';
import { tableMd } from './table.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>;

/** A chart as a table with drawn cells, under its title and the sentence that says what it shows. */
export const chartMd = (chart: Chart, words: Words): string[] => [
  strong(chart.title),
  escaped(chart.alt),
  ...drawn(chart, words),
];

const drawn = (chart: Chart, words: Words): string[] => {
  switch (chart.kind) {
    case 'bars':
      return bars(chart, words);
    case 'curve':
      return [curve(chart, words)];
    case 'line':
      return [line(chart, words)];
    case 'bridge':
      return [bridge(chart, words)];
    case 'bubbles':
      return [bubbles(chart, words)];
    case 'heat':
      return [heat(chart, words)];
  }
};

const COLUMNS = 24;

/** A bar on a light track, since leading spaces would be lost. */
const track = (ends: readonly [number, number], span: Span, limits: readonly number[] = []): string =>
  bar(ends, span, COLUMNS, WHOLE, limits).padEnd(COLUMNS).replaceAll(' ', '░');

const right = (title: string) => ({ title, align: 'right' as const });

const bars = (chart: Of<'bars'>, words: Words): string[] => {
  const { span, near, beyond } = barScale(chart);
  const limits = near.map(({ value }) => value);
  const named = (limit: { value: number; label: string }): string =>
    words.say(phrases.limit, { label: limit.label, value: level(limit.value, chart.unit, words) });
  const said = [
    ...(near.length === 0 ? [] : [`${UNICODE.limit} ${near.map(named).join(' · ')}`]),
    ...beyond.map((limit) => words.say(phrases.beyond, { label: named(limit) })),
    ...legend(
      chart.bars.map(({ basis = 'known' }) => basis),
      words,
    ).map(({ mark, meaning }) => `${mark} ${meaning}`),
  ];
  const rows = chart.bars.map(({ label, value, basis = 'known' }) => [
    escaped(label),
    escaped(MARKS[basis] + amount(value, chart.unit, words)),
    track([0, value], span, limits),
  ]);
  return [
    tableMd([{ title: '' }, right(''), { title: '' }], rows),
    ...(said.length === 0 ? [] : [quiet(said.join(' · '))]),
  ];
};

const curve = (chart: Of<'curve'>, words: Words): string =>
  tableMd(
    [right(chart.xTitle), right(chart.yTitle), { title: '' }],
    curveStops(chart).map(([x, y]) => [
      words.percent(x),
      words.percent(y),
      track([0, y], { min: 0, max: 1 }),
    ]),
  );

const line = ({ series, labels, unit }: Of<'line'>, words: Words): string => {
  const end = (point: readonly [number, number] | undefined): string =>
    point === undefined ? '–' : `${escaped(labels[point[0]] ?? '')} ${amount(point[1], unit, words)}`.trim();
  return tableMd(
    [
      { title: '' },
      right(words.say(phrases.from)),
      { title: words.say(phrases.course) },
      right(words.say(phrases.to)),
    ],
    series.map(({ label, values }) => {
      const ends = course(values);
      return [escaped(label), end(ends?.first), spark(values, UNICODE).trimEnd(), end(ends?.last)];
    }),
  );
};

const bridge = (chart: Of<'bridge'>, words: Words): string => {
  const steps = bridgeSteps(chart);
  const span = spanOf(steps.flatMap(({ from, to }) => [from, to]));
  return tableMd(
    [{ title: '' }, right(''), { title: '' }],
    steps.map(({ label, value, from, to, total }) => [
      escaped(label),
      (total !== true && value > 0 ? '+' : '') + amount(value, chart.unit, words),
      track([from, to], span),
    ]),
  );
};

const bubbles = (
  { xTitle, yTitle, xUnit = 'number', yUnit = 'number', bubbles: all }: Of<'bubbles'>,
  words: Words,
): string =>
  tableMd(
    [{ title: '' }, right(xTitle), right(yTitle), right(words.say(phrases.size))],
    all.map(({ label, x, y, size }) => [
      escaped(label),
      amount(x, xUnit, words),
      amount(y, yUnit, words),
      amount(size, 'number', words),
    ]),
  );

const heat = ({ rows, columns, values, unit = 'number' }: Of<'heat'>, words: Words): string => {
  const span = spanOf(values.flat().filter((value) => value !== null));
  const cell = (value: number | null, of: Unit): string =>
    value === null ? '–' : `${shade(value, span, UNICODE)} ${amount(value, of, words)}`.trim();
  return tableMd(
    [{ title: '' }, ...columns.map(right)],
    rows.map((row, at) => [
      escaped(row),
      ...columns.map((_, place) => cell(values[at]?.[place] ?? null, unit)),
    ]),
  );
};
