import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { bridgeChart } from './bridge-plot.ts';
import { bubblesChart } from './bubbles-plot.ts';
import { barsPieces } from './chart-bars.ts';
import { captioned, captionHeight, captionOf, framed } from './chart-frame.ts';
import type { Made } from './chart-series.ts';
import { heatPieces } from './heat.ts';
import { curveChart, lineChart } from './line-plots.ts';
import { apart, type Piece } from './piece.ts';

const LOWEST = 230;

/** A chart that can be edited, under its title and what it says; a heat map is a table with shades. */
export const chartPieces = (chart: Chart, words: Words): readonly Piece[] => {
  if (chart.kind === 'heat') return heatPieces(chart, words);
  if (chart.kind === 'bars') return barsPieces(chart, words);
  const [before, caption] = apart(captionOf(chart));
  const made = madeOf(chart, words);
  return [
    ...before,
    {
      height: captionHeight(caption) + LOWEST,
      stretches: true,
      draw: (box, pen) => {
        const [said, rest] = captioned(caption, box, pen);
        return said + framed(chart, made, rest, pen);
      },
    },
  ];
};

const madeOf = (chart: Exclude<Chart, { kind: 'bars' | 'heat' }>, words: Words): Made => {
  switch (chart.kind) {
    case 'line':
      return lineChart(chart, words);
    case 'curve':
      return curveChart(chart);
    case 'bridge':
      return bridgeChart(chart, words);
    case 'bubbles':
      return bubblesChart(chart, words);
  }
};
