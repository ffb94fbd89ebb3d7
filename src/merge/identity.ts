import type { MapShape, Shape } from '../portfolio/shape.ts';
import type { Data } from '../source/document.ts';
import type { Block, Piece } from '../source/document-pieces.ts';
import { each, type Three } from './three.ts';

/** The pieces of a block by what they are in all versions: a key, the id of a thing, a word of a set. */
export type Known = ReadonlyMap<string, Piece>;

/** Finds the pieces of three blocks that are the same thing. */
export const known = (blocks: Three<Block | undefined>, shape: Shape | undefined): Three<Known> => {
  const pieces = each(blocks, (block) => block?.pieces ?? []);
  const kind = blocks.ours?.kind ?? blocks.theirs?.kind;
  if (kind === 'map') return each(pieces, (some) => new Map(some.map((piece) => [piece.key, piece])));
  const item = shape?.kind === 'list' ? shape.item : undefined;
  const name = namingKey([...pieces.base, ...pieces.ours, ...pieces.theirs], item, (key) =>
    Object.values(pieces).every((some) => isUnique(some.map((piece) => nameIn(piece, key)))),
  );
  return each(pieces, (some) => counted(some, (piece) => identity(piece, name)));
};

/** The key that tells things apart: their id, else what the schema or the first of them begins with, where it is unique. */
const namingKey = (
  pieces: readonly Piece[],
  item: MapShape | undefined,
  tells: (key: string) => boolean,
): string | undefined => {
  const [first] = pieces;
  const typed = Object.keys(mapOf(first?.value.data) ?? {});
  const keys = ['id', ...Object.keys(item?.keys ?? {}).slice(0, 1), ...typed.slice(0, 1)];
  return keys.find(tells);
};

const mapOf = (data: Data | undefined): Readonly<Record<string, Data>> | undefined =>
  typeof data === 'object' && !Array.isArray(data) ? (data as Readonly<Record<string, Data>>) : undefined;

const nameIn = ({ value }: Piece, key: string): string => {
  const map = mapOf(value.data);
  const name = map !== undefined && Object.hasOwn(map, key) ? map[key] : '';
  return typeof name === 'string' ? name : '';
};

const isUnique = (names: readonly string[]): boolean =>
  !names.includes('') && new Set(names).size === names.length;

/** A thing by its name, all else by what it says. */
const identity = (piece: Piece, name: string | undefined): string =>
  name === undefined ? said(piece.value.data) : nameIn(piece, name);

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
