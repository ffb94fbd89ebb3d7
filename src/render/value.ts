import type { Phrase, Words } from '../locale/words.ts';
import type { Cell } from '../page/page.ts';
import type { Basis } from '../value/fact.ts';
import { phrases } from './phrases.ts';

/** What stands before a figure (or behind a word) that is less than known. */
export const MARKS: Readonly<Record<Basis, string>> = {
  known: '',
  stale: '†',
  assumed: '?',
  estimated: '~',
  disputed: '≠',
  unknown: '??',
};

const BASES: Readonly<Record<Exclude<Basis, 'known'>, Phrase>> = {
  stale: phrases.stale,
  assumed: phrases.assumed,
  estimated: phrases.estimated,
  disputed: phrases.disputed,
  unknown: phrases.rests,
};

/** The legend of the marks that occur: `~ estimated`, in a fixed order. */
export const legend = (bases: Iterable<Basis>, words: Words): { mark: string; meaning: string }[] => {
  const used = new Set(bases);
  return (Object.keys(BASES) as (keyof typeof BASES)[])
    .filter((basis) => used.has(basis))
    .map((basis) => ({ mark: MARKS[basis], meaning: words.say(BASES[basis]) }));
};

const plus = (text: string, signed: boolean | undefined): string =>
  signed === true && !text.startsWith('-') && /[1-9]/.test(text) ? `+${text}` : text;

/** The value in words, without mark and note; undefined where there is none. Sparks are drawn by each format. */
const given = (cell: Cell, words: Words): string | undefined => {
  switch (cell.kind) {
    case 'text':
      return cell.value === '' && cell.basis === 'unknown' ? undefined : cell.value;
    case 'money':
      return cell.value === null
        ? undefined
        : plus(words.money(cell.value, cell.currency, cell.places), cell.signed);
    case 'range':
      return `${words.money(cell.low, undefined, cell.places)}–${words.money(cell.high, cell.currency, cell.places)}`;
    case 'share':
      return cell.value === null ? undefined : plus(words.percent(cell.value), cell.signed);
    case 'number':
      return cell.value === null ? undefined : plus(words.number(cell.value, cell.places), cell.signed);
    case 'date':
      return cell.value === null ? undefined : words.date(cell.value);
    case 'spark':
      return cell.values.length === 0 ? undefined : '';
  }
};

/** A cell in words. `basis` is what its mark has to say: an absent value needs none, for it says so itself. */
export type Shown = { readonly text: string; readonly basis: Basis; readonly absent: boolean };

/** `–` stands for a value that has no meaning here, the word for one that nobody knows. */
export const shown = (cell: Cell, words: Words): Shown => {
  const text = given(cell, words);
  if (text !== undefined) return { text, basis: cell.basis ?? 'known', absent: false };
  const absent = cell.basis === 'unknown' ? words.say(phrases.unknown) : '–';
  return { text: absent, basis: 'known', absent: true };
};

/** How far a value can be trusted, in a word; nothing where it is known, or has no meaning. */
export const basisWord = (cell: Cell, words: Words): string => {
  const { basis, absent } = shown(cell, words);
  if (absent) return cell.basis === 'unknown' ? words.say(phrases.unknown) : '';
  return basis === 'known' ? '' : words.say(BASES[basis]);
};

export const isFigure = ({ kind }: Cell): boolean =>
  kind === 'money' || kind === 'range' || kind === 'share' || kind === 'number';

/** The sign of a change: 1 up, -1 down, 0 neither or not a figure. */
export const direction = (cell: Cell): number => {
  if (cell.kind === 'money') return cell.value?.sign ?? 0;
  return cell.kind === 'share' || cell.kind === 'number' ? Math.sign(cell.value ?? 0) : 0;
};
