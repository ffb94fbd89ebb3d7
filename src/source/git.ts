import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { Refusal } from '../value/refusal.ts';
import { PASSED_ON, REACHING } from './git-environment.ts';
import { interrupted } from './interruption.ts';

/** What git has to say of a folder, which need not exist yet. `root` is the top of the working files. */
export type Repository =
  | { readonly state: 'no-git' | 'none' | 'bare' }
  | { readonly state: 'unborn' | 'ready'; readonly root: string };

/** The git command line in a folder. Its messages come in any language: ask exit codes and plumbing, not words. */
const gitIn = async (folder: string): Promise<SimpleGit> =>
  (await import('simple-git')).simpleGit({
    baseDir: folder,
    allowEnvironment: [...PASSED_ON],
    abort: interrupted,
  });

/** The same for talking to remotes; a command that fails without a word on stderr has failed too. */
export const strictGitIn = async (folder: string): Promise<SimpleGit> =>
  (await import('simple-git')).simpleGit({
    baseDir: folder,
    allowEnvironment: [...PASSED_ON, ...REACHING],
    abort: interrupted,
    errors: (error, { exitCode, stdErr, stdOut }) => {
      if (error !== undefined || exitCode === 0) return error;
      return new Error(Buffer.concat([...stdOut, ...stdErr]).toString() || `exit ${exitCode}`);
    },
  });

export const isGitInstalled = async (): Promise<boolean> => (await (await gitIn('.')).version()).installed;

/** Finds the repository that holds a folder, or would hold it. */
export const findRepository = async (folder: string): Promise<Repository> => {
  if (!(await isGitInstalled())) return { state: 'no-git' };
  const git = await gitIn(await existingFolder(resolve(folder)));
  try {
    if ((await git.raw(['rev-parse', '--is-bare-repository'])).trim() === 'true') return { state: 'bare' };
    const root = (await git.raw(['rev-parse', '--show-toplevel'])).replace(/\n$/, '');
    const head = await git.raw(['rev-parse', '--verify', '--quiet', 'HEAD']);
    return { state: head.trim() === '' ? 'unborn' : 'ready', root };
  } catch (error) {
    const said = saidBy(error);
    if (said.includes('safe.directory')) throw new Refusal(`git does not trust this folder: ${said}`);
    return { state: 'none' };
  }
};

const existingFolder = async (folder: string): Promise<string> => {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() || dirname(folder) === folder ? folder : existingFolder(dirname(folder));
};

/** Makes a repository in an existing folder, on a branch named main whatever this machine's habit is. */
export const initRepository = async (folder: string): Promise<void> => {
  const git = await gitIn(folder);
  await git.raw(['init', '--quiet']).catch(refused('make a repository'));
  await git.raw(['symbolic-ref', 'HEAD', 'refs/heads/main']).catch(refused('name the branch'));
};

/**
 * Commits these paths (relative to the folder) and nothing else that may be staged. Returns the commit's id, or
 * undefined when they hold nothing new. Throws a Refusal when git knows no author or refuses; the files stay.
 */
export const commitPaths = async (
  folder: string,
  paths: readonly string[],
  message: string,
): Promise<string | undefined> => {
  const git = await gitIn(folder);
  await requireAuthor(git);
  const literal = ['--literal-pathspecs'];
  await git.raw([...literal, 'add', '--', ...paths]).catch(refused('add the files'));
  if ((await git.raw([...literal, 'status', '--porcelain', '-z', '--', ...paths])) === '') return undefined;
  await git.raw([...literal, 'commit', '--quiet', '-m', message, '--', ...paths]).catch(refused('commit'));
  return (await git.raw(['rev-parse', 'HEAD'])).trim();
};

/** Throws a Refusal where git would not know whose commit it is. */
export const requireAuthor = async (git: SimpleGit): Promise<void> => {
  await git.raw(['var', 'GIT_COMMITTER_IDENT']).catch(() => {
    throw new Refusal(
      'git does not know who you are, so nothing was committed; the files are there',
      'git config --global user.name "Your Name"; git config --global user.email you@example.com; then git add . and git commit',
    );
  });
};

/** The files that git tracks below a folder, relative to it. */
export const trackedFiles = async (folder: string): Promise<readonly string[]> => {
  const listed = await (await gitIn(folder)).raw(['ls-files', '-z']).catch(refused('list its files'));
  return listed
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.normalize('NFC'))
    .sort();
};

const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim();

/** What git said, as a refused request. */
export const refused =
  (what: string) =>
  (error: unknown): never => {
    throw new Refusal(
      `git could not ${what}: ${saidBy(error)}`,
      'the files are there; git status shows more',
    );
  };
