import { isTable } from '../portfolio/layout.ts';
import { decodeTable } from '../portfolio/texts.ts';
import { cellPlace } from '../source/csv-place.ts';
import { locate } from '../source/document.ts';
import type { Tree } from '../source/tree.ts';
import { type Finding, isPlace, type KeyPath, type Place } from '../value/finding.ts';
import { recent } from '../value/recent.ts';

/** A frame is not worth more: no file with front matter is larger, and a ledger counts its own lines. */
const LARGEST_SHOWN = 2_000_000;

/** Texts of files, by path; of what is too large or gone there is none. */
export type Texts = { get(file: string): string | undefined };

/** So many are held; findings are said file by file. */
const HELD = 64;

/** The texts of the files that the findings are in. They are read when they are asked for, where a tree can do that. */
export const textsOf = async (findings: readonly Finding[], tree: Tree): Promise<Texts> => {
  const files = new Set(findings.flatMap(({ at, also }) => [at, ...(also ?? [])]).map(({ file }) => file));
  const isLazy = (path: string): boolean => tree.readNow !== undefined && !isTable(path);
  const unread = new Set([...files].filter((path) => !isLazy(path)));
  const texts = new Map<string, string>();
  const entries = unread.size === 0 ? [] : await tree.list('');
  const fitting = entries.filter(
    ({ path, size, kind }) => kind === 'file' && size <= LARGEST_SHOWN && unread.has(path),
  );
  for await (const { entry, bytes } of tree.read(fitting))
    texts.set(entry.path, await decoded(entry.path, bytes));
  const later = recent(HELD, (path) => {
    const [bytes] = tree.readNow?.([path], LARGEST_SHOWN) ?? [];
    return bytes && new TextDecoder().decode(bytes);
  });
  return { get: (path) => (files.has(path) && isLazy(path) ? later(path) : texts.get(path)) };
};

/** The register may be in the encoding that Excel likes; all else is UTF-8, or is shown as far as it is. */
const decoded = async (path: string, bytes: Uint8Array): Promise<string> =>
  isTable(path) ? decodeTable(bytes) : new TextDecoder().decode(bytes);

/** Counts a place; a file without text is pointed at with its first character. */
export const placeOf = (at: KeyPath | Place, texts: Texts): Place => {
  if (isPlace(at)) return at;
  const text = texts.get(at.file);
  if (text === undefined) return { file: at.file, line: 1, column: 1 };
  return at.file.endsWith('.csv') ? cellPlace(at, text) : locate(at.file, text, at.path, at.part);
};
