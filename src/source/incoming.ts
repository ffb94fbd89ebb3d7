import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { Refusal } from '../value/refusal.ts';

/** A file from anywhere on the disk, to be read as often as needed without ever being held whole. */
export type Incoming = { readonly size: number; chunks(): AsyncIterable<Uint8Array> };

const CHUNK = 1 << 18;

/** Opens a file that stands outside of the portfolio. Throws a Refusal when it cannot be read. */
export const openIncoming = async (path: string): Promise<Incoming> => {
  const found = await stat(path).catch((error: unknown) => {
    throw new Refusal(`cannot read ${path}: ${reason(error)}`);
  });
  if (!found.isFile()) throw new Refusal(`cannot read ${path}: it is no file`);
  return { size: found.size, chunks: () => chunksOf(path) };
};

async function* chunksOf(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) yield chunk as Uint8Array;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new Refusal(`cannot read ${path}: ${reason(error)}`);
    throw error;
  }
}

const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : error.message;
};

/** The line (from 1) in which a byte stands. */
export const lineOf = async (file: Incoming, offset: number): Promise<number> => {
  let line = 1;
  let passed = 0;
  for await (const chunk of file.chunks()) {
    const before = chunk.subarray(0, Math.max(0, offset - passed));
    for (const byte of before) if (byte === 10) line++;
    passed += chunk.length;
    if (passed >= offset) break;
  }
  return line;
};

const LARGEST_TEXT = 1 << 20;

/** A small text of UTF-8 that stands outside of the portfolio, without its byte order mark. Throws a Refusal for anything else. */
export const readText = async (path: string): Promise<string> => {
  const file = await openIncoming(path);
  if (file.size > LARGEST_TEXT) throw new Refusal(`cannot read ${path}: it is larger than 1 MB`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    let text = '';
    for await (const chunk of file.chunks()) text += decoder.decode(chunk, { stream: true });
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(`cannot read ${path}: it is not UTF-8`);
    throw error;
  }
};

const EXPORT = /\.(?:csv|tsv|txt|xlsx|xlsm|xls)$/i;
/** What systems and office programs leave beside files while they are open. */
const HIDDEN = /^(?:\.|~\$)/;

/** The names in a folder: those of exports, and those of other files. Throws a Refusal when it cannot be read. */
export const exportsIn = async (
  folder: string,
): Promise<{ readonly exports: readonly string[]; readonly others: readonly string[] }> => {
  const found = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Refusal(`cannot read ${folder}: ${reason(error)}`);
  });
  const names = found
    .filter((each) => !each.isDirectory() && !HIDDEN.test(each.name))
    .map(({ name }) => name);
  names.sort();
  return {
    exports: names.filter((name) => EXPORT.test(name)),
    others: names.filter((name) => !EXPORT.test(name)),
  };
};
