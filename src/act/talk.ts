import type { Interaction } from '../portfolio/interactions.ts';
import { type Data, writeDocument } from '../source/document.ts';
import type { PlainDate } from '../value/period.ts';
import type { Desk } from './desk.ts';

/** What was asked in a talk, and how they answered. */
export type AskedFact = {
  readonly fact: string;
  /** Whom; everybody who was there by default. */
  readonly who?: string;
  readonly answer?: string;
  readonly offered?: string;
  readonly reaction?: string;
};

/** A promise: a task that lives in its talk. */
export type Promised = {
  readonly id: string;
  readonly what: string;
  readonly owner?: string;
  readonly due?: string;
};

/** One meeting of two sides, to be written down; all texts in the grammar of the files. */
export type Talk = {
  readonly date: PlainDate;
  readonly way?: Interaction['way'];
  readonly kind?: Interaction['kind'];
  readonly what?: string;
  readonly ourSide: readonly string[];
  readonly with: readonly string[];
  readonly others: readonly string[];
  /** Why nobody could be spoken with. */
  readonly unreached?: string;
  readonly cold: boolean;
  readonly about: readonly string[];
  readonly learned: readonly string[];
  readonly asked: readonly AskedFact[];
  readonly promised: readonly Promised[];
  readonly outcome?: string;
  readonly reason?: string;
  readonly next?: string;
  /** Longer text: the body of the file. */
  readonly note: string;
};

/** Puts the talk on the desk as a file of its own, named by its day, its way and our person. Returns its path. */
export const writeTalk = (desk: Desk, folder: string, talk: Talk): string => {
  const path = freePath(desk, folder, talk);
  desk.put(path, writeDocument(factsOf(talk), talk.note));
  return path;
};

const freePath = (desk: Desk, folder: string, { date, way, ourSide }: Talk): string => {
  const name = [date, way ?? 'talk', ...ourSide.slice(0, 1)].join('-');
  for (let n = 1; ; n++) {
    const path = `${folder}/${name}${n === 1 ? '' : `-${n}`}.md`;
    if (!desk.has(path)) return path;
  }
};

const factsOf = (talk: Talk): readonly (readonly [string, Data])[] => {
  const facts: readonly (readonly [string, Data | undefined])[] = [
    ['date', talk.date],
    ['way', talk.way],
    ['kind', talk.kind],
    ['what', talk.what],
    ['our_side', oneOrMany(talk.ourSide)],
    ['with', oneOrMany(talk.with)],
    ['with_others', oneOrMany(talk.others)],
    ['reached', talk.unreached === undefined ? undefined : 'no'],
    ['unreachable_why', talk.unreached],
    ['cold', talk.cold ? 'yes' : undefined],
    ['about', oneOrMany(talk.about)],
    ['learned', talk.learned],
    ['asked', talk.asked.map(itemOf)],
    ['promised', talk.promised.map(itemOf)],
    ['outcome', talk.outcome],
    ['reason', talk.reason],
    ['next_contact', talk.next],
  ];
  return facts.flatMap(([key, value]) => (value === undefined || value.length === 0 ? [] : [[key, value]]));
};

/** One alone stands on the line of its key. */
const oneOrMany = (items: readonly string[]): Data | undefined => (items.length === 1 ? items[0] : items);

/** An item as it is written, without what was not said. */
export const itemOf = (item: AskedFact | Promised): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(item).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
