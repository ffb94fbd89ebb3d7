import { posix } from 'node:path';
import { blobsNow, readBlobs } from './git-blobs.ts';
import { byPath, type Entry, SKIPPED, type Tree } from './tree.ts';

/** A file or link as git lists it: its mode, the id and the size of its blob, its path below the folder that was asked. */
export type Listed = {
  readonly mode: string;
  readonly id: string;
  readonly size: number;
  readonly name: string;
};

const LINK = '120000';

/** Larger files are no dossier. In bytes. */
const LARGEST_HELD = 2_000_000;

/** So many questions to git are quicker than reading all. */
const FEW = 16;

/** A tree of blobs, read in bulk without touching the working files; they are listed once, when first asked for. */
export const blobTree = (root: string, listAll: () => Promise<readonly Listed[]>): Tree => {
  const links = new Map<string, string>();
  let listed: Promise<readonly Entry[]> | undefined;
  let known: readonly Entry[] = [];
  const held = new Map<string, Uint8Array>();
  let questions = 0;
  /** Whoever asks for one file of a folder asks for its others soon, and after some folders for all of them. */
  const hold = (path: string): void => {
    questions++;
    const above = path.slice(0, (questions > FEW ? path.indexOf('/') : path.lastIndexOf('/')) + 1);
    const files = known.filter(
      (file) => file.path.startsWith(above) && file.kind === 'file' && file.size <= LARGEST_HELD,
    );
    const blobs = blobsNow(
      root,
      files.map(({ id }) => id),
    );
    for (const [at, file] of files.entries()) {
      const bytes = blobs[at];
      if (bytes !== undefined) held.set(file.path, bytes);
    }
  };
  return {
    list: async (prefix) => {
      listed ??= listAll().then((all) => entriesOf(root, all, links));
      known = await listed;
      return known.filter(({ path }) => path.startsWith(prefix));
    },
    readNow: (paths, most = LARGEST_HELD) =>
      paths.map((path) => {
        if (!held.has(path)) hold(path);
        const bytes = held.get(path);
        return bytes !== undefined && bytes.length <= most ? bytes : undefined;
      }),
    async *read(entries) {
      const wanted = entries.filter(({ outside }) => outside === undefined);
      const blobs = readBlobs(
        root,
        wanted.map(({ path, id }) => links.get(path) ?? id),
      );
      let next = 0;
      for await (const bytes of blobs) {
        const entry = wanted[next++];
        if (entry !== undefined) yield { entry, bytes };
      }
    },
  };
};

/** The files and links of a portfolio; `links` learns which blob a link inside leads to. */
const entriesOf = async (
  root: string,
  all: readonly Listed[],
  links: Map<string, string>,
): Promise<readonly Entry[]> => {
  const entries = all.flatMap(({ mode, id, size, name }): Entry[] => {
    const path = name.normalize('NFC');
    if (path.split('/').some((step) => SKIPPED.has(step))) return [];
    return [{ path, id, size, kind: mode === LINK ? 'symlink' : 'file' }];
  });
  const files = new Map(entries.filter(({ kind }) => kind === 'file').map((entry) => [entry.path, entry]));
  const targets = await linkTargets(
    root,
    entries.filter(({ kind }) => kind === 'symlink'),
  );
  return entries
    .map((entry): Entry => {
      if (entry.kind === 'file') return entry;
      const target = files.get(targets.get(entry.path) ?? '');
      if (target === undefined) return { ...entry, outside: true };
      links.set(entry.path, target.id);
      return { ...entry, size: target.size };
    })
    .sort(byPath);
};

/** Where links lead, by the path of the link; a path that climbs out is found nowhere. */
const linkTargets = async (root: string, found: readonly Entry[]): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>();
  let next = 0;
  for await (const bytes of readBlobs(
    root,
    found.map(({ id }) => id),
  )) {
    const path = found[next++]?.path ?? '';
    targets.set(path, posix.join(posix.dirname(path), new TextDecoder().decode(bytes)).normalize('NFC'));
  }
  return targets;
};
