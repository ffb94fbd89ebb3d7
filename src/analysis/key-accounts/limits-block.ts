import type { Words } from '../../locale/words.ts';
import type { Limit } from '../../measure/key/limits.ts';
import type { Block } from '../../page/page.ts';
import type { NameOf } from './page.ts';
import { LIMIT, phrases } from './words.ts';

/** So many clients are named in a sentence. */
const NAMED = 4;

/** What practice says about the size of teams and books, where it is left. */
export const limitsBlock = (limits: readonly Limit[], nameOf: NameOf, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.limits),
  blocks:
    limits.length === 0
      ? [{ kind: 'note', tone: 'good', text: words.say(phrases.noLimits) }]
      : limits.map(({ kind, who, count, limit, clients }) => ({
          kind: 'note',
          tone: 'plain',
          text: words.say(LIMIT[kind], {
            who: nameOf(who),
            n: count,
            limit: limit ?? 0,
            names: [
              ...clients.slice(0, NAMED),
              ...(clients.length > NAMED ? [words.say(phrases.more, { n: clients.length - NAMED })] : []),
            ].join(', '),
          }),
        })),
});
