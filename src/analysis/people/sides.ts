import { phrases as named, type Words } from '../../locale/words.ts';
import type { Coverage } from '../../measure/coverage.ts';
import type { Colleague, Contact } from '../../measure/people.ts';
import { left, number, right, sentence, text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';
import type { Config } from '../../portfolio/config.ts';
import { addDuration } from '../../value/duration.ts';
import { phrases as people, touchText } from './words.ts';

export const phrases = named('people.sides', {
  who: 'Who',
  part: 'Part',
  faces: 'Faces',
  talks: 'Talks',
  owner: 'owner',
  deputy: 'deputy',
  gone: 'left us',
  base: '{n} of ours; {talks} {talks|talk|talks} in the log{since}',
  since: ' since {date}',
  empty: 'Nobody of ours is named.',
  reach: 'Whom we want to reach',
  for: 'What for',
  by: 'Who of us',
  retry: 'try again from {date}',
  reachBase: '{n} {n|person|people} whom we do not speak with yet',
});

/** Who of us takes part, whom they face, and how often they really spoke with the client. */
export const oursTable = ({ ours, theirs, talks, since }: Coverage, words: Words): Block => ({
  kind: 'table',
  title: words.say(people.ours),
  columns: [
    sentence(words.say(phrases.who)),
    sentence(words.say(phrases.part), 1),
    sentence(words.say(phrases.faces)),
    right(words.say(phrases.talks)),
    left(words.say(people.last)),
  ],
  rows: ours.map((colleague): readonly Cell[] => [
    text(colleague.name, noteOf(colleague, words)),
    partCell(colleague, words),
    text(
      words.list(
        colleague.faces.map((id) => theirs.find(({ person }) => person.id === id)?.person.name ?? id),
      ),
    ),
    number(colleague.talks),
    { kind: 'date', value: colleague.last },
  ]),
  base: words.say(phrases.base, {
    n: ours.length,
    talks,
    since: since === null ? '' : words.say(phrases.since, { date: words.date(since) }),
  }),
  empty: words.say(phrases.empty),
});

const noteOf = ({ isOwner, isDeputy, gone }: Colleague, words: Words): { readonly note?: string } => {
  const said = [
    ...(isOwner ? [words.say(phrases.owner)] : []),
    ...(isDeputy ? [words.say(phrases.deputy)] : []),
    ...(gone ? [words.say(phrases.gone)] : []),
  ];
  return said.length === 0 ? {} : { note: said.join(', ') };
};

/** What one of us does there; that it is only planned or wanted stands behind it. */
const partCell = ({ part, usefulFor, contact, talks }: Colleague, words: Words): Cell => {
  const said = [part, usefulFor].filter((each) => each !== undefined).join('; ');
  const isOpen = contact !== undefined && contact !== 'active' && talks === 0;
  return text(said, isOpen ? { note: touchText(contact, words) } : {});
};

/** Those who are wanted, planned or cannot be reached, and what we want of them. */
export const reachBlocks = (
  theirs: readonly Contact[],
  nameOf: (member: string) => string,
  { prospecting }: Config,
  words: Words,
): readonly Block[] => {
  const wanted = theirs.filter(({ touch }) => ['planned', 'wanted', 'unreachable'].includes(touch));
  if (wanted.length === 0) return [];
  return [
    {
      kind: 'table',
      title: words.say(phrases.reach),
      columns: [
        left(words.say(people.name)),
        sentence(words.say(people.contact)),
        sentence(words.say(phrases.for)),
        left(words.say(phrases.by)),
      ],
      rows: wanted.map(({ person, touch, facedBy }): readonly Cell[] => [
        text(person.name),
        text(
          touchText(touch, words),
          person.unreachable_since === undefined || touch !== 'unreachable'
            ? {}
            : {
                note: words.say(phrases.retry, {
                  date: words.date(addDuration(person.unreachable_since, prospecting.retry)),
                }),
              },
        ),
        person.useful_for === undefined ? text('', { basis: 'unknown' }) : text(person.useful_for),
        facedBy.length === 0
          ? text(words.say(people.nobody), { tone: 'warn' })
          : text(words.list(facedBy.map(nameOf))),
      ]),
      base: words.say(phrases.reachBase, { n: wanted.length }),
    },
  ];
};
