import { resolve } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { Refusal } from '../value/refusal.ts';
import { existingPaths } from './existing.ts';
import { refused, requireAuthor, strictGitIn } from './git.ts';
import { tidily } from './interruption.ts';

/** Where a branch is shared, and how this clone stands. */
export type Shared = {
  /** Undefined on a detached head. */
  readonly branch: string | undefined;
  /** The remote that the branch goes to; undefined where there is none, or none can be told. */
  readonly remote: string | undefined;
  /** The name of the branch there. */
  readonly there: string;
  readonly remotes: readonly string[];
  /** What was begun and not finished. */
  readonly unfinished: 'merge' | 'rebase' | 'cherry-pick' | 'revert' | undefined;
};

/** A file that two sides changed; `deleted`: one of them took it away. */
export type Unmerged = { readonly path: string; readonly deleted: boolean };

/** Private files are no part of any commit, whatever .gitignore says. */
export const COMMITTED = ['.', ':(exclude,glob)**/*.private.*'];

const names = (output: string): readonly string[] => output.split('\0').filter((name) => name !== '');

/** The files of entries as `ls-files --unmerged` prints them, each once. */
export const unmergedIn = (entries: readonly string[]): readonly Unmerged[] => {
  const stages = new Map<string, string>();
  for (const line of entries) {
    const [, stage = '', path = ''] = /^\d+ [0-9a-f]+ ([123])\t(.*)$/s.exec(line) ?? [];
    stages.set(path, (stages.get(path) ?? '') + stage);
  }
  return [...stages].map(([path, sides]) => ({
    path,
    deleted: !(sides.includes('2') && sides.includes('3')),
  }));
};

/** The commands of git that bring a clone and a remote together, for the folder of a portfolio. */
export class Sync {
  private readonly git: SimpleGit;
  private readonly folder: string;

  private constructor(git: SimpleGit, folder: string) {
    this.git = git;
    this.folder = folder;
  }

  static async in(folder: string): Promise<Sync> {
    return new Sync(await strictGitIn(folder), folder);
  }

  async shared(): Promise<Shared> {
    const branch = (await this.said('symbolic-ref', '--quiet', '--short', 'HEAD')) || undefined;
    const remotes = (await this.said('remote')).split('\n').filter((name) => name !== '');
    const own = branch && (await this.said('config', `branch.${branch}.remote`));
    const there = branch && (await this.said('config', `branch.${branch}.merge`));
    const only = remotes.length === 1 ? remotes[0] : remotes.find((name) => name === 'origin');
    const remote = own && remotes.includes(own) ? own : only;
    return {
      branch,
      remote,
      there: (there || branch || '').replace(/^refs\/heads\//, ''),
      remotes,
      unfinished: await this.unfinished(),
    };
  }

  private async unfinished(): Promise<Shared['unfinished']> {
    const marks = { MERGE_HEAD: 'merge', 'rebase-merge': 'rebase', 'rebase-apply': 'rebase' } as const;
    const more = { CHERRY_PICK_HEAD: 'cherry-pick', REVERT_HEAD: 'revert' } as const;
    for (const [mark, what] of Object.entries({ ...marks, ...more })) {
      const path = await this.said('rev-parse', '--git-path', mark);
      if ((await existingPaths('/', [resolve(this.folder, path)])).length > 0) return what;
    }
    return undefined;
  }

  /** Files of the portfolio that differ from the last commit, relative to it; no private ones. */
  async changed(): Promise<readonly string[]> {
    const [known, added] = await Promise.all([
      this.raw(['diff', 'HEAD', '--name-only', '--no-renames', '--relative', '-z', '--', ...COMMITTED]),
      this.raw(['ls-files', '--others', '--exclude-standard', '-z', '--', ...COMMITTED]),
    ]).catch(refused('tell what changed'));
    return [...new Set([...names(known), ...names(added)])].map((name) => name.normalize('NFC')).sort();
  }

  /** Commits these changes and nothing else. Throws a Refusal when git, or a hook of its, refuses. */
  async commit(message: string): Promise<void> {
    await requireAuthor(this.git);
    await this.raw(['add', '--all', '--', ...COMMITTED]).catch(refused('add the files'));
    await this.raw(['commit', '--quiet', '-m', message, '--', ...COMMITTED]).catch(refused('commit'));
  }

  /** Says whether the remote answered. */
  fetch(remote: string): Promise<boolean> {
    return this.works('fetch', '--quiet', remote);
  }

  /** Commits on either side only; undefined while the remote has no such branch. */
  async distance(ref: string): Promise<{ readonly ahead: number; readonly behind: number } | undefined> {
    if (!(await this.works('rev-parse', '--verify', '--quiet', `${ref}^{commit}`))) return undefined;
    const counted = await this.raw(['rev-list', '--left-right', '--count', `HEAD...${ref}`]);
    const [ahead = 0, behind = 0] = counted.trim().split(/\s+/).map(Number);
    return { ahead, behind };
  }

  /** All commits of this branch. */
  async commits(): Promise<number> {
    return Number(await this.said('rev-list', '--count', 'HEAD'));
  }

  /** Files that would come from there, and lie here without being part of any commit: ignored ones, which git would overwrite. */
  async inTheWay(ref: string): Promise<readonly string[]> {
    const top = await this.said('rev-parse', '--show-toplevel');
    const came = names(
      await this.raw(['diff', '--name-only', '--no-renames', '--diff-filter=A', '-z', `HEAD...${ref}`]),
    );
    const here = names(await this.raw(['ls-tree', '-r', '--full-tree', '--name-only', '-z', 'HEAD']));
    const known = new Set(here);
    return existingPaths(
      top,
      came.filter((path) => !known.has(path)),
    );
  }

  /** Takes the other side in: straight where nothing was done here, else as a merge. Throws a Refusal when git would not begin. */
  async merge(ref: string): Promise<'merged' | 'conflicts'> {
    try {
      await this.raw(['merge', '--quiet', '--no-edit', ref]);
      return 'merged';
    } catch (error) {
      if ((await this.unfinished()) === 'merge') return 'conflicts';
      return refused('merge')(error);
    }
  }

  /** Files that somebody must decide about, relative to the portfolio. */
  async unmerged(): Promise<readonly Unmerged[]> {
    return unmergedIn(names(await this.raw(['ls-files', '--unmerged', '-z'])));
  }

  /** Concludes a merge with these files as they lie there. */
  async conclude(paths: readonly string[]): Promise<void> {
    await requireAuthor(this.git);
    if (paths.length > 0)
      await this.raw(['--literal-pathspecs', 'add', '--all', '--', ...paths]).catch(refused('add the files'));
    await this.raw(['commit', '--quiet', '--no-edit']).catch(refused('finish the merge'));
  }

  async abort(): Promise<void> {
    await this.raw(['merge', '--abort']).catch(refused('go back'));
  }

  /** Says undefined when it went through, else what git said. Never with force. */
  async push(remote: string, there: string): Promise<string | undefined> {
    try {
      await this.raw(['push', '--quiet', '--set-upstream', remote, `HEAD:refs/heads/${there}`]);
      return undefined;
    } catch (error) {
      return error instanceof Refusal || !(error instanceof Error) ? String(error) : error.message.trim();
    }
  }

  private async said(...args: string[]): Promise<string> {
    return (await this.raw(args).catch(() => '')).replace(/\r?\n$/, '');
  }

  private raw(args: string[]): Promise<string> {
    return tidily(() => this.git.raw(args));
  }

  private works(...args: string[]): Promise<boolean> {
    return this.raw(args).then(
      () => true,
      () => false,
    );
  }
}
