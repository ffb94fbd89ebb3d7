import { childOf, filled } from '../portfolio/filled.ts';
import { type Data, type DocumentEdit, readDocument } from '../source/document.ts';
import { Refusal } from '../value/refusal.ts';
import type { Desk } from './desk.ts';
import { itemsIn, reviewData, textIn } from './review-close.ts';
import { added, fileOf, orderOf } from './spot.ts';

/** What moved from a review into the dossier. */
export type MovedIn = {
  readonly file: string;
  readonly id: string;
  readonly what: string;
};

/** What the review hands on to the dossier, without what nobody filled in. */
const handed = (desk: Desk, file: string, key: string): readonly Item[] =>
  itemsIn(reviewData(desk, file), key).flatMap((item) => {
    const { data } = filled(item);
    return typeof data === 'object' && !Array.isArray(data) ? [data as Item] : [];
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
  ...move(desk, file, 'new_tasks', (item, id, client) => {
    if (client === '') return planned(desk, { folder, taken }, item, id, file);
    throw new Refusal(
      `"${id}" names a client: in the review of a client tasks are its own`,
      `take the line out of ${file}`,
    );
  }),
];

/** A plan that takes tasks: the folder of its client, and the ids that it has already. */
export type Plan = { readonly folder: string; readonly taken: ReadonlySet<string> };

/** Puts a task into a plan; returns the file. */
const planned = (desk: Desk, { folder, taken }: Plan, item: Item, id: string, file: string): string => {
  if (taken.has(id))
    throw new Refusal(`the plan has a task "${id}" already`, `give it another id in ${file}`);
  const into = `${folder}/${fileOf('action-plan')}`;
  const { data } = readDocument(into, desk.text(into) ?? '');
  desk.edit(into, [added(childOf(data, 'tasks'), ['tasks'], item)], orderOf('action-plan'));
  return into;
};

/** The clients whose plans the new tasks of a review of the whole portfolio go to, as they are typed there. */
export const clientsNamed = (desk: Desk, file: string): readonly string[] => [
  ...new Set(
    handed(desk, file, 'new_tasks')
      .map((item) => textIn(item, 'client'))
      .filter((client) => client !== ''),
  ),
];

/** What a decision says; a task that says more is for a plan. */
const OF_DECISION: ReadonlySet<string> = new Set(['id', 'what', 'owner', 'due', 'could_fail']);

/**
 * Moves the new tasks of a review of the whole portfolio to the plans of the clients that they name (`plans`, by what is typed); those that name none
 * are decisions of the review, which the agenda shows. Throws a Refusal for one that can be neither.
 */
export const handOut = (desk: Desk, file: string, plans: ReadonlyMap<string, Plan>): readonly MovedIn[] =>
  move(desk, file, 'new_tasks', ({ client: _, ...item }, id, client) => {
    const into = plans.get(client);
    if (into !== undefined) return planned(desk, into, item, id, file);
    const more = Object.keys(item).find((key) => !OF_DECISION.has(key));
    if (more !== undefined)
      throw new Refusal(
        `"${id}" is for no client's plan, and a decision has no "${more}"`,
        `name the client in ${file}: client: …`,
      );
    const decisions = childOf(reviewData(desk, file), 'decisions');
    if (itemsIn(reviewData(desk, file), 'decisions').some((each) => textIn(each, 'id') === id))
      throw new Refusal(`the review has a decision "${id}" already`, `give it another id in ${file}`);
    desk.edit(file, [added(decisions, ['decisions'], item)]);
    return file;
  });

type Item = Readonly<Record<string, Data>>;
type Into = (item: Item, id: string, client: string) => string;

const move = (desk: Desk, file: string, key: string, into: Into): readonly MovedIn[] => {
  const items = handed(desk, file, key);
  const seen = new Set<string>();
  const moved = items.map((item) => {
    const id = textIn(item, 'id');
    if (id === '') throw new Refusal(`an item of ${key} has no id`, `give it a short name in ${file}`);
    const client = textIn(item, 'client');
    if (seen.has(`${client} ${id}`))
      throw new Refusal(`"${id}" stands twice in ${key}`, `mend it in ${file}`);
    seen.add(`${client} ${id}`);
    return { file: into(item, id, client), id, what: textIn(item, 'what') };
  });
  if (moved.length > 0) desk.edit(file, [{ kind: 'set', at: [key], value: '' }]);
  return moved;
};
