import type { Chart } from '../../page/page.ts';
import { barsSvg } from './bars.ts';
import { bridgeSvg } from './bridge.ts';
import { bubblesSvg } from './bubbles.ts';
import type { Canvas } from './canvas.ts';
import { curveSvg } from './curve.ts';
import { heatSvg } from './heat.ts';
import { lineSvg } from './line.ts';

/** A chart as inline SVG; its colours come from the style of the document. */
export const chartSvg = (chart: Chart, canvas: Canvas): string => {
  switch (chart.kind) {
    case 'bars':
      return barsSvg(chart, canvas);
    case 'curve':
      return curveSvg(chart, canvas);
    case 'line':
      return lineSvg(chart, canvas);
    case 'bridge':
      return bridgeSvg(chart, canvas);
    case 'bubbles':
      return bubblesSvg(chart, canvas);
    case 'heat':
      return heatSvg(chart, canvas);
  }
};
