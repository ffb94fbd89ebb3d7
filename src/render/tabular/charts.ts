import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { printable } from '../../value/printable.ts';
import { phrases } from '../phrases.ts';
import { basisWord } from '../value.ts';
import { numberValue, textValue } from './columns.ts';
import type { Row, Untitled } from './table.ts';

type Unit = 'money' | 'share' | 'number';

/** What a chart draws, point by point, and the sentence that says what it shows. */
export const chartTable = (chart: Chart, words: Words): Untitled => {
  const { columns, rows } = drawn(chart, words);
  return {
    title: chart.title,
    columns: columns.map(printable),
    rows,
    notes: chart.alt === '' ? [] : [printable(chart.alt)],
  };
};

const drawn = (chart: Chart, words: Words): { columns: readonly string[]; rows: readonly Row[] } => {
  const value = words.say(phrases.value);
  switch (chart.kind) {
    case 'bars':
      return bars(chart, words);
    case 'curve':
      return {
        columns: [chart.xTitle, chart.yTitle],
        rows: chart.points.map((point) => point.map((each) => numberValue(each, 'share'))),
      };
    case 'line':
      return {
        columns: [words.say(phrases.name), ...chart.series.map(({ label }) => label)],
        rows: chart.labels.map((label, at) => [
          textValue(label),
          ...chart.series.map(({ values }) => figure(values[at] ?? null, chart.unit)),
        ]),
      };
    case 'bridge':
      return {
        columns: [words.say(phrases.name), value],
        rows: chart.steps.map((step) => [textValue(step.label), figure(step.value, chart.unit)]),
      };
    case 'bubbles':
      return {
        columns: [words.say(phrases.name), chart.xTitle, chart.yTitle, words.say(phrases.size)],
        rows: chart.bubbles.map(({ label, x, y, size }) => [
          textValue(label),
          figure(x, chart.xUnit),
          figure(y, chart.yUnit),
          figure(size),
        ]),
      };
    case 'heat':
      return {
        columns: [words.say(phrases.name), ...chart.columns],
        rows: chart.rows.map((row, at) => [
          textValue(row),
          ...chart.columns.map((_, place) => figure(chart.values[at]?.[place] ?? null, chart.unit)),
        ]),
      };
  }
};

/** Charts show sizes: whole units of money. */
const figure = (value: number | null, unit: Unit = 'number') =>
  numberValue(
    value,
    unit,
    unit === 'share' || Number.isInteger(value) ? {} : { places: unit === 'money' ? 0 : 1 },
  );

const bars = ({ bars: all, unit }: Extract<Chart, { kind: 'bars' }>, words: Words) => {
  const marked = all.some(({ basis = 'known' }) => basis !== 'known');
  const value = words.say(phrases.value);
  return {
    columns: [
      words.say(phrases.name),
      value,
      ...(marked ? [words.say(phrases.basis, { title: value })] : []),
    ],
    rows: all.map(({ label, value: size, basis = 'known' }) => [
      textValue(label),
      figure(size, unit),
      ...(marked ? [textValue(basisWord({ kind: 'number', value: size, basis }, words))] : []),
    ]),
  };
};
