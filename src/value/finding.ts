import type { PlainDate } from './period.ts';

/** How bad a finding is: wrong files · a business risk or a passed date · something to ask or tidy. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Keys from the top of a file to a fact; numbers are list positions. Internal: people see ids, never positions. */
export type Path = readonly (string | number)[];

/** A fact in a file, before anyone has counted lines. `part: 'key'` points at the key, not at its value. */
export type KeyPath = { readonly file: string; readonly path: Path; readonly part?: 'key' | 'value' };

/** A counted place: lines and columns from 1, columns in UTF-16 units as editors count them. */
export type Place = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
};

/** What a message is filled with; words come later, once per language. */
export type Args = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * One replacement: of a value or key, of the text of a place or, with `word`, of that word wherever in the value it
 * stands, its source included. `text: null` takes the whole lines of a place away.
 */
export type Edit = { readonly at: KeyPath | Place; readonly text: string | null; readonly word?: string };

/**
 * What mends a finding; each edit stands for itself. Safe: what the files mean is certainly the same afterwards. Else
 * it is a guess that somebody must look at.
 */
export type Fix = { readonly safe: boolean; readonly edits: readonly Edit[] };

/** One thing to say about the files: data only. `until` is the first day on which it may no longer hold. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: KeyPath | Place;
  readonly also?: readonly (KeyPath | Place)[];
  readonly args: Args;
  readonly fix?: Fix;
  readonly until?: PlainDate;
};

export const isPlace = (at: KeyPath | Place): at is Place => 'line' in at;

/**
 * By file, the way from a path of the data as it was read to the path in the file, where the two differ: a file is of an older
 * format, or list items had to be left out.
 */
export type Moved = { get(file: string): ((path: Path) => Path) | undefined };

/** What was found in data as it was read, at its places in the files. */
export const inFiles = (finding: Finding, moved: Moved): Finding => {
  const move = (at: KeyPath | Place): KeyPath | Place => {
    const inFile = moved.get(at.file);
    return isPlace(at) || inFile === undefined ? at : { ...at, path: inFile(at.path) };
  };
  const { at, also, fix } = finding;
  return {
    ...finding,
    at: move(at),
    ...(also !== undefined && { also: also.map(move) }),
    ...(fix !== undefined && {
      fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, at: move(edit.at) })) },
    }),
  };
};
