import { isTable } from '../portfolio/layout.ts';
import { decodeTable } from '../portfolio/texts.ts';
import { cellPlace } from '../source/csv-place.ts';
import { locate } from '../source/document.ts';
import type { Tree } from '../source/tree.ts';
import { type Finding, isPlace, type KeyPath, type Place } from '../value/finding.ts';

/** A frame is not worth more: no file with front matter is larger, and a ledger counts its own lines. */
const LARGEST_SHOWN = 2_000_000;

/** The texts of the files that the findings are in, by path; what is too large or gone is absent. */
export const textsOf = async (
  findings: readonly Finding[],
  tree: Tree,
): Promise<ReadonlyMap<string, string>> => {
  const files = new Set(findings.flatMap(({ at, also }) => [at, ...(also ?? [])]).map(({ file }) => file));
  const texts = new Map<string, string>();
  if (tree.readNow !== undefined) {
    const paths = [...files];
    for (const [at, bytes] of tree.readNow(paths, LARGEST_SHOWN).entries()) {
      const path = paths[at] ?? '';
      if (bytes !== undefined) texts.set(path, await decoded(path, bytes));
    }
    return texts;
  }
  const entries = (await tree.list('')).filter(
    ({ path, size, kind }) => kind === 'file' && size <= LARGEST_SHOWN && files.has(path),
  );
  for await (const { entry, bytes } of tree.read(entries))
    texts.set(entry.path, await decoded(entry.path, bytes));
  return texts;
};

/** The register may be in the encoding that Excel likes; all else is UTF-8, or is shown as far as it is. */
const decoded = async (path: string, bytes: Uint8Array): Promise<string> =>
  isTable(path) ? decodeTable(bytes) : new TextDecoder().decode(bytes);

/** Counts a place; a file without text is pointed at with its first character. */
export const placeOf = (at: KeyPath | Place, texts: ReadonlyMap<string, string>): Place => {
  if (isPlace(at)) return at;
  const text = texts.get(at.file);
  if (text === undefined) return { file: at.file, line: 1, column: 1 };
  return at.file.endsWith('.csv') ? cellPlace(at, text) : locate(at.file, text, at.path, at.part);
};
