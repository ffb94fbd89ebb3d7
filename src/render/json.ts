import type { Render } from './format.ts';

/** Characters that JSON may hold raw but a terminal would obey. */
const ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * The contract for programs: one envelope, version 1, around the data of the first page. A report of several
 * pages puts the whole result into the `data` of its first page; the other pages only show parts of it.
 * Money comes as exact decimal text, shares as numbers 0..1.
 */
export const json: Render = (pages) => {
  const [page] = pages;
  if (page === undefined) throw new Error('nothing to render: no page');
  const { command, today, period, currency, measure, base } = page.head;
  const envelope = { kam: 1, command, today, period, currency, measure, base, data: page.data };
  const written = JSON.stringify(envelope, null, 2).replace(
    ACTIVE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${written}\n`;
};
