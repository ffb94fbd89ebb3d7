import { type Definitions, knownTo } from '../measure/known.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Kind } from '../portfolio/reference-fields.ts';
import { Refusal } from '../value/refusal.ts';
import type { Desk } from './desk.ts';
import { editPlaces, type Places, placesOf, placeText } from './rename-places.ts';
import { restamped, withStage } from './restamp.ts';
import { requireId, type Thing, thingCalled } from './thing.ts';

/** What was renamed, as people write it. */
export type RenamedThing = { readonly file: string; readonly from: string; readonly to: string };

/** The dossier in which something is renamed; `paths`: its files on the desk. */
export type Inside = {
  readonly client: Client;
  readonly portfolio: Portfolio;
  readonly folder: string;
  readonly paths: readonly string[];
};

/**
 * Gives a thing of a dossier another short name, and everything that calls it so: sections, log, reviews, the sources
 * of facts, private notes on people. Only these words change, and a plan that was reviewed is not doubtful for it.
 * Throws a Refusal for a name that is taken or cannot be one, for one that something refers to already, and where it
 * cannot be told who is meant.
 */
export const renameThing = (desk: Desk, inside: Inside, typed: string, to: string): RenamedThing => {
  const { client, portfolio, folder, paths } = inside;
  const thing = thingCalled(desk, paths, folder, typed);
  requireId(to, thing.item);
  const renamed = { file: thing.file, from: thing.said, to: thing.said.slice(0, -thing.id.length) + to };
  if (to === thing.id) return renamed;
  const lists = listsBeside(thing, client, portfolio);
  requireFree(thing, to, lists, new Set(['anyone']));
  const kinds = new Set(lists.keys());
  const places = placesOf(desk, paths, { kinds, steps: thing.steps, id: thing.id, to });
  // Two lists may hold one name, as long as nothing is called by it.
  requireFree(thing, to, lists, new Set(places.map(({ kind }) => kind)));
  requireUnmistaken(desk, thing, places, lists);
  const own = { path: thing.file, edit: { at: thing.at, word: thing.id, put: to } };
  const stamps = kinds.has('stage') ? restamped(client, withStage(client, thing.id, to)) : [];
  editPlaces(desk, [own, ...places, ...stamps]);
  return renamed;
};

type Lists = ReadonlyMap<Kind, readonly Definitions[]>;

/** For each kind of name that may stand for the thing: all lists in which such names are defined. */
const listsBeside = (thing: Thing, client: Client, portfolio: Portfolio): Lists => {
  const all = Object.entries(knownTo(client, portfolio)) as [Kind, readonly Definitions[]][];
  return new Map(all.filter(([, lists]) => lists.some((list) => isListOf(thing, list))));
};

const isListOf = ({ file, list }: Thing, { file: there, key }: Definitions): boolean =>
  there === file && (key === list[0] || key === list.at(-1));

const requireFree = (thing: Thing, to: string, lists: Lists, kinds: ReadonlySet<string>): void => {
  const taken = [...lists]
    .flatMap(([kind, some]) => (kinds.has(kind) ? some : []))
    .find(({ ids }) => ids.includes(to));
  if (taken === undefined && !thing.ids.includes(to)) return;
  const { key, file } = taken ?? { key: thing.list.join('.'), file: thing.file };
  throw new Refusal(`"${to}" is taken: it stands among ${key} in ${file}`, 'take another name');
};

/** What may stand for two things must be told apart by somebody who knows. */
const requireUnmistaken = (desk: Desk, thing: Thing, places: Places, lists: Lists): void => {
  for (const { kind, path, edit } of places) {
    if (kind === 'path') continue;
    const others = (lists.get(kind) ?? []).filter((list) => {
      const times = list.ids.filter((id) => id === thing.id).length;
      return isListOf(thing, list) ? times > 1 : times > 0;
    });
    const [other] = others;
    if (other === undefined) continue;
    throw new Refusal(
      `${placeText(desk, path, edit)}: "${thing.id}" may be ${thing.said}, or the one among ${other.key} in ${other.file}`,
      `give one of them another id by hand, and say there which is meant`,
    );
  }
};
