import type { Finding } from '../value/finding.ts';
import { LARGEST_DOCUMENT } from './document-parse.ts';
import { placesIn } from './place.ts';
import type { Entry, Tree } from './tree.ts';

/** One file of a tree as text, or why it has none. */
export type Text = { readonly path: string } & (
  | { readonly text: string; readonly finding?: never }
  | { readonly text?: never; readonly finding: Finding }
);

/**
 * Reads entries as texts: first those that are refused, then the others in order. What is larger than `limit` bytes
 * is refused by its size, a link out of the portfolio by its kind: neither is opened.
 */
export async function* readTexts(
  tree: Tree,
  entries: readonly Entry[],
  limit = LARGEST_DOCUMENT,
): AsyncGenerator<Text, void, undefined> {
  const wanted: Entry[] = [];
  for (const entry of entries) {
    const finding = refusal(entry, limit);
    if (finding === undefined) wanted.push(entry);
    else yield { path: entry.path, finding };
  }
  for await (const { entry, bytes } of tree.read(wanted)) {
    const decoded = decodeText(entry.path, bytes);
    yield { path: entry.path, ...('text' in decoded ? decoded : { finding: decoded }) };
  }
}

const refusal = ({ path, size, outside }: Entry, limit: number): Finding | undefined => {
  const at = { file: path, line: 1, column: 1 };
  if (outside) return { rule: 'file/link-outside', severity: 'error', at, args: {} };
  if (size > limit) return { rule: 'file/too-large', severity: 'error', at, args: { limit, size } };
  return undefined;
};

const UTF8 = { fatal: true, ignoreBOM: true } as const;

/**
 * Decodes UTF-8 strictly; a byte order mark stays part of the text, so that writing it back changes nothing.
 * Otherwise a finding at the first byte that is wrong, with the encoding that the file seems to have.
 */
export const decodeText = (path: string, bytes: Uint8Array): { readonly text: string } | Finding => {
  const encoding = otherEncoding(bytes);
  if (encoding === undefined) {
    const text = decodedUntil(bytes, bytes.length);
    if (text !== undefined) return { text };
  }
  const before = encoding === undefined ? beforeBadByte(bytes) : '';
  const { line, column } = placesIn(path, before)({ start: before.length, end: before.length });
  return {
    rule: 'file/not-utf8',
    severity: 'error',
    at: { file: path, line, column },
    args: { encoding: encoding ?? (looksCyrillic(bytes) ? 'windows-1251' : 'unknown') },
  };
};

/** UTF-16 by its mark; zero bytes otherwise mean that this is no text at all. */
const otherEncoding = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16';
  return bytes.includes(0) ? 'binary' : undefined;
};

/** The text of the first bytes; a character cut by the end is no error unless that is the end of all. */
const decodedUntil = (bytes: Uint8Array, end: number): string | undefined => {
  try {
    return new TextDecoder('utf-8', UTF8).decode(bytes.subarray(0, end), { stream: end < bytes.length });
  } catch {
    return undefined;
  }
};

const beforeBadByte = (bytes: Uint8Array): string => {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodedUntil(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  return decodedUntil(bytes, good) ?? '';
};

/** Most bytes above ASCII are letters of windows-1251, which old editors in Russian and Bulgarian save. */
const looksCyrillic = (bytes: Uint8Array): boolean => {
  const high = bytes.filter((byte) => byte >= 0x80);
  return high.length > 1 && high.filter((byte) => byte >= 0xc0).length > high.length * 0.8;
};
