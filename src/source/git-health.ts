import { gitOutput } from './git-blobs.ts';

/** The version of git that is installed, `2.39.5`. Throws a Refusal where there is none. */
export const gitVersion = async (folder: string): Promise<string> =>
  /\d+(?:\.\d+)+/.exec((await gitOutput(folder, ['--version']))?.toString() ?? '')?.[0] ?? '0';

/** Does a folder lie in a repository with working files, which git would open? */
export const isInside = async (folder: string): Promise<boolean> =>
  (await gitOutput(folder, ['rev-parse', '--is-inside-work-tree']))?.toString().trim() === 'true';

/** Who commits, `Ivan <ivan@example.com>`; undefined where git cannot tell. */
export const committer = async (folder: string): Promise<string | undefined> =>
  (await gitOutput(folder, ['var', 'GIT_COMMITTER_IDENT']))?.toString().replace(/ \d+ [-+]\d+\s*$/, '');

/** The files that git tracks below a folder, relative to it and spelled as git has them. */
export const trackedNames = async (folder: string): Promise<readonly string[]> =>
  split(await gitOutput(folder, ['ls-files', '-z']));

/** Those of the paths (relative to the folder, in ASCII) that git ignores. */
export const ignoredAmong = async (folder: string, paths: readonly string[]): Promise<readonly string[]> =>
  ((await gitOutput(folder, ['check-ignore', '--no-index', '--', ...paths]))?.toString() ?? '').split(
    /\r?\n/,
  );

/** What .gitattributes says of one attribute of each path, in the order of the paths; `unspecified` where it says nothing. */
export const attributeOf = async (
  folder: string,
  attribute: string,
  paths: readonly string[],
): Promise<readonly string[]> =>
  split(await gitOutput(folder, ['check-attr', '-z', attribute, '--', ...paths])).filter(
    (_field, at) => at % 3 === 2,
  );

/** Files below a folder that some commit of any branch ever held, by a pattern of git's; relative to the folder. */
export const everCommitted = async (folder: string, pattern: string): Promise<readonly string[]> => {
  const log = ['log', '--all', '--format=', '--name-only', '--relative', '--no-renames', '-z'];
  const names = split(await gitOutput(folder, [...log, '--', `:(glob)${pattern}`]));
  return [...new Set(names.map((name) => name.replace(/^\n/, '')))].sort();
};

const split = (output: Buffer | undefined): readonly string[] =>
  new TextDecoder()
    .decode(output)
    .split('\0')
    .filter((name) => name !== '');
