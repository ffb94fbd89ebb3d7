import { readDocument } from '../source/document.ts';
import { entriesText, type Proposed } from './catalogue.ts';

/** The lists of kam.yaml that an import can find gaps in. */
export type Gaps = Readonly<Record<'channels' | 'team' | 'products', readonly Proposed[]>>;

const FILE = 'kam.yaml';

/**
 * The text of kam.yaml with the proposed entries at the end of their lists; not a byte of the rest is touched. Undefined
 * where a list is written in a way that lines cannot be added to (`channels: [oem]`), which is for people to mend.
 */
export const adopted = (text: string, gaps: Gaps): string | undefined => {
  const lists = Object.entries(gaps).filter(([, entries]) => entries.length > 0);
  const result = lists.reduce((so, [key, entries]) => withEntries(so, key, entries), text);
  const before = readDocument(FILE, text);
  const after = readDocument(FILE, result);
  const wanted: Record<string, unknown> = { ...(before.data as object | undefined) };
  for (const [key, entries] of lists) {
    const list: unknown = wanted[key];
    wanted[key] = [...(Array.isArray(list) ? (list as readonly unknown[]) : []), ...entries.map(entryData)];
  }
  const same = JSON.stringify(after.data) === JSON.stringify(wanted);
  return same && after.findings.length === before.findings.length ? result : undefined;
};

/** An entry as it is read back. */
const entryData = ({ id, names: [name = id, ...aliases] }: Proposed): unknown => ({
  id,
  name,
  ...(aliases.length === 0 ? {} : { aliases }),
});

type Line = { readonly text: string; readonly end: number };

/** Behind the last item of the list, at its indent; under the bare key; or, with the key, at the end of the file. */
const withEntries = (text: string, key: string, entries: readonly Proposed[]): string => {
  const mark = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = linesOf(text);
  const [head = '', ...items] = entriesText(key, entries).split('\n');
  const at = lines.findIndex((line) => new RegExp(`^${key}:\\s*(?:#.*)?$`).test(line.text));
  if (at < 0) return inserted(text, text.length, ['', head, ...items], mark);
  const list = listBelow(lines, at);
  const indent = /^(\s*)- /.exec(list[0]?.text ?? '')?.[1] ?? '  ';
  const indented = items.map((line) => indent + line.slice(2));
  return inserted(text, (list.at(-1) ?? lines[at])?.end ?? text.length, indented, mark);
};

const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/([^\r\n]*)(?:\r?\n|$)/g)].map((match) => ({
    text: match[1] ?? '',
    end: match.index + match[0].length,
  }));

/** The lines of the list under a key, but for blank ones and comments behind its last item. */
const listBelow = (lines: readonly Line[], key: number): readonly Line[] => {
  const below = lines.slice(key + 1);
  const next = below.findIndex(({ text }) => !/^(?:\s|- |#|$)/.test(text));
  return (next < 0 ? below : below.slice(0, next)).filter(({ text }) => !/^\s*(?:#|$)/.test(text));
};

/** New lines at the end of a line; the last line of a file may have no end yet. */
const inserted = (text: string, at: number, lines: readonly string[], mark: string): string => {
  const open = at > 0 && text[at - 1] !== '\n';
  const block = lines.join(mark);
  return `${text.slice(0, at)}${open ? `${mark}${block}` : `${block}${mark}`}${text.slice(at)}`;
};
