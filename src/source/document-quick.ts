import type { Data } from './document.ts';
import { emptyMap, isReserved } from './document-data.ts';
import { LARGEST_DOCUMENT } from './document-parse.ts';
import type { Span } from './place.ts';

/** What the quick reader made of a text: the same data and body as the thorough one, which had nothing to say of it. */
export type QuickDocument = { readonly data: Data; readonly body: string };

/**
 * Reads the plain part of YAML that nearly every file keeps to: block maps and lists, one-line values, comments on
 * lines of their own. Undefined for all else, also for everything that would be a finding: then the thorough
 * reader looks at it. A property test holds both equal wherever this one answers.
 */
export const readQuickly = (path: string, text: string): QuickDocument | undefined => {
  const parts = plainParts(path, text);
  const data = parts && new Lines(parts.yaml).document();
  return parts === undefined || data === undefined ? undefined : { data, body: parts.body };
};

/** Where something stands that the quick reader read; offsets count from the beginning of the text. */
export type Mark = {
  readonly key?: Span;
  /** A value, or the first line of a map or list; absent where nothing stands. */
  readonly value?: Span;
};
/** Of each map and list, the marks of what it holds. */
type Marks = ReadonlyMap<object, ReadonlyMap<string | number, Mark>>;

/** What the quick reader reads, with the places of everything; undefined where it has no answer. */
export const markQuickly = (path: string, text: string): { data: Data; marks: Marks } | undefined => {
  const parts = plainParts(path, text);
  if (parts === undefined) return undefined;
  const marks = new Map<object, Map<string | number, Mark>>();
  const shift = ({ start, end }: Span): Span => ({ start: start + parts.start, end: end + parts.start });
  const data = new Lines(parts.yaml, (holder, name, value, key) => {
    const own = marks.get(holder) ?? new Map<string | number, Mark>();
    marks.set(holder, own);
    own.set(name, { ...(key && { key: shift(key) }), ...(value && { value: shift(value) }) });
  }).document();
  return data === undefined ? undefined : { data, marks };
};

/** The YAML of a text in which nothing is odd, where it begins, and the prose below it. */
const plainParts = (
  path: string,
  text: string,
): { yaml: string; start: number; body: string } | undefined => {
  if (text.length > LARGEST_DOCUMENT || ODD.test(text) || CONFLICT.test(text) || text.trim() === '')
    return undefined;
  if (!path.endsWith('.md')) return { yaml: text, start: 0, body: '' };
  const start = OPENING.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  CLOSING.lastIndex = start - 1;
  const closing = CLOSING.exec(text);
  if (closing === null) return undefined;
  const rest = text.slice(CLOSING.lastIndex);
  return { yaml: text.slice(start, closing.index + 1), start, body: rest.replace(/^\r?\n?/, '') };
};

const OPENING = /^---\r?\n/;
const CLOSING = /\n---\r?\n/g;

/** Tabs, control characters, marks and line ends that YAML or an editor may see in another way. */
const ODD = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\r(?!\n)/;
const CONFLICT = /(?:^|\n)(?:<{7}|\|{7}|>{7}) /;

/** A key and what follows it on its line. */
const KEY = /^([A-Za-z0-9_][A-Za-z0-9_.-]*):(?: +(\S.*))?$/;
/** What stands behind the dash of a list item. */
const ITEM = /(?!^)[^ ]/;
/** A value that needs no quotes: it begins with no indicator and holds nothing that could end it. */
const PLAIN = /^(?![-?:,[\]{}#&*!|>'"%@`])(?!.*(?::(?: |$)| #))/;
const QUOTED = /^(?:"([^"\\]*)"|'((?:[^']|'')*)')$/;

/** Deeper texts are looked at by the thorough reader, which has a limit. */
const DEEPEST = 16;

/** Told of everything that was read: in which map or list, under which name. */
type Noting = (holder: object, name: string | number, value?: Span, key?: Span) => void;

/** The lines that say something, with their indentation; a reader that walks through them once. */
class Lines {
  private readonly texts: string[] = [];
  private readonly indents: number[] = [];
  private readonly offsets: number[] = [];
  private next = 0;
  private readonly note: Noting | undefined;

  constructor(yaml: string, note?: Noting) {
    this.note = note;
    for (let from = 0; from < yaml.length; ) {
      const found = yaml.indexOf('\n', from);
      const end = found < 0 ? yaml.length : found;
      let start = from;
      while (start < end && yaml.charCodeAt(start) === SPACE) start++;
      from = end + 1;
      let last = end;
      while (last > start && isBlank(yaml.charCodeAt(last - 1))) last--;
      if (start === last || yaml.charCodeAt(start) === HASH) continue;
      this.texts.push(yaml.slice(start, last));
      this.indents.push(start - (yaml.lastIndexOf('\n', start - 1) + 1));
      this.offsets.push(start);
    }
  }

  /** Undefined for what is not plain. */
  document(): Data | undefined {
    if (this.texts.length === 0) return emptyMap();
    const data = this.indents[0] === 0 && !this.isItem() ? this.map(0, 0) : undefined;
    return this.next === this.texts.length ? data : undefined;
  }

  private line(at: number): Span {
    const start = this.offsets[at] ?? 0;
    return { start, end: start + (this.texts[at] ?? '').length };
  }

  private isItem(): boolean {
    const text = this.texts[this.next] ?? '';
    return text === '-' || text.startsWith('- ');
  }

  private map(indent: number, depth: number): Data | undefined {
    const map = emptyMap();
    while (this.indents[this.next] === indent && !this.isItem()) {
      const [, key, text] = KEY.exec(this.texts[this.next] ?? '') ?? [];
      if (key === undefined || isReserved(key) || key in map) return undefined;
      const { start, end } = this.line(this.next);
      this.next++;
      const shown = text === undefined ? this.line(this.next) : { start: end - text.length, end };
      const value = text === undefined ? this.below(indent, depth) : this.scalar(text, indent);
      if (value === undefined) return undefined;
      map[key] = value;
      const nothing = text === undefined && value === '';
      this.note?.(map, key, nothing ? undefined : shown, { start, end: start + key.length });
    }
    return map;
  }

  /** What stands below a key that has nothing on its own line; a list may stand as far left as its key. */
  private below(indent: number, depth: number): Data | undefined {
    const inner = this.indents[this.next];
    if (inner === undefined || inner < indent || (inner === indent && !this.isItem())) return '';
    if (depth === DEEPEST) return undefined;
    return this.isItem() ? this.list(inner, depth + 1) : this.map(inner, depth + 1);
  }

  private list(indent: number, depth: number): Data | undefined {
    const items: Data[] = [];
    while (this.indents[this.next] === indent && this.isItem()) {
      const { start, end } = this.line(this.next);
      const from = this.texts[this.next]?.search(ITEM) ?? 0;
      const item = this.item(indent, depth);
      if (item === undefined) return undefined;
      this.note?.(items, items.length, { start: start + from, end });
      items.push(item);
    }
    return items;
  }

  private item(indent: number, depth: number): Data | undefined {
    const line = this.texts[this.next] ?? '';
    const text = line.slice(1).replace(/^ +/, '');
    if (text === '' || text === '-' || text.startsWith('- ')) return undefined;
    if (!KEY.test(text)) {
      this.next++;
      return this.scalar(text, indent);
    }
    const before = line.length - text.length;
    this.texts[this.next] = text;
    this.indents[this.next] = indent + before;
    this.offsets[this.next] = (this.offsets[this.next] ?? 0) + before;
    return this.map(this.indents[this.next] ?? 0, depth);
  }

  /** A value of one line; what goes on below it is not plain. */
  private scalar(text: string, indent: number): Data | undefined {
    if ((this.indents[this.next] ?? 0) > indent) return undefined;
    if (PLAIN.test(text)) return text;
    const [quoted, double, single] = QUOTED.exec(text) ?? [];
    return quoted === undefined ? undefined : (double ?? single?.replaceAll("''", "'"));
  }
}

const SPACE = 32;
const HASH = 35;
const isBlank = (code: number): boolean => code === SPACE || code === 13;
