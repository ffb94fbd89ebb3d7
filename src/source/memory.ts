import { blobId } from './blob.ts';
import { byPath, type Entry, type Tree } from './tree.ts';

const ENCODER = new TextEncoder();

/** A tree of texts (as UTF-8) or bytes by path: for tests, rule examples, and texts that are not saved yet. */
export const memoryTree = (files: Readonly<Record<string, string | Uint8Array>>): Tree => {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path.normalize('NFC'),
      typeof content === 'string' ? ENCODER.encode(content) : content,
    ]),
  );
  const entries = [...bytes]
    .map(([path, content]): Entry => ({ path, id: blobId(content), size: content.length, kind: 'file' }))
    .sort(byPath);
  return {
    list: async (prefix) => entries.filter(({ path }) => path.startsWith(prefix)),
    async *read(wanted) {
      for (const entry of wanted) {
        const content = bytes.get(entry.path);
        if (content !== undefined) yield { entry, bytes: content };
      }
    },
  };
};
