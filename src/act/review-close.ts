import { childOf, filled } from '../portfolio/filled.ts';
import { reviewSchema } from '../portfolio/reviews.ts';
import { shapeOf } from '../portfolio/shape.ts';
import { type Data, readDocument } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import type { Desk } from './desk.ts';
import { orderIn } from './spot.ts';

/** A place of a review that must be filled in before it is closed; `name` as people say it. */
export type Unfilled = { readonly at: Path; readonly name: string };

/** The items of a list of a file; none where there is none. */
export const itemsIn = (data: Data, key: string): readonly Data[] => {
  const list = childOf(data, key);
  return Array.isArray(list) ? (list as readonly Data[]) : [];
};

/** What an item says under a key as text; `said` for what is no text. */
export const textIn = (item: Data | undefined, key: string): string => {
  const said = childOf(item, key);
  return typeof said === 'string' ? said.trim() : said === undefined ? '' : 'said';
};

/**
 * What a review leaves open: what became of something, why not, why a figure moved, that nothing was decided, or who
 * does it by when. In the order of the file. A task of the whole portfolio that is for no client's plan is a decision.
 */
export const unfilledIn = (data: Data, ofClient: boolean): readonly Unfilled[] => {
  const missing = (list: string, needed: (item: Data) => readonly string[]): readonly Unfilled[] =>
    itemsIn(data, list).flatMap((item, place) =>
      filled(item).data === undefined
        ? []
        : needed(item)
            .filter((key) => textIn(item, key) === '')
            .map((key) => ({
              at: [list, place, key],
              name: `${list}.${textIn(item, 'id') || place + 1}.${key}`,
            })),
    );
  const decided = [...itemsIn(data, 'decisions'), ...(ofClient ? [] : itemsIn(data, 'new_tasks'))];
  const hasDecided = decided.some((item) => filled(item).data !== undefined);
  return [
    ...missing('outcomes', (item) => (textIn(item, 'result') === 'done' ? [] : ['result', 'why'])),
    ...missing('changes', () => ['cause']),
    ...(hasDecided ? [] : [{ at: ['decisions'], name: 'decisions' }]),
    ...missing('decisions', () => ['owner', 'due']),
    ...(ofClient
      ? []
      : missing('new_tasks', (item) => (textIn(item, 'client') === '' ? ['owner', 'due'] : []))),
  ];
};

/** The facts of a review as they lie on the desk. */
export const reviewData = (desk: Desk, file: string): Data => readDocument(file, desk.text(file) ?? '').data;

/** Writes the day on which the review was closed. */
export const closeReview = (desk: Desk, file: string, date: PlainDate): void =>
  desk.edit(file, [{ kind: 'set', at: ['date'], value: date }], ORDER);

/** Stamps the state of the facts that were looked at, over an older stamp. */
export const stampReview = (
  desk: Desk,
  file: string,
  date: PlainDate,
  facts: Readonly<Record<string, string>>,
): void => desk.edit(file, [{ kind: 'set', at: ['reviewed'], value: { date, facts } }], ORDER);

const ORDER = orderIn(shapeOf(reviewSchema));
