import type { Words } from '../../locale/words.ts';
import type { Contact, Touch } from '../../measure/people.ts';
import { factCell, left, number, right, text } from '../../page/cells.ts';
import type { Block, Cell, Tone } from '../../page/page.ts';
import { basisOf, givenOf } from '../../value/fact.ts';
import { ATTITUDE_TONES, attitudeText, phrases, rolesText, touchText } from './words.ts';

const TOUCH_TONES: Readonly<Record<Touch, Tone>> = {
  active: 'plain',
  planned: 'plain',
  wanted: 'warn',
  unreachable: 'warn',
  left: 'muted',
  unknown: 'muted',
};

/** How a person stands to us, as far as somebody knows or assumes it. */
export const attitudeCell = ({ person }: Contact, words: Words): Cell => {
  const attitude = givenOf(person.attitude);
  return {
    ...factCell(person.attitude, (each) => attitudeText(each, words)),
    tone: attitude === undefined ? 'plain' : ATTITUDE_TONES[attitude],
  };
};

/** Everybody of theirs who is still there; e-mail, phone and all that is personal stay in the dossier. */
export const theirsTable = (
  theirs: readonly Contact[],
  nameOf: (member: string) => string,
  words: Words,
): Block => {
  const here = theirs.filter(({ touch }) => touch !== 'left');
  return {
    kind: 'table',
    columns: [
      left(words.say(phrases.name)),
      left(words.say(phrases.position), 4),
      { ...left(words.say(phrases.roles), 1), wrap: true },
      right(words.say(phrases.influence), 2),
      left(words.say(phrases.attitude)),
      left(words.say(phrases.contact)),
      left(words.say(phrases.last)),
      { ...left(words.say(phrases.faced), 3), wrap: true },
    ],
    rows: here.map((contact): readonly Cell[] => {
      const { person, roles, touch, last, facedBy } = contact;
      return [
        text(person.name),
        factCell(person.title, (value) => value),
        text(rolesText(roles, words)),
        number(givenOf(person.influence) ?? null, 0, { basis: basisOf(person.influence) }),
        attitudeCell(contact, words),
        text(touchText(touch, words), { tone: TOUCH_TONES[touch] }),
        last === null && touch === 'active'
          ? text(words.say(phrases.never), { tone: 'muted' })
          : { kind: 'date', value: last },
        facedBy.length === 0
          ? text(words.say(phrases.nobody), { tone: 'warn' })
          : text(words.list(facedBy.map(nameOf))),
      ];
    }),
    base: words.say(phrases.base, {
      n: here.length,
      deciders: here.filter(({ decides }) => decides).length,
    }),
    empty: words.say(phrases.empty),
  };
};
