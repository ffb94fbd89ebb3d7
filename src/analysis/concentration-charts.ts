import type { Words } from '../locale/words.ts';
import type { Block, Chart } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import { shareOf } from '../value/share.ts';
import type { Request } from './analysis.ts';
import type { Spread } from './concentration.ts';
import { LEVELS, phrases } from './concentration-words.ts';

/** A chart of bars is read at a glance up to so many; a curve is smooth enough with so many points. */
const BARS = 10;
const POINTS = 60;

/** The share of each row and all larger ones; null below zero, where it would fall again. */
export const runningShares = ({ rows, positive }: Spread): readonly (number | null)[] => {
  let sum = Decimal.zero;
  return rows.map(({ income }) => {
    if (income.sign < 0) return null;
    sum = sum.plus(income);
    return shareOf(sum, positive);
  });
};

/** The largest shares against the levels, and the curve of all. */
export const charts = (
  spread: Spread,
  levels: boolean,
  { portfolio }: Request,
  words: Words,
): readonly Block[] => {
  const shown = spread.rows.filter(({ income }) => income.sign > 0);
  const [first] = shown;
  if (first?.share == null) return [];
  const { key, critical, mono } = portfolio.config.thresholds;
  const limits = [
    { value: key, label: words.say(phrases.key) },
    { value: critical, label: words.say(phrases.critical) },
    { value: mono, label: words.say(phrases.mono) },
  ].map(({ value, label }) => ({ value: Number(value.toString()), label }));
  const bars: Chart = {
    kind: 'bars',
    title: words.say(phrases.barsTitle),
    alt: words.say(phrases.barsAlt, { name: first.name, share: words.percent(first.share) }),
    unit: 'share',
    bars: shown.slice(0, BARS).map(({ name, share, level }) => ({
      label: name,
      value: share ?? 0,
      ...(level === null ? {} : { tone: LEVELS[level] }),
    })),
    ...(levels ? { limits } : {}),
  };
  return [{ kind: 'chart', chart: bars }, ...curve(spread, shown.length, words)];
};

/** The Pareto curve over the rows that bring something in; a handful of rows needs none. */
const curve = (spread: Spread, count: number, words: Words): readonly Block[] => {
  if (count < 3) return [];
  const sums = runningShares(spread);
  const step = Math.ceil(count / POINTS);
  const at = [...Array(count).keys()].filter((row) => (row + 1) % step === 0 || row === count - 1);
  const points = at.map((row) => [(row + 1) / count, sums[row] ?? 0] as const);
  const tenth = sums[Math.max(1, Math.floor(count / 10)) - 1] ?? 0;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'curve',
        title: words.say(phrases.curveTitle),
        alt: words.say(phrases.curveAlt, { share: words.percent(tenth) }),
        points: [[0, 0], ...points],
        xTitle: words.say(phrases.curveX),
        yTitle: words.say(phrases.curveY),
      },
    },
  ];
};
