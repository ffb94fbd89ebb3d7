import { phrases as named, type Words } from '../../locale/words.ts';
import type { Comparison, Criterion, Mark, Result } from '../../measure/criteria.ts';
import { factCell, left, number, right, sentence, text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';
import { Decimal } from '../../value/decimal.ts';
import { givenOf } from '../../value/fact.ts';
import type { Names } from './names.ts';

export const phrases = named('buying-criteria', {
  title: 'By what they choose',
  criterion: 'Criterion',
  weight: 'Weight',
  us: 'We',
  standing: 'Against the best',
  winBy: 'How we mean to win',
  ahead: 'ahead',
  behind: 'behind',
  level: 'level',
  result: 'Weighted',
  base: '{n} {n|criterion|criteria}, marks from 1 to {scale}; the weighted result is the mean of the marks by weight',
  unknownIn: '{who}: the marks are unknown in {points} of {whole} points, so the result is a range.',
  notWhole:
    'The weights make {sum}, not 100: they are shown as they stand, and the result rests on them as they are (rule buying/criteria-weights).',
  unweighed:
    'The weight of {points} of 100 points is not known: the result is a range over what they may be.',
  noWeights: 'No weight is known: without weights there is no result.',
  lose: 'We lose by: {list}.',
  win: 'We win by: {list}.',
  moved: '{what} ({gain})',
  aheadOf: 'All in all we are ahead of {rival}: {us} to {theirs}.',
  behindOf: 'All in all {rival} is ahead of us: {theirs} to {us}.',
  levelWith: 'All in all we are level with {rival}: {us} each.',
  openWith: 'Who is ahead, {rival} or we, cannot be told: {us} to {theirs}.',
});

const plain = (value: Decimal, words: Words): string =>
  words.number(Number(value.toString()), placesOf(value));
/** Weights and marks keep the places that were typed, at most two. */
const placesOf = (value: Decimal): number => Math.min(2, (value.toString().split('.')[1] ?? '').length);

/** One or both ends of a mark. */
export const markText = ({ low, high }: Mark, words: Words, places?: number): string => {
  const written = (value: Decimal) =>
    places === undefined ? plain(value, words) : words.number(Number(value.toString()), places);
  const [from, to] = [written(low), written(high)];
  return from === to ? from : `${from}–${to}`;
};

const markCell = (mark: Mark | null, words: Words): Cell =>
  mark === null ? number(null, 0, { basis: 'unknown' }) : text(markText(mark, words), { basis: mark.basis });

/** Weighted results are read to a tenth of a tenth of the scale. */
const PLACES = 2;

const resultCell = ({ mark }: Result, words: Words): Cell =>
  mark === null
    ? number(null, 0, { basis: 'unknown' })
    : text(markText(mark, words, PLACES), { basis: mark.basis });

const TONES = { ahead: 'good', behind: 'bad', level: 'plain' } as const;

/** The criteria, ours and theirs, the weighted results, where we lose and what we win by. */
export const criteriaBlocks = (
  comparison: Comparison,
  scale: number,
  names: Names,
  words: Words,
): readonly Block[] => {
  const { criteria, results } = comparison;
  if (criteria.length === 0) return [];
  const wins = criteria.some(({ winBy }) => winBy !== null);
  const rivals = [...new Set(criteria.flatMap((each) => Object.keys(each.rivals)))].sort();
  const row = (each: Criterion): readonly Cell[] => [
    factCell(each.what, (value) => value),
    each.weight === null
      ? number(null, 0, { basis: each.weightBasis === 'disputed' ? 'disputed' : 'unknown' })
      : text(plain(each.weight, words), { basis: each.weightBasis }),
    markCell(each.us, words),
    ...rivals.map((rival) => markCell(each.rivals[rival] ?? null, words)),
    each.standing === null
      ? text('', { basis: 'unknown' })
      : text(words.say(phrases[each.standing]), { tone: TONES[each.standing] }),
    ...(wins ? [text(each.winBy ?? '')] : []),
  ];
  return [
    {
      kind: 'table',
      title: words.say(phrases.title),
      columns: [
        sentence(words.say(phrases.criterion)),
        right(words.say(phrases.weight)),
        right(words.say(phrases.us)),
        ...rivals.map((rival, at) => right(names.rival(rival), at)),
        left(words.say(phrases.standing), 1),
        ...(wins ? [sentence(words.say(phrases.winBy), 2)] : []),
      ],
      rows: criteria.map(row),
      ...(results.length === 0
        ? {}
        : {
            total: [
              text(words.say(phrases.result)),
              text(plain(comparison.sum, words)),
              ...results.map((result) => resultCell(result, words)),
              text(''),
              ...(wins ? [text('')] : []),
            ],
          }),
      base: words.say(phrases.base, { n: criteria.length, scale }),
    },
    ...weightNotes(comparison, words),
    ...unknownNotes(comparison, names, words),
    ...verdicts(comparison, names, words),
  ];
};

const note = (tone: 'plain' | 'good' | 'warn' | 'muted', said: string): Block => ({
  kind: 'note',
  tone,
  text: said,
});

const WHOLE = Decimal.of(100);

const weightNotes = ({ sum, whole, unweighed }: Comparison, words: Words): readonly Block[] => {
  if (sum.sign === 0) return [note('muted', words.say(phrases.noWeights))];
  if (!whole.equals(WHOLE)) return [note('warn', words.say(phrases.notWhole, { sum: plain(sum, words) }))];
  return unweighed.sign > 0
    ? [note('muted', words.say(phrases.unweighed, { points: plain(unweighed, words) }))]
    : [];
};

/** For whom a part of the result is unknown, so that it is a range. */
const unknownNotes = ({ results, whole }: Comparison, names: Names, words: Words): readonly Block[] =>
  results.flatMap(({ rival, unknown }) =>
    unknown.sign === 0
      ? []
      : [
          note(
            'muted',
            words.say(phrases.unknownIn, {
              who: rival === null ? words.say(phrases.us) : names.rival(rival),
              points: plain(unknown, words),
              whole: plain(whole, words),
            }),
          ),
        ],
  );

/** All in all, then by criterion with what each moves our result by: what costs most, what brings most. */
const verdicts = ({ criteria, results }: Comparison, names: Names, words: Words): readonly Block[] => {
  const [us, ...others] = results;
  const overall = others.flatMap(({ rival, mark }): Block[] => {
    if (us === undefined || us.mark === null || rival === null || mark === null) return [];
    const args = {
      rival: names.rival(rival),
      us: markText(us.mark, words, PLACES),
      theirs: markText(mark, words, PLACES),
    };
    if (us.mark.low.compare(mark.high) > 0) return [note('good', words.say(phrases.aheadOf, args))];
    if (us.mark.high.compare(mark.low) < 0) return [note('warn', words.say(phrases.behindOf, args))];
    const isExact = us.mark.low.equals(us.mark.high) && mark.low.equals(mark.high);
    return [note('plain', words.say(isExact ? phrases.levelWith : phrases.openWith, args))];
  });
  const weighed = criteria
    .flatMap(({ what, id, gain }) => (gain === null ? [] : [{ what: givenOf(what) ?? id, gain }]))
    .sort((a, b) => a.gain.compare(b.gain));
  const list = (of: typeof weighed): string =>
    of
      .map(({ what, gain }) => {
        const moved = words.number(Number(gain.toString()), PLACES);
        return words.say(phrases.moved, { what, gain: gain.sign > 0 ? `+${moved}` : moved });
      })
      .join(', ');
  const losses = weighed.filter(({ gain }) => gain.sign < 0);
  const gains = weighed.filter(({ gain }) => gain.sign > 0).reverse();
  return [
    ...overall,
    ...(losses.length === 0 ? [] : [note('warn', words.say(phrases.lose, { list: list(losses) }))]),
    ...(gains.length === 0 ? [] : [note('good', words.say(phrases.win, { list: list(gains) }))]),
  ];
};
