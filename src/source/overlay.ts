import { blobId } from './blob.ts';
import type { Change } from './change.ts';
import { byPath, type Entry, type Tree } from './tree.ts';

/** A change of one whole file. */
export type FileChange = Extract<Change, { readonly kind: 'write' | 'stream' | 'remove' }>;

/** Changes that are not written yet, laid over a tree: who reads it reads as if they were. */
export class Overlay {
  readonly tree: Tree;
  private readonly base: Tree;
  /** Undefined for what is removed. */
  private readonly files = new Map<string, Uint8Array | undefined>();
  private readonly latest = new Map<string, FileChange>();

  constructor(base: Tree) {
    this.base = base;
    this.tree = { list: (prefix) => this.list(prefix), read: (entries) => this.read(entries) };
  }

  async lay(changes: readonly FileChange[]): Promise<void> {
    for (const change of changes) {
      const first = this.latest.get(change.path);
      // A file is replaced once: what stands on the disk is what the first change replaces.
      const before = first?.kind === 'write' && change.kind === 'write' ? { before: first.before } : {};
      this.latest.set(change.path, { ...change, ...before });
      this.files.set(change.path, await bytesOf(change));
    }
  }

  /** One change for each file that comes out otherwise than it is in the tree below. */
  async changes(): Promise<readonly FileChange[]> {
    const below = new Map((await this.base.list('')).map(({ path, id }) => [path, id]));
    return [...this.latest].flatMap(([path, change]) => {
      const bytes = this.files.get(path);
      return below.get(path) === (bytes && blobId(bytes)) ? [] : [change];
    });
  }

  private async list(prefix: string): Promise<readonly Entry[]> {
    const below = (await this.base.list(prefix)).filter(({ path }) => !this.files.has(path));
    const own = [...this.files].flatMap(([path, bytes]): Entry[] =>
      bytes === undefined || !path.startsWith(prefix)
        ? []
        : [{ path, id: blobId(bytes), size: bytes.length, kind: 'file' }],
    );
    return [...below, ...own].sort(byPath);
  }

  private async *read(
    entries: readonly Entry[],
  ): AsyncGenerator<{ readonly entry: Entry; readonly bytes: Uint8Array }, void, undefined> {
    let below: Entry[] = [];
    for (const entry of entries) {
      const own = this.files.get(entry.path);
      if (!this.files.has(entry.path)) below.push(entry);
      if (own === undefined) continue;
      yield* this.base.read(below);
      below = [];
      yield { entry, bytes: own };
    }
    yield* this.base.read(below);
  }
}

const bytesOf = async (change: FileChange): Promise<Uint8Array | undefined> => {
  if (change.kind === 'remove') return undefined;
  if (change.kind === 'write') return Buffer.from(change.text);
  const chunks: Buffer[] = [];
  for await (const chunk of change.chunks()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};
