import type { Words } from '../../locale/words.ts';
import type { openDecisions } from '../../measure/reminders/reviews.ts';
import { text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import { phrases } from './words.ts';

/** What earlier reviews decided, and nobody has told the end of. */
export const decisionsSection = (decisions: ReturnType<typeof openDecisions>, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.decisions),
  blocks: [
    {
      kind: 'checklist',
      items: decisions.map(({ what, owner, due, period }) => ({
        done: false,
        text: what,
        cells: [
          text(period),
          ...(owner === undefined ? [] : [text(owner)]),
          ...(due === undefined ? [] : [text(words.say(phrases.dueOn, { date: words.date(due) }))]),
        ],
      })),
      empty: words.say(phrases.noDecisions),
    },
  ],
});
