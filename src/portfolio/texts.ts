import { LARGEST_DOCUMENT } from '../source/document.ts';
import { decode, findEncoding } from '../source/encoding.ts';
import type { Entry, Tree } from '../source/tree.ts';
import type { Args, Finding } from '../value/finding.ts';
import { REGISTER_FILE } from './layout.ts';

/** A register of a hundred thousand clients fits; what is larger is an export in the wrong place. */
const LARGEST_REGISTER = 32 << 20;

export type FileText = { readonly path: string; readonly text: string };

const refused = (file: string, rule: string, args: Args = {}): Finding => ({
  rule: `file/${rule}`,
  severity: 'error',
  at: { file, path: [] },
  args,
});

const limitOf = ({ path }: Entry): number => (path === REGISTER_FILE ? LARGEST_REGISTER : LARGEST_DOCUMENT);

/** The texts of these files in their order, or why one is none. A file that is too large is never read. */
export async function* textsOf(
  tree: Tree,
  entries: readonly Entry[],
): AsyncGenerator<FileText | Finding, void, undefined> {
  const fitting: Entry[] = [];
  for (const entry of entries) {
    const limit = limitOf(entry);
    if (entry.size > limit) yield refused(entry.path, 'too-large', { limit });
    else fitting.push(entry);
  }
  for await (const { entry, bytes } of tree.read(fitting)) {
    const { path } = entry;
    const text = path === REGISTER_FILE ? await decodeRegister(bytes) : decodeUtf8(bytes);
    yield text === undefined ? refused(path, 'not-utf8') : { path, text };
  }
}

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The register goes through Excel, which saves it in the encoding it likes. */
export const decodeRegister = async (bytes: Uint8Array): Promise<string> => {
  const chunks = async function* () {
    yield bytes;
  };
  const { encoding } = await findEncoding(chunks());
  let text = '';
  for await (const piece of decode(chunks(), encoding)) text += piece;
  return text;
};
