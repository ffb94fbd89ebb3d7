import type { Change } from '../source/change.ts';
import { changeOf, type DocumentEdit, editText, type Order } from '../source/document.ts';

/** The files that a command may change, by path, as they were read. */
export type Texts = ReadonlyMap<string, string>;

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

  /** What became of the files, by path; what came out as it was is none. */
  changes(): readonly Change[] {
    return [...this.now]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([path, text]): Change[] => {
        const before = this.before.get(path);
        if (before === text) return [];
        return before === undefined
          ? [{ kind: 'write', path, text, before: null }]
          : [changeOf(path, before, text)];
      });
  }
}
