import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import type { Comparison, Mark, Reading } from '../../measure/comparison.ts';
import { left, number, right, share, text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';

export const phrases = named('standing.compared', {
  csi: 'Satisfaction (CSI)',
  serviceLevel: 'Service level',
  date: 'Measured',
  us: 'We',
  base: '{n} {n|measurement|measurements}{leads}{trend}',
  leadsUs: '; we lead by {by}',
  leadsRival: '; a competitor leads by {by}',
  leadsEven: '; level with the best competitor',
  up: '; up by {by} since the one before',
  down: '; down by {by} since the one before',
  same: '; as before',
  points: '{n} points',
  alt: '{title} over {n} measurements, ours and of competitors.',
});

const LEADS: Readonly<Record<NonNullable<Comparison['leader']>, Phrase>> = {
  us: phrases.leadsUs,
  rival: phrases.leadsRival,
  even: phrases.leadsEven,
};

/** What is compared, and in which unit. */
export type Kind = 'csi' | 'serviceLevel';

/** Ours against competitors, measurement by measurement; a course where there are several. */
export const comparedBlocks = (
  comparison: Comparison,
  kind: Kind,
  rivalName: (id: string) => string,
  words: Words,
): readonly Block[] => {
  const { readings } = comparison;
  if (readings.length === 0) return [];
  const rivals = [...new Set(readings.flatMap((reading) => reading.rivals.map(({ id }) => id)))].sort();
  return [
    {
      kind: 'table',
      title: words.say(phrases[kind]),
      columns: [
        left(words.say(phrases.date)),
        right(words.say(phrases.us)),
        ...rivals.map((id) => right(rivalName(id))),
      ],
      rows: readings.map((reading): readonly Cell[] => [
        text(words.date(reading.date)),
        markCell(reading.us, kind),
        ...rivals.map((id) => markCell(rivalMark(reading, id), kind)),
      ]),
      base: words.say(phrases.base, {
        n: readings.length,
        leads: leadText(comparison, kind, words),
        trend: trendText(comparison, kind, words),
      }),
    },
    ...course(readings, rivals, kind, rivalName, words),
  ];
};

const rivalMark = ({ rivals }: Reading, id: string): Mark | null =>
  rivals.find((rival) => rival.id === id) ?? null;

const numberOf = (mark: Mark | null): number | null => (mark === null ? null : Number(mark.value.toString()));

const markCell = (mark: Mark | null, kind: Kind): Cell => {
  const aside = mark === null ? {} : { basis: mark.basis };
  return kind === 'serviceLevel' ? share(numberOf(mark), aside) : number(numberOf(mark), 1, aside);
};

const written = (value: number, kind: Kind, words: Words): string =>
  kind === 'csi' ? words.number(value, 1) : words.say(phrases.points, { n: words.number(value * 100, 1) });

const leadText = ({ leader, lead }: Comparison, kind: Kind, words: Words): string =>
  leader === null || lead === null
    ? ''
    : words.say(LEADS[leader], { by: written(Math.abs(Number(lead.toString())), kind, words) });

const trendText = ({ change }: Comparison, kind: Kind, words: Words): string => {
  if (change === null) return '';
  const by = written(Math.abs(Number(change.toString())), kind, words);
  return words.say(change.sign > 0 ? phrases.up : change.sign < 0 ? phrases.down : phrases.same, { by });
};

/** Fewer measurements are no course. */
const SEVERAL = 3;

const course = (
  readings: readonly Reading[],
  rivals: readonly string[],
  kind: Kind,
  rivalName: (id: string) => string,
  words: Words,
): readonly Block[] =>
  readings.length < SEVERAL
    ? []
    : [
        {
          kind: 'chart',
          chart: {
            kind: 'line',
            title: words.say(phrases[kind]),
            alt: words.say(phrases.alt, { title: words.say(phrases[kind]), n: readings.length }),
            unit: kind === 'csi' ? 'number' : 'share',
            labels: readings.map(({ date }) => words.date(date)),
            series: [
              { label: words.say(phrases.us), values: readings.map(({ us }) => numberOf(us)) },
              ...rivals.map((id) => ({
                label: rivalName(id),
                values: readings.map((reading) => numberOf(rivalMark(reading, id))),
              })),
            ],
          },
        },
      ];
