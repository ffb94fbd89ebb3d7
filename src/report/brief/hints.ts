import { phrases as named, type Phrase } from '../../locale/words.ts';
import type { Person } from '../../portfolio/sections/stakeholders.ts';
import { givenOf } from '../../value/fact.ts';

export const phrases = named('brief-hints', {
  head: 'As a head: what is exclusive in it, if the person decides by standing rather than by figures.',
  people: 'From HR: the people behind it and references, if the person answers for people.',
  finance: 'From finance: figures, and how they were computed, if the person checks them.',
  engineering: 'From engineering: figures of the matter itself, if the person answers for how it works.',
});

/** Words of a title in the three languages of the product; what none of them fits gets no hint. */
const TITLES: readonly (readonly [RegExp, Phrase])[] = [
  [
    /\b(?:ceo|owner|founder|president)\b|chief executive|(?:managing|general) director|генеральный директор|владел[ец]|собственик|управител|изпълнителен директор|президент/u,
    phrases.head,
  ],
  [/\bhr\b|human resources|personnel|персонал|кадр|човешки ресурси/u, phrases.people],
  [/\bcfo\b|financ|controll|account(?:ant|ing)|финанс|бухгалтер|счетовод|контрол[её]р/u, phrases.finance],
  [/\bcto\b|engineer|technical|technolog|инженер|техническ|технолог|конструктор/u, phrases.engineering],
];

/** What the practice of the field advises for a reader of this title: hints, each with its condition, no rules. */
export const hintsFor = (person: Person | null): readonly Phrase[] => {
  const title = givenOf(person?.title)?.toLowerCase() ?? '';
  return TITLES.flatMap(([shape, phrase]) => (shape.test(title) ? [phrase] : []));
};
