import type { Request } from '../analysis/analysis.ts';
import { baseText } from '../analysis/base.ts';
import { classCell } from '../analysis/class-words.ts';
import type { RankResult, RankRow } from '../analysis/rank.ts';
import { classesBlock, notes } from '../analysis/rank-page.ts';
import { potentialCell } from '../analysis/rank-words.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import type { Block, Cell } from '../page/page.ts';
import { left, right, whole } from './cells.ts';
import { inWholeUnits } from './whole-units.ts';

export const phrases = named('report.classes', {
  title: 'ABCDE classes',
  best: 'Classes A and B',
  losing: 'Class E: sold to at a loss',
  client: 'Client',
  class: 'Class',
  channel: 'Channel',
  margin: 'Margin',
  revenue: 'Revenue',
  potential: 'Potential, a year',
  more: 'the {shown} largest of {all}; {base}',
});

/** So many of a class by name. */
const NAMED = 10;

/** How many clients stand in each class, and who stands at both ends. */
export const classesSection = (
  result: RankResult,
  { portfolio }: Pick<Request, 'portfolio'>,
  words: Words,
): Block => {
  const { base, data } = result;
  const floor = Number(portfolio.config.thresholds.cost_coverage.toString());
  const channels = new Map(data.channels.map(({ key, name }) => [key, name]));
  const row = (each: RankRow): readonly Cell[] => [
    { kind: 'text', value: each.name },
    classCell(each, words),
    whole(each.profit, (each.profit?.sign ?? 0) < 0 ? 'bad' : 'plain'),
    potentialCell(each, words),
    { kind: 'text', value: channels.get(each.channel) ?? each.channel },
  ];
  const list = (title: string, rows: readonly RankRow[]): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            title,
            columns: [
              left(words.say(phrases.client)),
              left(words.say(phrases.class)),
              right(words.say(phrases[base.measure])),
              right(words.say(phrases.potential), 1),
              left(words.say(phrases.channel), 2),
            ],
            rows: rows.slice(0, NAMED).map(row),
            base: words.say(phrases.more, {
              shown: Math.min(NAMED, rows.length),
              all: rows.length,
              base: baseText(base, floor, words),
            }),
          },
        ];
  return {
    kind: 'section',
    title: words.say(phrases.title),
    blocks: [
      classesBlock(result, words),
      ...notes(data.rows, words),
      ...list(
        words.say(phrases.best),
        data.rows.filter(({ classes: [first] }) => first === 'A' || first === 'B'),
      ),
      ...list(
        words.say(phrases.losing),
        data.rows.filter(({ classes }) => classes.join('') === 'E'),
      ),
    ].map(inWholeUnits),
  };
};
