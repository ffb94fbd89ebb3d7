import { phrases as named, type Words } from '../../locale/words.ts';
import type { Anchor, FactorStanding } from '../../measure/factors.ts';
import { phraseOf } from './words.ts';

/** What the marks 1, 3 and 5 of the method's own factors mean, where kam.yaml says nothing else: ours. */
export const phrases = named('anchors', {
  contact_level1: 'the buyer alone speaks with us',
  contact_level3: 'heads of departments speak with us',
  contact_level5: 'their top and ours meet by plan',
  satisfaction1: 'complaints stay open',
  satisfaction3: 'no complaints, no praise',
  satisfaction5: 'they recommend us unasked',
  joint_planning1: 'orders come as they come',
  joint_planning3: 'they share a forecast',
  joint_planning5: 'one plan with figures of both sides',
  competition1: 'one of many, chosen by price',
  competition3: 'on a par with the best',
  competition5: 'first choice; others are asked to compare',
  importance1: 'replaced in a day',
  importance3: 'a change would cost them months',
  importance5: 'their product does not work without ours',
});

const MARKS = [1, 3, 5] as const;
/** The scale that our own anchors are made for. */
const SCALE = 5;

/** What the marks of a factor mean: as kam.yaml says it, else as the method's own factors do on a scale of five. */
export const anchorsIn = (
  factor: Pick<FactorStanding, 'id' | 'anchors'>,
  scale: number,
  words: Words,
): readonly Anchor[] => {
  if (factor.anchors.length > 0 || scale !== SCALE) return factor.anchors;
  return MARKS.flatMap((mark) => {
    const phrase = phraseOf(phrases, `${factor.id}${mark}`);
    return phrase === undefined ? [] : [{ mark, text: words.say(phrase) }];
  });
};
