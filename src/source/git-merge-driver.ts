import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { applyChanges } from './change.ts';
import { gitOutput } from './git-blobs.ts';

/** The files that kam merges, as .gitattributes names them, each with a path that it covers. */
const MERGED = [
  ['clients/**/*.md', 'clients/a/log/a.md'],
  ['log/**/*.md', 'log/a/a.md'],
  ['reviews/*.md', 'reviews/a.md'],
  ['imports/*.yaml', 'imports/a.yaml'],
  ['clients.csv', 'clients.csv'],
  ['rates.csv', 'rates.csv'],
  ['kam.yaml', 'kam.yaml'],
] as const;

/** How the lines of .gitattributes are headed. */
const HEAD = '# Merged fact by fact, where kam is installed; by lines elsewhere.';

const NAME = 'kam: fact by fact';

/**
 * What git runs, in a shell. Exit 0 is a merge, exit 1 with markers in the file a conflict. Where kam is missing, is too
 * old to know the command or breaks down (node exits with 1 as well), git merges by lines: a driver that does nothing
 * would leave one side and lose the other.
 */
const COMMAND = [
  's=2',
  'if command -v kam >/dev/null 2>&1; then kam merge-driver %O %A %B %P %L; s=$?; fi',
  'if test $s -eq 0; then exit 0; fi',
  // A byte order mark may stand before the first.
  'if test $s -eq 1 && grep -q "^.\\{0,3\\}<<<<<<<" %A; then exit 1; fi',
  'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B',
].join('; ');

/** How far the merge driver is installed for a portfolio. */
export type DriverState = {
  /** What git runs in this clone under the driver's name: nothing, ours, or something else (also ours of an older version). */
  readonly command: 'none' | 'ours' | 'other';
  /** The patterns of files that git does not give to the driver. */
  readonly missing: readonly string[];
};

/** Asks git about the folder of a portfolio; undefined where there is no repository. Throws a Refusal when git is missing. */
export const driverState = async (folder: string): Promise<DriverState | undefined> => {
  const paths = MERGED.map(([, path]) => path);
  const found = await gitOutput(folder, ['check-attr', '-z', 'merge', '--', ...paths]);
  if (found === undefined) return undefined;
  const values = found
    .toString()
    .split('\0')
    .filter((_field, at) => at % 3 === 2);
  const command = (await gitOutput(folder, ['config', '--get', 'merge.kam.driver']))?.toString().trim();
  return {
    command: command === undefined ? 'none' : command === COMMAND ? 'ours' : 'other',
    missing: MERGED.filter((_each, at) => values[at] !== 'kam').map(([pattern]) => pattern),
  };
};

/**
 * Tells git of the driver: the command in the clone's own configuration, and lines in the portfolio's .gitattributes
 * where they are missing (the file is left to be committed). Returns the paths that it wrote. A second time changes
 * nothing. Throws a Refusal where there is no repository.
 */
export const installMergeDriver = async (folder: string): Promise<readonly string[]> => {
  const state = await driverState(folder);
  if (state === undefined) throw new Refusal(`${folder} is in no git repository`, 'make one with: git init');
  if (state.command !== 'ours') await configure(folder);
  const path = '.gitattributes';
  const before = await readFile(join(folder, path), 'utf8').catch(() => null);
  const text = withAttributes(before ?? '', state.missing);
  if (text === (before ?? '')) return [];
  await applyChanges(folder, [{ kind: 'write', path, before, text }]);
  return [path];
};

const configure = async (folder: string): Promise<void> => {
  for (const [key, value] of [
    ['name', NAME],
    ['driver', COMMAND],
  ] as const)
    if ((await gitOutput(folder, ['config', '--local', `merge.kam.${key}`, value])) === undefined)
      throw new Refusal('git could not change its configuration', 'git config --local --list shows more');
};

/** At the end, where the last line that fits a file wins. */
const withAttributes = (text: string, missing: readonly string[]): string => {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const added = missing.map((pattern) => `${pattern} merge=kam`).filter((line) => !lines.includes(line));
  if (added.length === 0) return text;
  const above = text === '' ? '' : `${text.replace(/(?:\r?\n)*$/, '')}${eol}${eol}`;
  return `${above}${[HEAD, ...added].join(eol)}${eol}`;
};
