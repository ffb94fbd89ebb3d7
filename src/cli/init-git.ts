import { relative } from 'node:path';
import { phrases as named, type Words } from '../locale/words.ts';
import { commitPaths, findRepository, initRepository, type Repository } from '../source/git.ts';
import { installMergeDriver } from '../source/git-merge-driver.ts';
import { findUp } from '../source/output.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import type { Context } from './context.ts';

export const phrases = named('init', {
  committed: 'They are the first commit of a new git repository, on the branch main.',
  adopted: 'They are the first commit of the git repository that was there, and nothing else is in it.',
  inside:
    'The folder is part of a git repository, in which nothing was committed. When you have looked at it:',
  ci: 'Services look for .github and .gitlab-ci.yml at the top of a repository: move them there, and let them check this folder.',
  noGit: 'git is not installed: the files are there, their history is not. With git (https://git-scm.com):',
  message: 'Start the portfolio of {company}',
});

/** The repository around the folder, which must be no portfolio and no bare repository. */
export const placeFor = async (folder: string): Promise<Repository> => {
  const portfolio = await findUp(folder, 'kam.yaml');
  if (portfolio !== undefined) {
    throw new Refusal(
      portfolio === folder
        ? `${folder} is a portfolio already`
        : `${folder} lies inside of the portfolio ${portfolio}`,
      'nothing was changed; for another portfolio name another folder: kam init <dir>',
    );
  }
  const repository = await findRepository(folder);
  if (repository.state === 'bare') {
    throw new Refusal(
      `${folder} is a bare git repository: it has no working files`,
      'clone it, and make the portfolio in the clone',
    );
  }
  return repository;
};

/** The files of a new portfolio, and where they lie. */
type Made = {
  readonly folder: string;
  readonly repository: Repository;
  readonly paths: readonly string[];
  readonly company: string;
};

/** Commits where the history is ours to begin; elsewhere says what to type. A portfolio without a commit is one nevertheless. */
export const recordFiles = async (made: Made, words: Words, { cwd, out, err }: Context): Promise<void> => {
  const { folder, repository } = made;
  const { state } = repository;
  const isOwn = 'root' in repository && relative(repository.root, folder) === '';
  const typed = (...lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('');
  if (state === 'no-git') {
    err(`${words.say(phrases.noGit)}\n${typed('git init', 'git add .', 'git commit')}`);
  } else if (state === 'none' || (state === 'unborn' && isOwn)) {
    const refused = await commit(made, words);
    if (refused === undefined) out(`${words.say(state === 'none' ? phrases.committed : phrases.adopted)}\n`);
    else err(`${refused.message}\n${refused.hint === undefined ? '' : typed(refused.hint)}`);
  } else {
    await installMergeDriver(folder);
    err(`${words.say(phrases.inside)}\n${typed(`git add ${typedPath(cwd, folder)}`, 'git commit')}`);
    if (!isOwn) err(`${words.say(phrases.ci)}\n`);
  }
};

/** The first commit, or why git would not make it. */
const commit = async (
  { folder, repository, paths, company }: Made,
  words: Words,
): Promise<Refusal | undefined> => {
  try {
    if (repository.state === 'none') await initRepository(folder);
    await installMergeDriver(folder);
    await commitPaths(folder, paths, words.say(phrases.message, { company }));
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** A path as it can be typed. */
export const typedPath = (from: string, to: string): string => {
  const way = relative(from, to) || '.';
  return /^[\w./\\:-]+$/.test(way) ? way : `"${printable(way)}"`;
};
