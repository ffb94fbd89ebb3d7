import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { gitEnvironment } from './git-environment.ts';
import { COMMITTED, type Unmerged, unmergedIn } from './git-sync.ts';
import { interrupted, tidily } from './interruption.ts';
import { removeNow } from './remove-now.ts';

/** A file on which a merge would stop. */
export type Foreseen = Unmerged & {
  /** As it would lie there, with marks; undefined where it would not. */
  readonly text: string | undefined;
  /** What it says at the common ancestor, here and there; undefined where one of them has no such file. */
  readonly sides: { readonly base: string; readonly ours: string; readonly theirs: string } | undefined;
};

type Ran = { readonly code: number; readonly out: string };

/** Who commits what nobody ever sees. */
const NOBODY = { NAME: 'kam', EMAIL: 'kam@localhost' };
const AUTHOR = Object.fromEntries(
  Object.entries(NOBODY).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]),
);

/**
 * On which files a merge of `ref` would stop, once what lies changed in a folder is committed: by git's own merge, merge
 * drivers included, tried beside the repository. Neither files nor index nor objects of it change. Undefined where git
 * cannot tell: before 2.38, or where the two have no common beginning.
 */
export const foreseeMerge = async (folder: string, ref: string): Promise<readonly Foreseen[] | undefined> => {
  const place = await mkdtemp(join(tmpdir(), 'kam-foresee-'));
  try {
    return await tidily(
      () => foreseeIn(place, folder, ref),
      () => removeNow(place),
    );
  } finally {
    await rm(place, { recursive: true, force: true });
  }
};

const foreseeIn = async (
  place: string,
  folder: string,
  ref: string,
): Promise<readonly Foreseen[] | undefined> => {
  const git = await gitBeside(place, folder);
  const ours = await committed(git);
  if (ours === undefined) return undefined;
  const merged = await git('merge-tree', '--write-tree', '-z', '--no-messages', ours, ref);
  if (merged.code > 1) return undefined;
  const [tree = '', ...entries] = merged.out.split('\0').filter((field) => field !== '');
  const prefix = (await git('rev-parse', '--show-prefix')).out.replace(/\n$/, '');
  const textOf = async (name: string): Promise<string | undefined> => {
    const { code, out } = await git('cat-file', 'blob', name);
    return code === 0 ? out : undefined;
  };
  return Promise.all(
    unmergedIn(entries).map(async ({ path, deleted }) => {
      const [base, here, there] = await Promise.all(
        ['1', '2', '3'].map((stage) => textOf(blobIn(entries, stage, path))),
      );
      const isWhole = base !== undefined && here !== undefined && there !== undefined;
      return {
        path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
        deleted,
        text: await textOf(`${tree}:${path}`),
        sides: isWhole ? { base, ours: here, theirs: there } : undefined,
      };
    }),
  );
};

/** The id of a stage of a file; '' where it has none. */
const blobIn = (entries: readonly string[], stage: string, path: string): string =>
  /^\d+ ([0-9a-f]+) /.exec(entries.find((entry) => entry.endsWith(` ${stage}\t${path}`)) ?? '')?.[1] ?? '';

type Git = (...args: string[]) => Promise<Ran>;

/** Git in a folder, with an index of its own and a place of its own for what it writes. */
const gitBeside = async (place: string, folder: string): Promise<Git> => {
  const asIs = gitWith(folder, {});
  const inside = async (name: string): Promise<string> =>
    resolve(folder, (await asIs('rev-parse', '--git-path', name)).out.replace(/\n$/, ''));
  const [index, objects] = [join(place, 'index'), join(place, 'objects')];
  await mkdir(objects);
  // Without one git reads every file anew; that takes longer, and comes to the same.
  await copyFile(await inside('index'), index).catch(() => undefined);
  const shared = await inside('objects');
  return gitWith(folder, {
    ...AUTHOR,
    GIT_INDEX_FILE: index,
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: shared.includes(delimiter) ? JSON.stringify(shared) : shared,
  });
};

const gitWith =
  (folder: string, more: Readonly<Record<string, string>>): Git =>
  (...args) =>
    new Promise((done) => {
      const env = { ...gitEnvironment(), ...more };
      const options = {
        cwd: folder,
        env,
        windowsHide: true,
        signal: interrupted,
        maxBuffer: Number.MAX_SAFE_INTEGER,
      };
      execFile('git', args, options, (error, out) => {
        const code = typeof error?.code === 'number' ? error.code : 128;
        done({ code: error === null ? 0 : code, out });
      });
    });

/** A commit of what lies changed, on top of the last one; that one itself where nothing does. */
const committed = async (git: Git): Promise<string | undefined> => {
  await git('read-tree', '-m', 'HEAD');
  await git('add', '--all', '--', ...COMMITTED);
  const tree = (await git('write-tree')).out.trim();
  const last = (await git('rev-parse', 'HEAD^{tree}')).out.trim();
  if (tree === last) return 'HEAD';
  const made = await git('commit-tree', '-p', 'HEAD', '-m', 'foreseen', tree);
  return made.code === 0 ? made.out.trim() : undefined;
};
