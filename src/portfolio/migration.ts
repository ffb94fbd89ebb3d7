import type { Data, DocumentEdit } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import type { FactsKind } from './layout.ts';

/** Files that are tables. */
export type Table = 'register' | 'rates';

/** One thing that a migration does to a file. A move takes a value along to a key where nothing stands yet. */
export type Step = DocumentEdit | { readonly kind: 'move'; readonly at: Path; readonly to: Path };

/**
 * The way from one format to the next. It looks at one file at a time, and so can be gone on reading: each file of each
 * version in git by itself. Steps are made one after another, and `kam upgrade` writes them as splices.
 *
 * A function gets whatever a person may have typed, so it must expect any data. A step that has nothing to work on, or would
 * put a name or a value over another, is left out: what it was about then stands there under its old name, which the check
 * says.
 */
export type Migration = {
  readonly facts?: Readonly<Partial<Record<FactsKind, (data: Data) => readonly Step[]>>>;
  /** Columns that get other names, old → new, in small letters. */
  readonly columns?: Readonly<Partial<Record<Table, Readonly<Record<string, string>>>>>;
};
