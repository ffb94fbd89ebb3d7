import type { PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { gitOutput } from './git-blobs.ts';

/** The day of a commit is the committer's, in the time zone where it was made. */
type Commit = { readonly id: string; readonly day: PlainDate };

/**
 * The last commit of the current branch at or before a day. Merged branches count from the day of their merge: only
 * what the branch itself held is a version of it. Throws a Refusal for days before the first commit.
 */
export const commitAt = async (folder: string, day: PlainDate): Promise<string> => {
  const commits = await firstParents(folder);
  const found = commits.find((each) => each.day <= day);
  if (found !== undefined) return found.id;
  const first = commits.at(-1)?.day;
  if (first === undefined)
    throw new Refusal('nothing has been committed yet', 'git commit makes a first version');
  if (await isShallow(folder))
    throw new Refusal(
      `this copy of the repository begins on ${first}; what was before is elsewhere`,
      UNSHALLOW,
    );
  throw new Refusal(
    `nothing is known of ${day}: the first commit is of ${first}`,
    `ask for that day or a later one: --at ${first}`,
  );
};

/** Does this clone hold only the newest part of its history? */
export const isShallow = async (folder: string): Promise<boolean> =>
  (await output(folder, ['rev-parse', '--is-shallow-repository'])) === 'true';

/** What fetches the rest. */
export const UNSHALLOW = 'git fetch --unshallow fetches the rest';

/** The first day on which a file (relative to the folder) was part of a version, as far as this clone knows. */
export const firstDayOf = async (folder: string, path: string): Promise<PlainDate | undefined> =>
  (await firstParents(folder, ['--', path])).at(-1)?.day;

const LOG = ['log', '--first-parent', '--no-show-signature', '--format=%H %cs'];

/** The commits of the current branch, newest first: of a merge only the merge. */
export const firstParents = async (
  folder: string,
  limits: readonly string[] = [],
): Promise<readonly Commit[]> => {
  const inside = await gitOutput(folder, ['rev-parse', '--git-dir']);
  if (inside === undefined) throw new Refusal('this folder is in no git repository', 'git init makes one');
  const log = await output(folder, [...LOG, 'HEAD', ...limits]);
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ id: line.slice(0, -11), day: line.slice(-10) }));
};

const output = async (folder: string, args: readonly string[]): Promise<string> =>
  new TextDecoder().decode(await gitOutput(folder, args)).trim();
