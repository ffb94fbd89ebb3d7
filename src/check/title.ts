import type { Words } from '../locale/words.ts';
import type { Rule } from './rule.ts';

/** The sentence of a rule's findings without arguments: placeholders are … or, for forms, the last of them. */
export const titleOf = ({ says }: Rule, words: Words): string =>
  words
    .say(says)
    .replace(/\{\w+[^{}]*\|([^|{}]*)\}/g, '$1')
    .replace(/\{\w+\}/g, '…');
