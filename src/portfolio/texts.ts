import { LARGEST_DOCUMENT } from '../source/document.ts';
import { decode, findEncoding } from '../source/encoding.ts';
import { decodeText } from '../source/text.ts';
import type { Entry, Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import { isTable } from './layout.ts';

/** A register of a hundred thousand clients fits; what is larger is an export in the wrong place. */
export const LARGEST_REGISTER = 32 << 20;

export type FileText = { readonly path: string; readonly text: string };

const tooLarge = (file: string, limit: number, size: number): Finding => ({
  rule: 'file/too-large',
  severity: 'error',
  at: { file, path: [] },
  args: { limit, size },
});

const limitOf = ({ path }: Entry): number => (isTable(path) ? LARGEST_REGISTER : LARGEST_DOCUMENT);

/** The texts of these files in their order, or why one is none. A file that is too large is never read. */
export async function* textsOf(
  tree: Tree,
  entries: readonly Entry[],
): AsyncGenerator<FileText | Finding, void, undefined> {
  const fitting: Entry[] = [];
  for (const entry of entries) {
    const limit = limitOf(entry);
    if (entry.size > limit) yield tooLarge(entry.path, limit, entry.size);
    else fitting.push(entry);
  }
  for await (const { entry, bytes } of tree.read(fitting)) {
    const { path } = entry;
    if (isTable(path)) {
      yield { path, text: await decodeTable(bytes) };
      continue;
    }
    const decoded = decodeText(path, bytes);
    yield 'text' in decoded ? { path, text: decoded.text } : decoded;
  }
}

/** The text of a table, whatever encoding it is saved in. */
export const decodeTable = async (bytes: Uint8Array): Promise<string> => {
  const chunks = async function* () {
    yield bytes;
  };
  const { encoding } = await findEncoding(chunks());
  let text = '';
  for await (const piece of decode(chunks(), encoding)) text += piece;
  return text;
};
