import type { Chart } from '../page/page.ts';

type BarsChart = Extract<Chart, { kind: 'bars' }>;
type BridgeChart = Extract<Chart, { kind: 'bridge' }>;
type CurveChart = Extract<Chart, { kind: 'curve' }>;

/** From the least to the greatest value, zero among them. */
export type Span = { readonly min: number; readonly max: number };

/** The span of values; never empty, so that dividing by its length is safe. */
export const spanOf = (values: readonly number[]): Span => {
  const finite = values.filter(Number.isFinite);
  const min = finite.reduce((least, value) => Math.min(least, value), 0);
  const max = finite.reduce((most, value) => Math.max(most, value), 0);
  return min === max ? { min, max: min + 1 } : { min, max };
};

/** Where a value stands in a span, 0..1. */
export const position = (value: number, { min, max }: Span): number =>
  Math.min(1, Math.max(0, (value - min) / (max - min)));

/** A limit far above the longest bar would press all bars into a corner: it is named instead of drawn. */
const REACH = 1.6;

/** The scale of a bar chart, its limits that lie on it, and those beyond. */
export const barScale = ({ bars, limits = [] }: BarsChart) => {
  const longest = spanOf(bars.map(({ value }) => value)).max;
  const near = limits.filter(({ value }) => Number.isFinite(value) && value <= longest * REACH);
  return {
    span: spanOf([...bars.map(({ value }) => value), ...near.map(({ value }) => value)]),
    near,
    beyond: limits.filter((limit) => !near.includes(limit)),
  };
};

/** The steps of a bridge with the two ends of each bar: a total stands on zero, a step on the sum before it. */
export const bridgeSteps = ({ steps }: BridgeChart) => {
  let running = 0;
  return steps.map((step) => {
    const from = step.total === true ? 0 : running;
    running = step.total === true ? step.value : running + step.value;
    return { ...step, from, to: running };
  });
};

const STOPS = [0.05, 0.1, 0.2, 0.5, 0.8, 1];

/** The points of a curve that a table shows: the first at or behind each stop, no value between points made up. */
export const curveStops = ({ points }: CurveChart): (readonly [number, number])[] => {
  const found = STOPS.map((stop) => points.find(([x]) => x >= stop - 1e-9)).filter(
    (point) => point !== undefined,
  );
  return [...new Set(found)];
};

/** The ends (with their places) and extremes of a row of numbers; undefined when it holds none. */
export const course = (values: readonly (number | null)[]) => {
  const known = [...values.entries()].filter((entry): entry is [number, number] => Number.isFinite(entry[1]));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const numbers = known.map(([, value]) => value);
  return { first, last, low: Math.min(...numbers), high: Math.max(...numbers) };
};

/**
 * Where the axis of a bridge begins: zero, unless everything happens in the upper part of the totals, which would press
 * the steps to nothing.
 */
export const bridgeFoot = (steps: ReturnType<typeof bridgeSteps>): number => {
  const ends = steps.flatMap(({ from, to, total }) => (total === true ? [to] : [from, to]));
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return low > 0 && low > high * 0.6 && high > low ? low - (high - low) * 0.6 : 0;
};

/** In which of as few rows as possible words stand that must not run into each other. */
export const rowsOf = (words: readonly { readonly from: number; readonly to: number }[]): number[] => {
  const ends: number[] = [];
  return words.map(({ from, to }) => {
    const free = ends.findIndex((end) => end < from);
    const row = free === -1 ? ends.length : free;
    ends[row] = to;
    return row;
  });
};
