import type { Kind } from '../portfolio/reference-fields.ts';
import { locate, readDocument } from '../source/document.ts';
import { replaceWords, type WordEdit } from '../source/document-words.ts';
import { Refusal } from '../value/refusal.ts';
import type { Desk } from './desk.ts';
import { type Mention, mentionsIn } from './mentions.ts';

/** One word of one file that becomes another. */
export type PlacedEdit = { readonly path: string; readonly edit: WordEdit };

/** Every place that calls something by its short name, and what each takes it for. */
export type Places = readonly (PlacedEdit & { readonly kind: Mention['kind'] })[];

/** What is looked for: a name of these kinds, and paths of facts that lead through it. */
export type Sought = {
  readonly kinds: ReadonlySet<Kind>;
  readonly steps: readonly string[] | undefined;
  readonly id: string;
  /** What it is to be called. */
  readonly to: string;
};

/**
 * Every place in these files that calls a thing by its short name. Throws a Refusal for a file that has the word and
 * cannot be read, and for a place that says the new name already: it means something else, and would mean this.
 */
export const placesOf = (desk: Desk, paths: readonly string[], sought: Sought): Places =>
  paths.flatMap((path) => {
    const text = desk.text(path) ?? '';
    if (!text.includes(sought.id) && !text.includes(sought.to)) return [];
    const { data, broken } = readDocument(path, text);
    if (broken && text.includes(sought.id))
      throw new Refusal(
        `${path} has the word "${sought.id}" and cannot be read, so nothing is changed`,
        'kam check says what is wrong with it',
      );
    return [...mentionsIn(path, data)].flatMap((mention) => {
      const { at, part, last, kind } = mention;
      const named = nameIn(mention, sought);
      if (named?.id === sought.to)
        throw new Refusal(
          `${placeText(desk, path, { at })} says "${sought.to}" already, and means something else`,
          'take another name',
        );
      if (named?.id !== sought.id) return [];
      const { word, put } = named;
      return [{ path, kind, edit: { at, word, put, ...(part && { part }), ...(last && { last }) } }];
    });
  });

type Named = { readonly id: string; readonly word: string; readonly put: string };

/** The name of such a thing at a place, and the words that hold it, before and after. */
const nameIn = (mention: Mention, { kinds, steps, to }: Sought): Named | undefined => {
  const { word } = mention;
  if (mention.kind !== 'path') return kinds.has(mention.kind) ? { id: word, word, put: to } : undefined;
  if (steps === undefined) return undefined;
  const at = steps.length - 1;
  const id = mention.steps[at];
  if (id === undefined || steps.slice(0, at).some((step, place) => mention.steps[place] !== step))
    return undefined;
  // The section may have been left out.
  const typed = word.split('.');
  const place = at - (mention.steps.length - typed.length);
  return { id, word, put: typed.with(place, to).join('.') };
};

/** Where something stands, as editors count. */
export const placeText = (desk: Desk, path: string, { at }: Pick<WordEdit, 'at'>): string => {
  const { line, column } = locate(path, desk.text(path) ?? '', at);
  return `${path}:${line}:${column}`;
};

/** Carries the edits out on the desk, file by file. */
export const editPlaces = (desk: Desk, edits: readonly PlacedEdit[]): void => {
  for (const file of new Set(edits.map(({ path }) => path))) {
    const own = edits.flatMap(({ path, edit }) => (path === file ? [edit] : []));
    desk.put(file, replaceWords(file, desk.text(file) ?? '', own));
  }
};
