import { resolve } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { blobTree, type Listed } from './git-blob-tree.ts';
import { blobSizes, gitOutput } from './git-blobs.ts';
import type { Tree } from './tree.ts';

/** What is going to be committed. */
export type Staged = {
  /** Everything below the folder as it stands in git's index: a file that is staged in part has that part. */
  readonly tree: Tree;
  /** The files of it that differ from the last commit, those that are gone too. */
  readonly files: ReadonlySet<string>;
};

/**
 * Git's index of the repository around a folder. In a hook of that repository it is the index of the commit that is
 * being made, which `git commit -a` and `git commit <paths>` keep in a file of their own. Throws a Refusal for a folder
 * in no repository and for an index with conflicts.
 */
export const openIndex = async (root: string): Promise<Staged> => {
  const git = await gitOn(root);
  const names = await git([
    'diff',
    '--cached',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '--relative',
    '-z',
  ]);
  const files = new Set(namesIn(names).map((name) => name.normalize('NFC')));
  return { tree: blobTree(root, async () => listed(root, git)), files };
};

type Git = (args: readonly string[]) => Promise<string>;

const gitOn = async (root: string): Promise<Git> => {
  const index = await indexOfHook(root);
  return async (args) => {
    const output = await gitOutput(root, args, index === undefined ? {} : { GIT_INDEX_FILE: index });
    if (output === undefined) throw new Refusal('this folder is in no git repository', 'git init makes one');
    return new TextDecoder().decode(output);
  };
};

/** The index that git hands to a hook, if the hook is one of the repository that holds the folder. */
const indexOfHook = async (root: string): Promise<string | undefined> => {
  const { GIT_INDEX_FILE: index = '', GIT_DIR, GIT_WORK_TREE } = process.env;
  if (index === '') return undefined;
  const own = await repositoryAt(root, {});
  const given = {
    ...(GIT_DIR !== undefined && { GIT_DIR }),
    ...(GIT_WORK_TREE !== undefined && { GIT_WORK_TREE }),
  };
  const hooks = await repositoryAt(process.cwd(), given);
  return own !== undefined && own.folder === hooks?.folder ? resolve(hooks.top, index) : undefined;
};

const repositoryAt = async (
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly folder: string; readonly top: string } | undefined> => {
  const output = await gitOutput(folder, ['rev-parse', '--absolute-git-dir', '--show-toplevel'], environment);
  const [found, top] = output?.toString().split('\n') ?? [];
  return found === undefined || top === undefined ? undefined : { folder: found, top };
};

const namesIn = (output: string): string[] => output.split('\0').filter((name) => name !== '');

const LINE = /^(\d{6}) ([0-9a-f]+) (\d)\t(.+)$/s;
const MODULE = '160000';

const listed = async (root: string, git: Git): Promise<readonly Listed[]> => {
  const lines = namesIn(await git(['ls-files', '--stage', '-z'])).flatMap((line) => {
    const [, mode = '', id = '', stage, name = ''] = LINE.exec(line) ?? [];
    if (stage !== '0')
      throw new Refusal(`git has not merged ${name} yet`, 'git status shows what is to be done');
    return mode === MODULE ? [] : [{ mode, id, name }];
  });
  const sizes = await blobSizes(
    root,
    lines.map(({ id }) => id),
  );
  const made = lines.map((line, at) => ({ ...line, size: sizes[at] ?? 0 }));
  return made.some(({ size }) => size === 0) ? withoutIntended(made, git) : made;
};

/** What `git add -N` only announces stands in the index as an empty file, and is in no commit. */
const withoutIntended = async (all: readonly Listed[], git: Git): Promise<readonly Listed[]> => {
  const added = [
    'diff',
    '--name-only',
    '--diff-filter=A',
    '--no-renames',
    '--no-ext-diff',
    '--relative',
    '-z',
  ];
  const intended = new Set(namesIn(await git(added)));
  return all.filter(({ size, name }) => size > 0 || !intended.has(name));
};
