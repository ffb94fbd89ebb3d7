import type { Change } from '../source/change.ts';
import { changeOf, type DocumentEdit, editText, type Order } from '../source/document.ts';

/** The files that a command may change, by path, as they were read. */
export type Texts = ReadonlyMap<string, string>;

/** What became of one file. */
type Touched = { readonly path: string; readonly before: string | undefined; readonly after: string };

/** Files on a desk: read once, edited as often as it takes, one change each in the end. */
export class Desk {
  private readonly before: Texts;
  private readonly now = new Map<string, string>();

  constructor(before: Texts) {
    this.before = before;
  }

  /** Undefined where there is no such file. */
  text(path: string): string | undefined {
    return this.now.get(path) ?? this.before.get(path);
  }

  has(path: string): boolean {
    return this.text(path) !== undefined;
  }

  /** The whole text of a file, a new one's too. */
  put(path: string, text: string): void {
    this.now.set(path, text);
  }

  /** Throws a Refusal where an edit cannot be made. */
  edit(path: string, edits: readonly DocumentEdit[], order?: Order): void {
    const text = this.text(path);
    if (text === undefined) throw new Error(`${path} was not read`);
    this.now.set(path, editText(path, text, edits, order));
  }

  /** The files that came out otherwise than they were, by path; `before` is undefined for a new one. */
  touched(): readonly Touched[] {
    return [...this.now]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, after]) => ({ path, before: this.before.get(path), after }))
      .filter(({ before, after }) => before !== after);
  }

  /** The same as changes to carry out together. */
  changes(): readonly Change[] {
    return this.touched().map(({ path, before, after }) =>
      before === undefined
        ? { kind: 'write', path, text: after, before: null }
        : changeOf(path, before, after),
    );
  }
}
