import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Data } from './document.ts';
import { buildData, keyOf, spanOf } from './document-data.ts';
import { parseText } from './document-parse.ts';
import { afterColon, columnOf, contentEnd, isVoid, lineStart, pairEnd } from './document-sheet.ts';

/**
 * A file cut into pieces without anything lost: put together again they are the text. Each piece has its comments and
 * empty lines, so that it can be moved to another text as it was typed.
 */
export type Pieces = {
  /** Up to the first line of facts: the opening fence, or nothing. */
  readonly head: string;
  readonly facts: Block;
  /** Comments and empty lines below the last fact. */
  readonly tail: string;
  /** The closing fence; '' in plain YAML. */
  readonly fence: string;
  readonly body: string;
};

/** A map or a list that stands line by line. */
export type Block = {
  readonly kind: 'map' | 'list';
  /** Columns to the right of the key it stands below; of the map behind a `-` none are counted. */
  readonly indent: number;
  /** What stands behind the `:` above it: the end of the line, perhaps a comment. */
  readonly lead: string;
  readonly pieces: readonly Piece[];
  readonly data: Data;
};

/** Anything else: a scalar, also of several lines, or what stands in brackets; from behind the `:` to the end of its last line. */
export type Leaf = { readonly kind: 'leaf'; readonly text: string; readonly data: Data };

/** A key with its value, or an item of a list. */
export type Piece = {
  /** The key; '' for an item. */
  readonly key: string;
  /** Empty lines and comments above, whole lines. */
  readonly above: string;
  /** `key:` or `- ` as it stands there, without what indents it. */
  readonly head: string;
  /** Where it stands on its line, from 0. */
  readonly column: number;
  readonly value: Block | Leaf;
  /** Comments right below that belong to it, such as the example of an empty fact. */
  readonly below: string;
};

/**
 * Cuts a file whose lines end in `\n`, the last one too. Undefined for what cannot be cut without a guess: broken files,
 * refused constructs, facts on the line of a fence, nests that no template has.
 */
export const piecesOf = (path: string, text: string): Pieces | undefined => {
  const parsed = parseText(path, text);
  const { root, flaws, broken } = parsed;
  if (broken || flaws.some(({ severity }) => severity !== 'hint')) return undefined;
  const from = path.endsWith('.md') ? text.indexOf('\n') + 1 : 0;
  const to = path.endsWith('.md') ? fenceStart(text, parsed.end) : text.length;
  const cut = new Cutter(text.slice(parsed.start, to), from - parsed.start);
  const facts = cut.root(root);
  if (facts === undefined) return undefined;
  const end = text.indexOf('\n', to) + 1;
  const fence = path.endsWith('.md') ? text.slice(to, end) : '';
  return {
    head: text.slice(0, from),
    facts,
    tail: text.slice(parsed.start + cut.at, to),
    fence,
    body: path.endsWith('.md') ? text.slice(end) : '',
  };
};

const fenceStart = (text: string, end: number): number => text.indexOf('\n---', Math.max(0, end - 1)) + 1;

/** What the cutter cannot cut. */
class Uncut {}

/** Walks through the nodes with one mark, behind which nothing is cut yet. */
class Cutter {
  at: number;
  private readonly source: string;

  constructor(source: string, from: number) {
    this.source = source;
    this.at = from;
  }

  root(node: Node | null): Block | undefined {
    const nothing = { kind: 'map', indent: 0, lead: '', pieces: [], data: {} } as const;
    if (node === null || isVoid(node)) return nothing;
    if (!isMap(node) || node.flow === true) return undefined;
    try {
      return { kind: 'map', indent: 0, lead: '', pieces: this.map(node, false), data: this.data(node) };
    } catch (error) {
      if (error instanceof Uncut) return undefined;
      throw error;
    }
  }

  private data(node: Node | null): Data {
    return node === null ? '' : buildData(node, this.source).data;
  }

  /** `beside`: the first key stands on the line of a `-`. */
  private map(map: YAMLMap, beside: boolean): readonly Piece[] {
    return map.items.map((pair, at) => this.pair(pair, beside && at === 0));
  }

  private pair(pair: Pair, beside: boolean): Piece {
    const { start } = spanOf(pair.key as Node);
    const column = columnOf(this.source, start);
    const above = beside ? '' : this.upTo(lineStart(this.source, start));
    if (this.source.slice(this.at, start).trim() !== '') throw new Uncut();
    const colon = afterColon(this.source, pair);
    const head = this.source.slice(start, colon);
    this.at = colon;
    const node = pair.value as Node | null;
    const value = this.value(node, pairEnd(pair, this.source) ?? colon, column);
    return { key: keyOf(pair), above, head, column, value, below: this.below(column) };
  }

  private value(node: Node | null, end: number, column: number): Block | Leaf {
    const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
    if (!isBlock) return { kind: 'leaf', text: this.line(end), data: this.data(node) };
    const first = isMap(node) ? spanOf(node.items[0]?.key as Node).start : spanOf(node).start;
    const lead = this.upTo(this.source.indexOf('\n', this.at) + 1);
    const indent = columnOf(this.source, first) - column;
    const [kind, pieces] = isMap(node) ? ['map' as const, this.map(node, false)] : this.list(node);
    return { kind, indent, lead, pieces, data: this.data(node) };
  }

  private list(list: YAMLSeq): readonly ['list', readonly Piece[]] {
    const column = columnOf(this.source, spanOf(list).start);
    return ['list', (list.items as Node[]).map((node) => this.item(node, column))];
  }

  private item(node: Node, column: number): Piece {
    // The dash stands on the first line that is neither empty nor a comment.
    const dash = this.at + (/^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(this.source.slice(this.at))?.[0].length ?? 0);
    const above = this.upTo(dash);
    const [head] = /^-[ ]*/.exec(this.source.slice(dash + column)) ?? [];
    if (head === undefined || this.source.slice(dash, dash + column).trim() !== '') throw new Uncut();
    this.at = dash + column + head.length;
    const value = this.itemValue(node);
    return { key: '', above, head, column, value, below: this.below(column) };
  }

  private itemValue(node: Node): Block | Leaf {
    if (isSeq(node) && node.flow !== true) throw new Uncut();
    if (!isMap(node) || node.flow === true) {
      const end = isVoid(node) ? this.at : contentEnd(node, this.source);
      return { kind: 'leaf', text: this.line(end), data: this.data(node) };
    }
    if (spanOf(node.items[0]?.key as Node).start !== this.at) throw new Uncut();
    return { kind: 'map', indent: 0, lead: '', pieces: this.map(node, true), data: this.data(node) };
  }

  private upTo(end: number): string {
    if (end < this.at) throw new Uncut();
    const text = this.source.slice(this.at, end);
    this.at = end;
    return text;
  }

  /** To the end of the line on which `end` stands. */
  private line(end: number): string {
    const next = this.source.indexOf('\n', Math.max(end, this.at));
    return this.upTo(next < 0 ? this.source.length : next + 1);
  }

  /** Comments right below something at a column, unless they are the head of what follows. */
  private below(column: number): string {
    const [run = ''] = /^(?:[ \t]*#[^\n]*\n)+/.exec(this.source.slice(this.at)) ?? [];
    const after = this.source.slice(this.at + run.length);
    if (run === '' || !/^(?:[ \t]*\n|$)/.test(after)) return '';
    const lines = run.match(/[^\n]*\n/g) ?? [];
    const out = lines.findIndex((line) => line.search(/\S/) < column);
    const own = out < 0 ? lines : lines.slice(0, out);
    return this.upTo(this.at + own.join('').length);
  }
}
