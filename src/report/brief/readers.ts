import { attitudeText, rolesText } from '../../analysis/people/words.ts';
import { phrases as named, type Words } from '../../locale/words.ts';
import type { Proposal, Reader } from '../../measure/proposals.ts';
import type { Block, Cell } from '../../page/page.ts';
import { basisOf, givenOf } from '../../value/fact.ts';
import { factCell, left, right, sentence } from '../cells.ts';
import { hintsFor } from './hints.ts';

export const phrases = named('brief-readers', {
  title: 'Who reads it',
  reader: 'Reader',
  part: 'Part',
  influence: 'Influence',
  attitude: 'To us',
  knows: 'Knows of our subject',
  argument: 'Argument',
  none: 'none yet',
  stranger: 'not in section 3',
  hint: '{name}. {hint}',
  nobody: 'Nobody is named who reads it.',
  noDecider: 'No reader decides: who takes it to the decider, and with which argument?',
  base: '{n} {n|reader|readers}, {decide} of them {decide|decides|decide}',
});

/** Each reader with role, influence, attitude, knowledge and the argument meant for them; hints by title below. */
export const readersSection = ({ readers }: Proposal, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.title),
  blocks: [
    {
      kind: 'table',
      columns: [
        sentence(words.say(phrases.reader)),
        sentence(words.say(phrases.part), 1),
        right(words.say(phrases.influence), 3),
        left(words.say(phrases.attitude)),
        sentence(words.say(phrases.knows), 2),
        sentence(words.say(phrases.argument)),
      ],
      rows: readers.map((reader) => readerRow(reader, words)),
      base: words.say(phrases.base, {
        n: readers.length,
        decide: readers.filter(({ decides }) => decides).length,
      }),
      empty: words.say(phrases.nobody),
    },
    ...(readers.length > 0 && !readers.some(({ decides }) => decides)
      ? [{ kind: 'note', tone: 'warn', text: words.say(phrases.noDecider) } as const]
      : []),
    ...readers.flatMap(({ id, person }) =>
      hintsFor(person).map(
        (hint): Block => ({
          kind: 'note',
          tone: 'muted',
          text: words.say(phrases.hint, { name: person?.name ?? id, hint: words.say(hint) }),
        }),
      ),
    ),
  ],
});

const readerRow = ({ id, person, arguments: own, decides }: Reader, words: Words): readonly Cell[] => {
  const roles = (person?.roles ?? []).flatMap((role) => givenOf(role) ?? []);
  const title = givenOf(person?.title);
  return [
    {
      kind: 'text',
      value: person?.name ?? id,
      ...(person === null
        ? { note: words.say(phrases.stranger) }
        : title === undefined
          ? {}
          : { note: title }),
    },
    { kind: 'text', value: rolesText(roles, words) },
    { kind: 'number', value: givenOf(person?.influence) ?? null, basis: basisOf(person?.influence) },
    factCell(person?.attitude, (attitude) => attitudeText(attitude, words)),
    factCell(person?.knows, (value) => value),
    own.length === 0
      ? { kind: 'text', value: words.say(phrases.none), tone: decides ? 'bad' : 'warn' }
      : { kind: 'text', value: own.join('; ') },
  ];
};
