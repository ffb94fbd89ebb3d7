import { fold } from '../value/name.ts';

/** How rows that sum other rows begin, in the three languages. */
const WORDS = [
  'total',
  'grand total',
  'subtotal',
  'sub-total',
  'sum',
  'итого',
  'всего',
  'итог',
  'общо',
  'всичко',
  'сума',
];
const BEGINS = new RegExp(`^(?:${WORDS.join('|')})(?:$|[\\s:.,(])`, 'u');

/** Does this text announce a sum, as `Итого:` or `Total for March` do? */
export const saysTotal = (text: string): boolean => text !== '' && BEGINS.test(fold(text));

/** Does the first filled cell of a row announce a sum? */
export const looksLikeTotal = (cells: readonly string[]): boolean =>
  saysTotal(cells.find((cell) => cell.trim() !== '') ?? '');
