import { phrases as named } from '../../locale/words.ts';
import { attributeOf, everCommitted } from '../../source/git-health.ts';
import { type Check, listed, ok } from './check.ts';

export const phrases = named('doctor.files', {
  private: 'no private file is in git',
  tracked: 'private files are in git, for everybody to read: {files}',
  history:
    'private files are in the history, where deleting them now does not reach: {files}. Whoever has a copy has them too',
});

/** What git-crypt and its like encrypt has a filter. */
const inClear = async (root: string, paths: readonly string[]): Promise<readonly string[]> => {
  if (paths.length === 0) return [];
  const filters = await attributeOf(root, 'filter', paths);
  return paths.filter((_path, at) => ['unspecified', 'unset'].includes(filters[at] ?? 'unspecified'));
};

const isPrivate = (path: string): boolean => /\.private\.[^/]+$/.test(path);

export const privacy: Check = {
  id: 'files/private',
  look: async ({ git, root }) => {
    if (git === undefined) return undefined;
    const tracked = await inClear(root, git.tracked.filter(isPrivate));
    if (tracked.length > 0)
      return {
        state: 'wrong',
        said: phrases.tracked,
        args: { files: listed(tracked) },
        mend: `git rm --cached -- ${tracked.map((path) => `"${path}"`).join(' ')}`,
      };
    const past = await inClear(root, await everCommitted(root, '**/*.private.*'));
    if (past.length === 0) return ok(phrases.private);
    return {
      state: 'wrong',
      said: phrases.history,
      args: { files: listed(past) },
      mend: "git filter-repo --invert-paths --path-glob '*.private.*'",
    };
  },
};
