import { delimiterOf } from '../source/csv-delimiter.ts';
import { csvCell, guard } from '../source/csv-line.ts';
import { cellPlace } from '../source/csv-place.ts';
import { editDocument, readDocument } from '../source/document.ts';
import { wordAt } from '../source/document-word.ts';
import { spanAt, wholeLines } from '../source/place.ts';
import { type Edit, type Finding, isPlace, type KeyPath } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import type { Texts } from './place.ts';

/** A stretch of a text, in UTF-16 units from its beginning, and what stands there instead. */
type Splice = { readonly start: number; readonly end: number; readonly text: string };

/** One file with what mends it: splices that touch nowhere, in the order of the file. */
type FileFix = {
  readonly file: string;
  readonly splices: readonly Splice[];
  /** The findings that are mended, each once. */
  readonly mended: readonly Finding[];
};

/** Which fixes are wanted. */
export type Wanted = {
  /** Guesses too. */
  readonly unsafe: boolean;
  readonly inFile: (file: string) => boolean;
};

/**
 * What mends findings, file by file. What cannot be placed in a text, or touches what an earlier finding asks for,
 * is left for another round; fixes that together would break a file are made one at a time.
 */
export const fixesOf = (
  findings: readonly Finding[],
  texts: Texts,
  { unsafe, inFile }: Wanted,
): readonly FileFix[] => {
  const files = new Map<string, Taken[]>();
  for (const finding of findings) {
    if (finding.fix === undefined || !(finding.fix.safe || unsafe)) continue;
    for (const edit of finding.fix.edits) {
      const { file } = edit.at;
      const text = inFile(file) ? texts.get(file) : undefined;
      const splices = text === undefined ? [] : placed(edit, text);
      const taken = files.get(file) ?? [];
      if (splices.length > 0 && isFree(splices, taken)) files.set(file, [...taken, { finding, splices }]);
    }
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, taken]) => fileFix(file, texts.get(file) ?? '', taken));
};

type Taken = { readonly finding: Finding; readonly splices: readonly Splice[] };

/** Two findings may ask for the very same; otherwise splices neither overlap nor begin where another ends. */
const isFree = (splices: readonly Splice[], taken: readonly Taken[]): boolean =>
  taken.every(
    (other) =>
      isSame(splices, other.splices) ||
      splices.every((one) => other.splices.every(({ start, end }) => one.end < start || one.start > end)),
  );

const isSame = (a: readonly Splice[], b: readonly Splice[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const fileFix = (file: string, text: string, taken: readonly Taken[]): FileFix => {
  const [first] = taken;
  const together = readsAsWell(file, text, spliced(text, splicesOf(taken)));
  const made =
    together || first === undefined ? taken : taken.filter((each) => isSame(each.splices, first.splices));
  return { file, splices: splicesOf(made), mended: [...new Set(made.map(({ finding }) => finding))] };
};

const splicesOf = (taken: readonly Taken[]): readonly Splice[] => {
  const all = new Map(taken.flatMap(({ splices }) => splices).map((each) => [JSON.stringify(each), each]));
  return [...all.values()].sort((a, b) => a.start - b.start);
};

/** The text with splices that are sorted and touch nowhere. */
export const spliced = (text: string, splices: readonly Splice[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: instead } of splices) {
    parts.push(text.slice(at, start), instead);
    at = end;
  }
  return parts.join('') + text.slice(at);
};

const isTable = (file: string): boolean => file.endsWith('.csv');

const readsAsWell = (file: string, before: string, after: string): boolean => {
  const errors = (text: string): number =>
    readDocument(file, text).findings.filter(({ severity }) => severity === 'error').length;
  return isTable(file) || errors(after) <= errors(before);
};

/** The edit in the text; nothing when it fits nowhere or changes nothing. */
const placed = (edit: Edit, text: string): readonly Splice[] => {
  const { at } = edit;
  const made = isPlace(at)
    ? [whole(text, { ...spanAt(text, at), text: edit.text })]
    : isTable(at.file)
      ? cellSplices(at, edit, text)
      : documentSplices(at, edit, text);
  return made.filter(({ start, end, text: instead }) => text.slice(start, end) !== instead);
};

const whole = (
  text: string,
  { text: instead, ...span }: Omit<Splice, 'text'> & Pick<Edit, 'text'>,
): Splice => (instead === null ? { ...wholeLines(text, span), text: '' } : { ...span, text: instead });

const documentSplices = (
  { file, path, part }: KeyPath,
  { text: instead, word }: Edit,
  text: string,
): readonly Splice[] => {
  if (word !== undefined) {
    const span = wordAt(file, text, path, word);
    return span === undefined || instead === null ? [] : [{ ...span, text: instead }];
  }
  try {
    return editDocument(file, text, [documentEdit(path, part, instead)]).edits;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

const documentEdit = (
  at: KeyPath['path'],
  part: KeyPath['part'],
  instead: string | null,
): Parameters<typeof editDocument>[2][number] => {
  if (instead === null) return { kind: 'remove', at };
  return part === 'key' ? { kind: 'rename', at, key: instead } : { kind: 'set', at, value: instead };
};

/** A cell of a table, in quotes where the file's own delimiter asks for it; `null` is its whole row. */
const cellSplices = (at: KeyPath, { text: instead, word }: Edit, text: string): readonly Splice[] => {
  const span = spanAt(text, cellPlace(at, text));
  const typed = text.slice(span.start, span.end).trim();
  if (word !== undefined && typed.replace(/^"(.*)"$/s, '$1') !== word) return [];
  const { delimiter } = delimiterOf(text.replace(/^\ufeff/, ''));
  return [whole(text, { ...span, text: instead === null ? null : csvCell(guard(instead), delimiter) })];
};
