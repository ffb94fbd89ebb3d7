import { posix } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { gitOutput, readBlobs } from './git-blobs.ts';
import { byPath, type Entry, SKIPPED, type Tree } from './tree.ts';

/** A tree that knows when it was made. */
type DatedTree = Tree & Required<Pick<Tree, 'date'>>;

/**
 * A revision of the portfolio: everything below `root` as it was committed, read in bulk, without touching the
 * working files. Its date is the day of the commit, where it was made. Throws a Refusal for an unknown revision.
 */
export const gitTree = async (root: string, revision: string): Promise<DatedTree> => {
  const commit = await resolveCommit(root, revision);
  const date = await text(root, ['show', '--no-patch', '--no-show-signature', '--format=%cs', commit]);
  const links = new Map<string, string>();
  let listed: Promise<readonly Entry[]> | undefined;
  return {
    date: date.trim(),
    list: async (prefix) => {
      listed ??= listCommit(root, commit, links);
      return (await listed).filter(({ path }) => path.startsWith(prefix));
    },
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

const resolveCommit = async (root: string, revision: string): Promise<string> => {
  const inside = await gitOutput(root, ['rev-parse', '--git-dir']);
  if (inside === undefined) throw new Refusal('this folder is in no git repository', 'git init makes one');
  const isOption = revision.startsWith('-');
  const commit = isOption
    ? undefined
    : await gitOutput(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit !== undefined) return commit.toString().trim();
  const head = await gitOutput(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head === undefined)
    throw new Refusal('nothing has been committed yet', 'git commit makes a first version');
  throw new Refusal(`git knows no version "${revision}"`, 'git log shows the versions there are');
};

const text = async (root: string, args: readonly string[]): Promise<string> =>
  new TextDecoder().decode(await gitOutput(root, args));

const LINE = /^(\d{6}) blob ([0-9a-f]+) +(\d+)\t(.+)$/s;

/** The files and links of a commit; `links` learns which blob a link inside leads to. */
const listCommit = async (
  root: string,
  commit: string,
  links: Map<string, string>,
): Promise<readonly Entry[]> => {
  const lines = (await text(root, ['ls-tree', '-r', '-z', '-l', commit])).split('\0');
  const entries = lines.flatMap((line): Entry[] => {
    const [, mode, id = '', size, name = ''] = LINE.exec(line) ?? [];
    const path = name.normalize('NFC');
    if (mode === undefined || path.split('/').some((step) => SKIPPED.has(step))) return [];
    return [{ path, id, size: Number(size), kind: mode === '120000' ? 'symlink' : 'file' }];
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
