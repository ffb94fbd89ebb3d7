import type { Words } from '../../locale/words.ts';
import type { Load } from '../../measure/plan/load.ts';
import { number, text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import { phrases } from './words.ts';

/** So many months fit beside each other on a narrow screen. */
const SHOWN = 6;

/** Who has how much to do in which month, and where it is too much. */
export const loadBlocks = (
  { months, rows, overloads }: Load,
  limit: number,
  nameOf: (id: string | null) => string,
  words: Words,
): readonly Block[] => {
  if (rows.length === 0) return [];
  const shown = months.slice(0, SHOWN);
  const n = rows.reduce((sum, row) => sum + row.undated, 0);
  const notes = [
    ...(n === 0 ? [] : [words.say(phrases.undatedNote, { n })]),
    ...(months.length <= SHOWN
      ? []
      : [words.say(phrases.further, { month: words.date(months.at(-1) ?? '') })]),
  ];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'heat',
        title: words.say(phrases.load),
        alt: words.say(phrases.loadAlt),
        rows: rows.map(({ owner }) => nameOf(owner)),
        columns: shown,
        values: rows.map(({ counts }) => shown.map((_, at) => counts[at] ?? 0)),
      },
    },
    ...notes.map((text): Block => ({ kind: 'note', tone: 'muted', text })),
    overloads.length === 0
      ? { kind: 'note', tone: 'muted', text: words.say(phrases.noOverloads, { limit }) }
      : {
          kind: 'table',
          title: words.say(phrases.overloads),
          columns: [
            { title: words.say(phrases.who) },
            { title: words.say(phrases.month) },
            { title: words.say(phrases.tasks), align: 'right' },
            { title: words.say(phrases.limit), align: 'right' },
          ],
          rows: overloads.map((overload) => [
            text(overload.owner === null ? words.say(phrases.all) : nameOf(overload.owner)),
            text(overload.month),
            number(overload.tasks, 0, { tone: 'bad' }),
            number(overload.limit),
          ]),
          base: words.say(phrases.overloadsBase, { n: overloads.length, limit }),
        },
  ];
};
