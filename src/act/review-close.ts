import { childOf, filled } from '../portfolio/filled.ts';
import { reviewSchema } from '../portfolio/reviews.ts';
import { shapeOf } from '../portfolio/shape.ts';
import { type Data, type DocumentEdit, readDocument } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Desk } from './desk.ts';
import { added, fileOf, orderIn, orderOf } from './spot.ts';

/** A place of a review that must be filled in before it is closed; `name` as people say it. */
export type Unfilled = { readonly at: Path; readonly name: string };

/** What moved from a review into the dossier. */
export type MovedIn = {
  readonly file: string;
  readonly id: string;
  readonly what: string;
};

const itemsIn = (data: Data, key: string): readonly Data[] => {
  const list = childOf(data, key);
  return Array.isArray(list) ? (list as readonly Data[]) : [];
};

const textIn = (item: Data | undefined, key: string): string => {
  const said = childOf(item, key);
  return typeof said === 'string' ? said.trim() : said === undefined ? '' : 'said';
};

/**
 * What a review leaves open: what became of something, why not, why a figure moved, that nothing was decided, or who
 * does it by when. In the order of the file.
 */
export const unfilledIn = (data: Data): readonly Unfilled[] => {
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
  const hasDecided = itemsIn(data, 'decisions').some((item) => filled(item).data !== undefined);
  return [
    ...missing('outcomes', (item) => (textIn(item, 'result') === 'done' ? [] : ['result', 'why'])),
    ...missing('changes', () => ['cause']),
    ...(hasDecided ? [] : [{ at: ['decisions'], name: 'decisions' }]),
    ...missing('decisions', () => ['owner', 'due']),
  ];
};

/** The facts of a review as they lie on the desk. */
export const reviewData = (desk: Desk, file: string): Data => readDocument(file, desk.text(file) ?? '').data;

/** What the review hands on to the dossier, without what nobody filled in. */
const handed = (desk: Desk, file: string, key: string): readonly Readonly<Record<string, Data>>[] =>
  itemsIn(reviewData(desk, file), key).flatMap((item) => {
    const { data } = filled(item);
    return typeof data === 'object' && !Array.isArray(data) ? [data as Readonly<Record<string, Data>>] : [];
  });

/** Does the review hand on tasks or priorities? Then their sections must lie on the desk. */
export const handsOn = (
  desk: Desk,
  file: string,
): { readonly tasks: boolean; readonly factors: boolean } => ({
  tasks: handed(desk, file, 'new_tasks').length > 0,
  factors: handed(desk, file, 'new_priority_factors').length > 0,
});

/**
 * Moves new tasks to section 9 and new priorities to section 7; a factor that has priority already takes what the review
 * says of it. Throws a Refusal for one without a short name, and for a task whose name is taken.
 */
export const handOn = (
  desk: Desk,
  file: string,
  folder: string,
  taken: ReadonlySet<string>,
): readonly MovedIn[] => [
  ...move(desk, file, 'new_priority_factors', (item, id) => {
    const into = `${folder}/${fileOf('relationship')}`;
    const { data } = readDocument(into, desk.text(into) ?? '');
    const place = itemsIn(data, 'priority_factors').findIndex((each) => textIn(each, 'id') === id);
    const edits: readonly DocumentEdit[] =
      place < 0
        ? [added(childOf(data, 'priority_factors'), ['priority_factors'], item)]
        : Object.entries(item)
            .filter(([key]) => key !== 'id')
            .map(([key, value]) => ({ kind: 'set', at: ['priority_factors', place, key], value }));
    desk.edit(into, edits, orderOf('relationship'));
    return into;
  }),
  ...move(desk, file, 'new_tasks', (item, id) => {
    if (taken.has(id))
      throw new Refusal(`the plan has a task "${id}" already`, `give it another id in ${file}`);
    const into = `${folder}/${fileOf('action-plan')}`;
    const { data } = readDocument(into, desk.text(into) ?? '');
    desk.edit(into, [added(childOf(data, 'tasks'), ['tasks'], item)], orderOf('action-plan'));
    return into;
  }),
];

type Into = (item: Readonly<Record<string, Data>>, id: string) => string;

const move = (desk: Desk, file: string, key: string, into: Into): readonly MovedIn[] => {
  const items = handed(desk, file, key);
  const seen = new Set<string>();
  const moved = items.map((item) => {
    const id = textIn(item, 'id');
    if (id === '') throw new Refusal(`an item of ${key} has no id`, `give it a short name in ${file}`);
    if (seen.has(id)) throw new Refusal(`"${id}" stands twice in ${key}`, `mend it in ${file}`);
    seen.add(id);
    return { file: into(item, id), id, what: textIn(item, 'what') };
  });
  if (moved.length > 0) desk.edit(file, [{ kind: 'set', at: [key], value: '' }]);
  return moved;
};

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
