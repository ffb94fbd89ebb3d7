import type { Shape } from '../portfolio/shape.ts';
import type { Data } from '../source/document.ts';
import { saysTheSame } from '../source/document-expected.ts';
import type { Block, Piece } from '../source/document-pieces.ts';
import { asBlocks } from './blocks.ts';
import { mergeComments } from './comments.ts';
import { known } from './identity.ts';
import type { Chunk } from './lines.ts';
import { byRank, mergedOrder } from './order.ts';
import { innerColumn, isItem, line, prefixed, printed, printedValue, shifted } from './print.ts';
import { changedOne, each, either, type Three } from './three.ts';

/** What a merge says once every conflict is decided for one side; undefined: nothing. */
type Said = { readonly ours: Data | undefined; readonly theirs: Data | undefined };

/** Merged lines with what they say. */
export type Merged = Said & { readonly chunks: readonly Chunk[] };

/** One merged piece: the lines above it, and itself from its key or dash on. `whole`: in these lines all is indented. */
type Part = Said & {
  readonly above: readonly Chunk[];
  readonly own: readonly Chunk[];
  readonly whole?: true;
};

type At = { readonly shape: Shape | undefined; readonly column: number };

/** Merges the facts of a map, each by itself, as lines at a column; undefined where that would be a guess. */
export const mergeBlock = (blocks: Three<Block | undefined>, at: At): Merged | undefined => {
  const merged = mergeParts(blocks, at);
  if (merged === undefined) return undefined;
  const { parts, ...said } = merged;
  return { chunks: parts.flatMap((part) => linesOf(part, at.column)), ...said };
};

const linesOf = ({ above, own, whole }: Part, column: number): readonly Chunk[] => [
  ...above,
  ...(whole ? own : prefixed(' '.repeat(column), own)),
];

type Parts = Said & { readonly parts: readonly Part[] };

/** Undefined where it would be a guess which things are the same. */
const mergeParts = (blocks: Three<Block | undefined>, at: At): Parts | undefined => {
  const pieces = known(blocks, at.shape);
  if (pieces === undefined) return undefined;
  const kind = blocks.ours?.kind ?? blocks.theirs?.kind ?? 'map';
  const results = new Map<string, Part>();
  for (const key of new Set([...pieces.ours.keys(), ...pieces.theirs.keys()])) {
    const three = each(pieces, (some) => some.get(key));
    const part = mergePiece(three, { ...at, shape: below(at.shape, key, kind) });
    if (part !== undefined) results.set(key, part);
  }
  const keys = each(pieces, (some) => [...some.keys()]);
  const names = at.shape?.kind === 'map' ? Object.keys(at.shape.keys) : [];
  const order = mergedOrder(keys, (key) => results.has(key), byRank(names));
  const said = (side: 'ours' | 'theirs'): Data =>
    gathered(
      kind,
      order.map((key) => [key, results.get(key)?.[side]]),
    );
  const parts = order.flatMap((key) => results.get(key) ?? []);
  return { parts, ours: said('ours'), theirs: said('theirs') };
};

const below = (shape: Shape | undefined, key: string, kind: Block['kind']): Shape | undefined => {
  if (shape?.kind === 'list') return kind === 'list' ? shape.item : undefined;
  if (shape?.kind !== 'map' || kind !== 'map') return undefined;
  return Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.each;
};

const gathered = (kind: Block['kind'], found: readonly (readonly [string, Data | undefined])[]): Data => {
  const there = found.flatMap(([key, data]) => (data === undefined ? [] : [[key, data] as const]));
  return kind === 'list' ? there.map(([, data]) => data) : Object.fromEntries(there);
};

/** Undefined for what one side took out and the other left as it was. */
const mergePiece = ({ base, ours, theirs }: Three<Piece | undefined>, at: At): Part | undefined => {
  if (ours !== undefined && theirs !== undefined) return mergeBoth({ base, ours, theirs }, at);
  const one = ours ?? theirs;
  if (one === undefined) return undefined;
  const { data } = one.value;
  const said = { ours: data, theirs: data };
  const above = [shifted(one.above, at.column - one.column)];
  if (base === undefined) return { above, own: [line(one, at.column)], ...said };
  if (saysTheSame(data, base.value.data)) return undefined;
  const text = printed(one, at.column);
  return ours === undefined
    ? { above: [], own: [{ ours: '', theirs: text }], whole: true, ours: undefined, theirs: data }
    : { above: [], own: [{ ours: text, theirs: '' }], whole: true, ours: data, theirs: undefined };
};

type Both = Three<Piece | undefined> & { readonly ours: Piece; readonly theirs: Piece };

const mergeBoth = (three: Both, at: At): Part => {
  const moved = (text: 'above' | 'below'): readonly Chunk[] =>
    mergeComments(each(three, (piece) => (piece ? shifted(piece[text], at.column - piece.column) : '')));
  const head = either(each(three, (piece) => piece?.head ?? ''));
  const merged = mergeValue(three, head, at);
  const [above, under] = [moved('above'), moved('below')];
  if (merged !== undefined) {
    const { chunks, hoisted = [], ...said } = merged;
    return { above: [...above, ...hoisted], own: [...prefixed(head, chunks), ...under], ...said };
  }
  const version = (piece: Piece): string => piece.head + printedValue(piece, at.column);
  return {
    above,
    own: [{ ours: version(three.ours), theirs: version(three.theirs) }, ...under],
    ours: three.ours.value.data,
    theirs: three.theirs.value.data,
  };
};

/** `hoisted`: comments that would stand between a dash and what is beside it. */
type Value = Merged & { readonly hoisted?: readonly Chunk[] };

/** Undefined where both sides changed one fact, and differently. */
const mergeValue = (three: Both, head: string, at: At): Value | undefined => {
  const values = { base: three.base?.value, ours: three.ours.value, theirs: three.theirs.value };
  const blocks = asBlocks(values, at.shape);
  const merged = blocks && mergeBlocks(blocks, head, at);
  if (merged !== undefined) return merged;
  const data = each(values, (value) => value?.data ?? '');
  const one = changedOne(data, saysTheSame);
  if (one === undefined) return undefined;
  const texts = each(three, (piece) => (piece ? printedValue(piece, at.column) : ''));
  const text = saysTheSame(data.ours, data.theirs) ? either(texts) : texts[one];
  return { chunks: [text], ours: data[one], theirs: data[one] };
};

const mergeBlocks = (
  blocks: Three<Block | undefined> & { readonly ours: Block; readonly theirs: Block },
  head: string,
  { shape, column }: At,
): Value | undefined => {
  const indents = each(blocks, (block) => block?.indent ?? 0);
  const one = changedOne(indents);
  const indent = one === undefined ? Math.max(indents.ours, indents.theirs) : indents[one];
  const inner = innerColumn({ head }, { indent }, column);
  const merged = mergeParts(blocks, { shape, column: inner });
  if (merged === undefined) return undefined;
  const { parts, ...said } = merged;
  if (!isItem({ head })) {
    const lead = either(each(blocks, (block) => block?.lead ?? ''));
    return { chunks: [lead, ...parts.flatMap((part) => linesOf(part, inner))], ...said };
  }
  const [first, ...rest] = parts;
  if (first === undefined) return { chunks: ['\n'], ...said };
  // A dash needs something beside it, whichever side is chosen.
  if (first.own.some((chunk, n) => n === 0 && typeof chunk !== 'string' && (first.whole || !bothSay(chunk))))
    return undefined;
  const hoisted = first.above.filter((chunk) => typeof chunk !== 'string' || chunk.trim() !== '');
  return { chunks: [...first.own, ...rest.flatMap((part) => linesOf(part, inner))], hoisted, ...said };
};

const bothSay = ({ ours, theirs }: { readonly ours: string; readonly theirs: string }): boolean =>
  ours !== '' && theirs !== '';
