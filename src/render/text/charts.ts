import type { Chart, Tone } from '../../page/page.ts';
import { amount, level, type Unit } from '../amount.ts';
import { phrases } from '../phrases.ts';
import { barScale, bridgeSteps, course, curveStops, type Span, spanOf } from '../scale.ts';
import { bar, shade, spark } from '../strokes.ts';
import { MARKS } from '../value.ts';
import { basisLines } from './cells.ts';
import type { Stage } from './stage.ts';
import { muted, type TextCell, type TextColumn, tableLines } from './table.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>;

/** A chart in characters: the shape at a glance, and every figure beside it. */
export const chartLines = (chart: Chart, stage: Stage): string[] => {
  switch (chart.kind) {
    case 'bars':
      return bars(chart, stage);
    case 'curve':
      return curve(chart, stage);
    case 'line':
      return line(chart, stage);
    case 'bridge':
      return bridge(chart, stage);
    case 'bubbles':
      return bubbles(chart, stage);
    case 'heat':
      return heat(chart, stage);
  }
};

const figure = (value: number, unit: Unit, stage: Stage): string =>
  stage.clean(amount(value, unit, stage.words));

const column = (
  title: string,
  long: TextColumn['long'],
  align: TextColumn['align'] = 'left',
): TextColumn => ({
  title,
  align,
  weight: 0,
  long,
});

/** Columns of a bar: what a line leaves beside label and figure. */
const barRoom = (stage: Stage): number => Math.max(4, Math.min(40, Math.floor(stage.width * 0.45)));

type Bar = { label: string; ends: readonly [number, number]; figure: string; tone?: Tone | undefined };

const barTable = (
  rows: readonly Bar[],
  span: Span,
  stage: Stage,
  titles: readonly [string, string] = ['', ''],
  limits: readonly number[] = [],
): string[] =>
  tableLines(
    {
      columns: [column(titles[0], 'cut'), column(titles[1], 'whole', 'right'), column('', 'whole')],
      rows: rows.map(({ label, ends, figure: text, tone }): TextCell[] => [
        { text: stage.clean(label) },
        { text },
        { text: bar(ends, span, barRoom(stage), stage.strokes, limits), tone },
      ]),
    },
    stage,
  );

const bars = (chart: Of<'bars'>, stage: Stage): string[] => {
  const { span, near, beyond } = barScale(chart);
  const named = (limit: { value: number; label: string }): string =>
    stage.say(phrases.limit, { label: limit.label, value: level(limit.value, chart.unit, stage.words) });
  return [
    ...barTable(
      chart.bars.map(({ label, value, tone, basis = 'known' }) => ({
        label,
        ends: [0, value],
        figure: stage.clean(MARKS[basis]) + figure(value, chart.unit, stage),
        tone,
      })),
      span,
      stage,
      ['', ''],
      near.map(({ value }) => value),
    ),
    ...(near.length === 0
      ? []
      : muted(`${stage.strokes.limit} ${near.map(named).join(stage.clean(' · '))}`, stage)),
    ...beyond.flatMap((limit) => muted(stage.say(phrases.beyond, { label: named(limit) }), stage)),
    ...basisLines(chart.bars, stage),
  ];
};

const curve = (chart: Of<'curve'>, stage: Stage): string[] =>
  barTable(
    curveStops(chart).map(([x, y]) => ({
      label: figure(x, 'share', stage),
      ends: [0, y],
      figure: figure(y, 'share', stage),
    })),
    { min: 0, max: 1 },
    stage,
    [stage.clean(chart.xTitle), stage.clean(chart.yTitle)],
  );

const line = ({ series, labels, unit }: Of<'line'>, stage: Stage): string[] => {
  const end = (point: readonly [number, number] | undefined): TextCell => ({
    text:
      point === undefined
        ? stage.clean('–')
        : `${stage.clean(labels[point[0]] ?? '')} ${figure(point[1], unit, stage)}`.trim(),
  });
  return tableLines(
    {
      columns: [
        column('', 'cut'),
        column(stage.say(phrases.from), 'whole', 'right'),
        column(stage.say(phrases.course), 'cut'),
        column(stage.say(phrases.to), 'whole', 'right'),
      ],
      rows: series.map(({ label, values }) => {
        const ends = course(values);
        return [
          { text: stage.clean(label) },
          end(ends?.first),
          { text: spark(values, stage.strokes).trimEnd() },
          end(ends?.last),
        ];
      }),
    },
    stage,
  );
};

const bridge = (chart: Of<'bridge'>, stage: Stage): string[] => {
  const steps = bridgeSteps(chart);
  return barTable(
    steps.map(({ label, value, from, to, total }) => ({
      label,
      ends: [from, to],
      figure: (total !== true && value > 0 ? '+' : '') + figure(value, chart.unit, stage),
      tone: total === true ? 'plain' : value < 0 ? 'bad' : 'good',
    })),
    spanOf(steps.flatMap(({ from, to }) => [from, to])),
    stage,
  );
};

const bubbles = ({ xTitle, yTitle, xUnit, yUnit, bubbles: all }: Of<'bubbles'>, stage: Stage): string[] =>
  tableLines(
    {
      columns: [
        column('', 'cut'),
        column(stage.clean(xTitle), 'whole', 'right'),
        column(stage.clean(yTitle), 'whole', 'right'),
        column(stage.say(phrases.size), 'whole', 'right'),
      ],
      rows: all.map(({ label, x, y, size }) => [
        { text: stage.clean(label) },
        { text: figure(x, xUnit ?? 'number', stage) },
        { text: figure(y, yUnit ?? 'number', stage) },
        { text: figure(size, 'number', stage) },
      ]),
    },
    stage,
  );

const heat = ({ rows, columns, values, unit = 'number' }: Of<'heat'>, stage: Stage): string[] => {
  const span = spanOf(values.flat().filter((value) => value !== null));
  const cell = (value: number | null): TextCell =>
    value === null
      ? { text: stage.clean('–'), tone: 'muted' }
      : { text: `${shade(value, span, stage.strokes)} ${figure(value, unit, stage)}` };
  return tableLines(
    {
      columns: [column('', 'cut'), ...columns.map((title) => column(stage.clean(title), 'whole', 'right'))],
      rows: rows.map((row, at) => [
        { text: stage.clean(row) },
        ...columns.map((_, place) => cell(values[at]?.[place] ?? null)),
      ]),
    },
    stage,
  );
};
