import type { MapShape, Shape } from '../portfolio/shape.ts';
import type { Data } from '../source/document.ts';
import type { Block, Piece } from '../source/document-pieces.ts';
import { each, type Three } from './three.ts';

/** The pieces of a block by what they are in all versions: a key, the id of a thing, a word of a set. */
type Known = ReadonlyMap<string, Piece>;

/** How many facts together may tell things without ids apart: whose target, of what, for which channel. */
const MOST = 4;

/**
 * Finds the pieces of three blocks that are the same thing. Undefined where that would be a guess: both sides have
 * something new in place of the same thing that has no id, and it may be one thing that both renamed.
 */
export const known = (
  blocks: Three<Block | undefined>,
  shape: Shape | undefined,
): Three<Known> | undefined => {
  const pieces = each(blocks, (block) => block?.pieces ?? []);
  const kind = blocks.ours?.kind ?? blocks.theirs?.kind;
  if (kind !== 'list') return each(pieces, (some) => new Map(some.map((piece) => [piece.key, piece])));
  const all = [...pieces.base, ...pieces.ours, ...pieces.theirs];
  const names = namesOf(all, shape?.kind === 'list' ? shape.item : undefined).find((keys) =>
    Object.values(pieces).every((some) => isUnique(some.map((piece) => nameOf(piece, keys)))),
  );
  const found = each(pieces, (some) =>
    counted(some, (piece) => (names === undefined ? said(piece.value.data) : nameOf(piece, names))),
  );
  const isSure = names?.[0] === 'id' || all.every(({ value }) => typeof value.data === 'string');
  return isSure || !areReplaced(found) ? found : undefined;
};

const areReplaced = ({ base, ours, theirs }: Three<Known>): boolean => {
  const adds = (side: Known): boolean => [...side.keys()].some((key) => !base.has(key));
  return adds(ours) && adds(theirs) && [...base.keys()].some((key) => !ours.has(key) && !theirs.has(key));
};

/** What may tell things apart: their id, else the facts that the schema or the first of them begins with, as few as will do. */
const namesOf = (pieces: readonly Piece[], item: MapShape | undefined): readonly (readonly string[])[] => {
  const typed = Object.keys(mapOf(pieces[0]?.value.data));
  const keys = item === undefined ? typed : Object.keys(item.keys);
  const first = keys.slice(0, MOST).map((_key, at) => keys.slice(0, at + 1));
  return [['id'], ...first];
};

const mapOf = (data: Data | undefined): Readonly<Record<string, Data>> =>
  typeof data === 'object' && !Array.isArray(data) ? (data as Readonly<Record<string, Data>>) : {};

/** The facts of these keys; '' where none of them is there. */
const nameOf = ({ value }: Piece, keys: readonly string[]): string => {
  const map = mapOf(value.data);
  const names = keys.map((key) => (Object.hasOwn(map, key) ? said(map[key] ?? '') : ''));
  return names.every((name) => name === '') ? '' : names.join('\n');
};

const isUnique = (names: readonly string[]): boolean =>
  !names.includes('') && new Set(names).size === names.length;

const said = (data: Data): string => (typeof data === 'string' ? data : JSON.stringify(data));

/** The second of two that say the same is another thing. */
const counted = (pieces: readonly Piece[], of: (piece: Piece) => string): Known => {
  const found = new Map<string, Piece>();
  for (const piece of pieces) {
    const name = of(piece);
    let key = name;
    for (let n = 2; found.has(key); n++) key = `${name}\n${n}`;
    found.set(key, piece);
  }
  return found;
};
