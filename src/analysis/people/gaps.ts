import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import type { Coverage, Gap, GapKind } from '../../measure/coverage.ts';
import { sentence, text } from '../../page/cells.ts';
import type { Block, Cell, Column } from '../../page/page.ts';
import { dutiesText } from '../duties.ts';

export const phrases = named('people.gaps', {
  title: 'What is missing',
  gap: 'Finding',
  whom: 'Whom',
  answer: 'Being done',
  'no-decider': 'Nobody known decides',
  'decider-without-contact': 'A decider without contact',
  'influential-opponent': 'An influential opponent',
  'single-thread': 'A single thread: only one of theirs is in touch',
  'cold-contact': 'A cold contact',
  'nobody-faces': 'Nobody of ours faces a key person',
  'one-of-ours': 'Only one of ours ever spoke with them',
  'short-no-decider': 'no decider',
  'short-decider-without-contact': 'decider without contact',
  'short-influential-opponent': 'influential opponent',
  'short-single-thread': 'single thread',
  'short-cold-contact': 'cold contact',
  'short-nobody-faces': 'nobody faces a key person',
  'short-one-of-ours': 'one of ours alone',
  times: '{gap} ({n})',
  since: 'no talk since {date}',
  noTalk: 'no talk in the log, which begins {date}',
  nothing: 'nothing yet',
  none: 'Nothing is missing.',
  base: '{n} {n|finding|findings}, {open} of them without a task; key: who decides, or has an influence of 4 or 5',
});

const GAP_WORDS: Readonly<Record<GapKind, Phrase>> = phrases;

/** What is missing, about whom, and which open task works on it. */
export const gapsBlock = ({ gaps }: Coverage, nameOf: (member: string) => string, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.title),
  blocks: [
    {
      kind: 'table',
      columns: [
        sentence(words.say(phrases.gap)),
        sentence(words.say(phrases.whom)),
        sentence(words.say(phrases.answer)),
      ],
      rows: gaps.map((gap): readonly Cell[] => [
        text(words.say(GAP_WORDS[gap.kind])),
        whomCell(gap, nameOf, words),
        answerCell(gap, nameOf, words),
      ]),
      base: words.say(phrases.base, {
        n: gaps.length,
        open: gaps.filter((gap) => gap.duties.length === 0).length,
      }),
      empty: words.say(phrases.none),
    },
  ],
});

const whomCell = ({ contact, ours, since }: Gap, nameOf: (member: string) => string, words: Words): Cell => {
  if (contact === undefined) return text(ours === undefined ? '' : nameOf(ours));
  const silence =
    since === undefined
      ? {}
      : {
          note: words.say(contact.last === null ? phrases.noTalk : phrases.since, {
            date: words.date(since),
          }),
        };
  return text(contact.person.name, silence);
};

const answerCell = (gap: Gap, nameOf: (member: string) => string, words: Words): Cell => {
  if (gap.duties.length === 0) return text(words.say(phrases.nothing), { tone: 'warn' });
  return text(dutiesText(gap.duties, nameOf, words));
};

/** What is missing in a few words: each kind once, with how often. */
export const gapsText = (kinds: readonly GapKind[], words: Words): string =>
  [...new Set(kinds)]
    .map((kind) => {
      const n = kinds.filter((each) => each === kind).length;
      const gap = words.say(phrases[`short-${kind}`]);
      return n === 1 ? gap : words.say(phrases.times, { gap, n });
    })
    .join(', ');

export const gapColumn = (words: Words): Column => sentence(words.say(phrases.title));
