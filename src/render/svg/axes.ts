import type { ScaleLinear } from 'd3-scale';
import type { Words } from '../../locale/words.ts';
import { level, type Unit } from '../amount.ts';
import { label, rule } from './canvas.ts';

/** The rectangle that data is drawn in. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Scale = ScaleLinear<number, number>;

/** Hairlines across the plot with their values at the left; zero is stronger. */
export const horizontals = (scale: Scale, plot: Plot, unit: Unit, words: Words, count = 5): string[] =>
  scale
    .ticks(count)
    .flatMap((value) => [
      rule(plot.left, scale(value), plot.right, scale(value), value === 0 ? 'axis' : 'grid'),
      label(level(value, unit, words), plot.left - 8, scale(value) + 4, { anchor: 'end', class: 'small' }),
    ]);

/** The same upright, with the values below. */
export const verticals = (scale: Scale, plot: Plot, unit: Unit, words: Words, count = 5): string[] =>
  scale
    .ticks(count)
    .flatMap((value) => [
      rule(scale(value), plot.top, scale(value), plot.bottom, value === 0 ? 'axis' : 'grid'),
      label(level(value, unit, words), scale(value), plot.bottom + 18, { anchor: 'middle', class: 'small' }),
    ]);

/** What the axes measure: the upright one is named above it, the other below its right end. */
export const axisTitles = (xTitle: string, yTitle: string, plot: Plot): string[] => [
  label(yTitle, plot.left, plot.top - 12, { class: 'small strong' }),
  label(xTitle, plot.right, plot.bottom + 36, { anchor: 'end', class: 'small strong' }),
];
