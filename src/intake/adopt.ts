import { type Document, readDocument } from '../source/document.ts';
import { entriesText, type Proposed } from './catalogue.ts';

/** The lists of kam.yaml that an import can find gaps in. */
export type Gaps = Readonly<Record<'channels' | 'team' | 'products', readonly Proposed[]>>;

const FILE = 'kam.yaml';

/**
 * The text of kam.yaml with the proposed entries at the end of their lists; every other line stays as it is.
 * Undefined where a list is written in a way that lines cannot be added to (`channels: [oem]`), which is for people to mend.
 */
export const adopted = (text: string, gaps: Gaps): string | undefined => {
  let result = text;
  for (const [key, entries] of Object.entries(gaps)) {
    if (entries.length > 0) result = withEntries(result, key, entries);
  }
  const before = readDocument(FILE, text);
  const after = readDocument(FILE, result);
  const added = Object.entries(gaps).every(
    ([key, entries]) => lengthOf(after, key) === lengthOf(before, key) + entries.length,
  );
  return added && after.findings.length === before.findings.length ? result : undefined;
};

const lengthOf = ({ data }: Document, key: string): number => {
  const list =
    typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, unknown>)[key] : undefined;
  return Array.isArray(list) ? list.length : 0;
};

/** Behind the last item of the list, at its indent; under the bare key; or, with the key, at the end of the file. */
const withEntries = (text: string, key: string, entries: readonly Proposed[]): string => {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const [head = '', ...items] = entriesText(key, entries).split('\n');
  const at = lines.findIndex((line) => new RegExp(`^${key}:\\s*(#.*)?$`).test(line));
  if (at < 0) {
    while (lines.at(-1) === '') lines.pop();
    return [...lines, '', head, ...items, ''].join(end);
  }
  const last = lastOfList(lines, at);
  const indent = /^(\s*)- /.exec(lines[last.first] ?? '')?.[1] ?? '  ';
  const indented = items.map((line) => indent + line.slice(2));
  return [...lines.slice(0, last.line + 1), ...indented, ...lines.slice(last.line + 1)].join(end);
};

/** The last line that belongs to the list under the key, and the first line of its first item. */
const lastOfList = (
  lines: readonly string[],
  key: number,
): { readonly line: number; readonly first: number } => {
  let [line, first] = [key, -1];
  for (let at = key + 1; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    if (!/^(\s+|- )/.test(text)) break;
    if (first < 0) first = at;
    line = at;
  }
  return { line, first };
};
