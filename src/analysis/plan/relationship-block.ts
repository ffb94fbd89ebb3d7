import type { Words } from '../../locale/words.ts';
import { text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import { STAGES } from '../../portfolio/sections/relationship.ts';
import type { PlanRow } from './data.ts';
import { phrases } from './words.ts';

/** Where the relationship stands and is to go, and which tasks work on it. */
export const relationshipBlock = ({ relationship, tasks }: PlanRow, words: Words): Block => {
  const { stage, basis, target, targetDate, aim } = relationship;
  const nameOf = (of: string | null): string => {
    const known = STAGES.find((each) => each === of);
    return known === undefined ? '' : words.say(phrases[known]);
  };
  const own = tasks.filter(({ id }) => relationship.tasks.includes(id));
  return {
    kind: 'section',
    title: words.say(phrases.relationship),
    blocks: [
      {
        kind: 'figures',
        items: [
          {
            label: words.say(phrases.stageNow),
            cell: text(nameOf(stage), { basis: stage === null ? 'unknown' : basis }),
          },
          ...(target === null
            ? []
            : [
                {
                  label: words.say(phrases.stageTarget),
                  cell: text(nameOf(target), targetDate === null ? {} : { note: words.date(targetDate) }),
                },
              ]),
          ...(aim === null ? [] : [{ label: words.say(phrases.aimOf), cell: text(words.say(phrases[aim])) }]),
        ],
      },
      {
        kind: 'checklist',
        items: own.map(({ what, due, joint }) => ({
          done: false,
          text: what,
          cells: [
            due === null ? text(words.say(phrases.undated)) : text(words.date(due)),
            ...(joint ? [text(words.say(phrases.joint))] : []),
          ],
        })),
        empty: words.say(phrases.nothingDone),
      },
    ],
  };
};
