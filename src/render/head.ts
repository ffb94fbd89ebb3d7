import type { Words } from '../locale/words.ts';
import type { Head, Page } from '../page/page.ts';
import { phrases } from './phrases.ts';

/** What every format prints under a title: period, measure, currency, day. */
const headLine = ({ period, measure, currency, today }: Head, words: Words): string =>
  [
    period === null ? '' : `${words.date(period.from)} – ${words.date(period.to)}`,
    measure === null ? '' : words.say(phrases[measure]),
    currency,
    words.say(phrases.today, { date: words.date(today) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** The head line of a page, unless the page before it said the same. */
export const headLines = (pages: readonly Page[], words: Words): string[] =>
  pages.map((page, at) => {
    const line = headLine(page.head, words);
    const before = pages[at - 1];
    return before !== undefined && headLine(before.head, words) === line ? '' : line;
  });
