import type { Words } from '../../locale/words.ts';
import { text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import { few } from '../../value/few.ts';
import type { PlanRow } from './data.ts';
import { CHECK, phrases } from './words.ts';

/** So many that lack something are named. */
const NAMED = 6;

/** What of the plan is as it should be, and what lacks it. */
export const qualityBlock = ({ checks, passed }: PlanRow, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.qualityTitle, { passed, of: checks.length }),
  blocks: [
    {
      kind: 'checklist',
      items: checks.map(({ id, passed: done, good, of, lacking }) => {
        const ids = few(lacking, NAMED);
        return {
          done,
          text: words.say(CHECK[id]),
          cells: [
            text(id === 'objectives' ? words.number(good) : words.say(phrases.counted, { good, of })),
            ...(ids === '' ? [] : [text(words.say(phrases.lacking, { ids }))]),
          ],
          ...(done ? {} : { tone: 'warn' as const }),
        };
      }),
    },
  ],
});
