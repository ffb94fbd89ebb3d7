import type { Phrase } from '../locale/words.ts';
import type { Tone } from '../page/page.ts';
import { phrases } from './phrases.ts';

/** What a tone says in a word; plain and muted say nothing. */
export const TONES: Readonly<Record<Tone, Phrase | undefined>> = {
  plain: undefined,
  muted: undefined,
  good: phrases.good,
  warn: phrases.warn,
  bad: phrases.bad,
};
