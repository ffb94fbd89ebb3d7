import { z } from 'zod';
import { type Vacancy, vacant } from '../value/vacancy.ts';
import { answer, list } from './grammar.ts';
import type { Kind } from './kind.ts';
import { type QuickRead, quickly, quickOf, REFUSED } from './quick.ts';

/** No word stands for a list, but what is known of one that holds nothing. */
const noWord: Kind<never> = { read: () => ({ problem: { rule: 'expected-list' } }), allowed: [] };

/**
 * A list of maps, or a word where it holds nothing: `none`, known to be none, or `unknown`, asked for and still open,
 * each with its source. Either is read as an empty list that knows why (`vacancyOf`).
 */
export const listOrNone = <S extends z.ZodType>(item: S) => {
  const word = answer(noWord);
  const items = list(item);
  const schema = z
    .union([word, items], { error: 'expected-list' })
    .transform((read) => (isItems(read) ? read : vacant(read)));
  return quickly(schema, quickEither(quickOf(word), quickOf(items)) as QuickRead<z.output<typeof schema>>);
};

const isItems = <T>(read: Vacancy | readonly T[]): read is readonly T[] => Array.isArray(read);

const quickEither = (word: QuickRead | undefined, items: QuickRead | undefined): QuickRead | undefined =>
  word &&
  items &&
  ((data) => {
    if (typeof data !== 'string') return items(data);
    const read = word(data);
    return read === REFUSED ? REFUSED : vacant(read as Vacancy);
  });
