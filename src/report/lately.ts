import { phrases as named, type Words } from '../locale/words.ts';
import { left, text } from '../page/cells.ts';
import type { Block } from '../page/page.ts';
import type { PlainDate } from '../value/period.ts';

/** A client, or files of one kind beside the clients, that somebody touched lately; by whom and when it was last committed: null while it is not. */
export type Touched = {
  readonly kind: 'client' | 'register' | 'rates' | 'reviews' | 'settings';
  /** Null: none, or one that is gone. */
  readonly client: string | null;
  readonly name: string;
  readonly by: string | null;
  readonly day: PlainDate | null;
};

/** What was touched since a day; `range` is what kam diff is asked for to tell more. */
export type Lately = {
  readonly since: PlainDate;
  readonly range: string;
  readonly touched: readonly Touched[];
};

export const phrases = named('report.lately', {
  title: 'Changed since {date}: {n}',
  what: 'Where',
  day: 'On',
  by: 'By',
  fresh: 'not committed',
  register: 'the register',
  rates: 'rates',
  reviews: 'reviews of the portfolio',
  settings: 'settings',
  told: 'what changed in them: {command}',
  more: 'and {n} more; what changed: {command}',
});

/** So many, so that the page fits on a screen. */
const SHOWN = 4;

/** Where something changed, and the command that tells what. */
export const latelySection = ({ since, range, touched }: Lately, words: Words): readonly Block[] => {
  if (touched.length === 0) return [];
  const onlyFresh = touched.every(({ day }) => day === null);
  const command = onlyFresh ? 'kam diff' : `kam diff ${range}`;
  const more = touched.length - SHOWN;
  return [
    {
      kind: 'section',
      title: words.say(phrases.title, { date: words.date(since), n: touched.length }),
      blocks: [
        {
          kind: 'table',
          columns: [
            left(words.say(phrases.what)),
            left(words.say(phrases.day)),
            left(words.say(phrases.by), 1),
          ],
          rows: touched
            .slice(0, SHOWN)
            .map(({ kind, name, day, by }) => [
              text(kind === 'client' ? name : words.say(phrases[kind])),
              day === null ? text(words.say(phrases.fresh)) : { kind: 'date', value: day },
              text(by ?? '–'),
            ]),
          base:
            more > 0 ? words.say(phrases.more, { n: more, command }) : words.say(phrases.told, { command }),
        },
      ],
    },
  ];
};
