import type { Words } from '../locale/words.ts';
import { LEAST_YEARS, monthsBetween, type Season } from '../measure/season.ts';
import { number, share, text } from '../page/cells.ts';
import type { Block } from '../page/page.ts';
import type { TrendResult } from './trend.ts';
import { phrases } from './trend-words.ts';

/** What each month and quarter of the year usually brings, or why that cannot be told. */
export const seasonBlock = ({ data, window }: TrendResult, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.season),
  blocks:
    data.season === null
      ? [
          {
            kind: 'note',
            tone: 'muted',
            text: whyNot(Math.max(0, monthsBetween(window.first, window.last)), words),
          },
        ]
      : [months(data.season, words), quarters(data.season, words)],
});

const whyNot = (n: number, words: Words): string =>
  n < LEAST_YEARS * 12 ? words.say(phrases.tooShort, { n }) : words.say(phrases.noSeason);

const months = (season: Season, words: Words): Block => {
  const sorted = [...season.months].sort((a, b) => b.share - a.share || a.of - b.of);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  return {
    kind: 'chart',
    chart: {
      kind: 'bars',
      unit: 'share',
      title: words.say(phrases.months),
      alt: words.say(phrases.monthsAlt, {
        month: two(best?.of ?? 1),
        share: words.percent(best?.share ?? 0),
        weakest: two(worst?.of ?? 1),
        least: words.percent(worst?.share ?? 0),
      }),
      bars: season.months.map(({ of, share }) => ({ label: two(of), value: share })),
      limits: [{ value: 1 / 12, label: words.say(phrases.equal) }],
    },
  };
};

/** Months are numbered in every language: `03`. */
const two = (month: number): string => String(month).padStart(2, '0');

const quarters = ({ quarters, years, from, to }: Season, words: Words): Block => ({
  kind: 'table',
  columns: [
    { title: words.say(phrases.part) },
    { title: words.say(phrases.share), align: 'right' },
    { title: words.say(phrases.index), align: 'right' },
    { title: words.say(phrases.least), align: 'right', weight: 1 },
    { title: words.say(phrases.most), align: 'right', weight: 1 },
  ],
  rows: quarters.map((quarter) => [
    text(`Q${quarter.of}`),
    share(quarter.share),
    number(quarter.index, 2),
    share(quarter.low),
    share(quarter.high),
  ]),
  base: words.say(phrases.seasonBase, { years, from: words.date(from), to: words.date(to) }),
});
