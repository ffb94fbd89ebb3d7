import type { Words } from '../../locale/words.ts';
import { share, text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';
import type { Decimal } from '../../value/decimal.ts';
import type { PlainDate } from '../../value/period.ts';
import { figureCell, stateCell } from './cells.ts';
import type { ObjectiveRow, PlanRow } from './data.ts';
import { MISSING, phrases } from './words.ts';

/** What is wanted in figures, where it stands, and whether the time gone asks for more. */
export const objectivesBlock = (
  { objectives }: PlanRow,
  asOf: PlainDate | null,
  behind: Decimal,
  words: Words,
): Block => ({
  kind: 'section',
  title: words.say(phrases.objectives),
  blocks: [
    {
      kind: 'table',
      columns: [
        { title: words.say(phrases.objective), wrap: true },
        { title: words.say(phrases.now), align: 'right' },
        { title: words.say(phrases.target), align: 'right' },
        { title: words.say(phrases.way), align: 'right', weight: 1 },
        { title: words.say(phrases.gone), align: 'right', weight: 2 },
        { title: words.say(phrases.due) },
        { title: words.say(phrases.state) },
      ],
      rows: objectives.map((row) => objectiveCells(row, words)),
      base:
        asOf === null
          ? words.say(phrases.objectivesBaseNoLedger, { n: objectives.length })
          : words.say(phrases.objectivesBase, {
              n: objectives.length,
              date: words.date(asOf),
              behind: words.percent(Number(behind.toString()), 0),
            }),
      empty: words.say(phrases.noObjectives),
    },
  ],
});

const SOURCES = { ledger: phrases.ledger, tasks: phrases.doneTasks, relationship: phrases.stage } as const;

const objectiveCells = (row: ObjectiveRow, words: Words): readonly Cell[] => {
  const { what, now, target, unit, done, gone, to, state, missing } = row;
  return [
    text(what),
    now === null
      ? figureCell(null, unit, missing === null ? {} : { note: words.say(MISSING[missing]) })
      : figureCell(now.value, unit, {
          basis: now.basis,
          ...(now.from === 'typed' ? {} : { note: words.say(SOURCES[now.from]) }),
        }),
    figureCell(target, unit),
    share(done),
    share(gone),
    { kind: 'date', value: to },
    stateCell(state, words),
  ];
};
