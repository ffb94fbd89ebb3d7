import { phrases as named } from '../../locale/words.ts';
import { findRepository } from '../../source/git.ts';
import { committer } from '../../source/git-health.ts';
import { isShallow } from '../../source/git-history.ts';
import { Refusal } from '../../value/refusal.ts';
import { type Check, none, ok } from './check.ts';

export const phrases = named('doctor.repository', {
  inside: 'the portfolio is in a git repository',
  outside:
    'the portfolio is in no git repository: nothing is kept of how it was, and it is on this machine only',
  unborn: 'nothing has been committed yet',
  untrusted: 'git does not trust this folder, which belongs to another user of the machine',
  author: 'commits are by {who}',
  nobody: 'git does not know who commits',
  remote: 'shared through {remotes}; whether it answers was not tried',
  alone: 'no remote: the repository is on this machine only',
  whole: 'this clone has the whole history',
  shallow: 'this clone has only the newest part of the history: --at, diff and history do not know the rest',
});

export const repository: Check = {
  id: 'git/repository',
  look: async ({ root }) => {
    try {
      const { state } = await findRepository(root);
      if (state === 'ready') return ok(phrases.inside);
      if (state === 'unborn')
        return { state: 'wrong', said: phrases.unborn, mend: 'git add . && git commit -m "First version"' };
      return state === 'no-git' ? undefined : { state: 'wrong', said: phrases.outside, mend: 'git init' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const mend = `git config --global --add safe.directory "${root}"`;
      return { state: 'wrong', said: phrases.untrusted, mend };
    }
  },
};

export const author: Check = {
  id: 'git/author',
  look: async ({ git, root }) => {
    if (git === undefined) return undefined;
    const who = await committer(root);
    if (who !== undefined) return ok(phrases.author, { who });
    const mend = 'git config --global user.name "Your Name"; git config --global user.email you@example.com';
    return { state: 'wrong', said: phrases.nobody, mend };
  },
};

/** Only what is configured: the network is never asked. */
export const remote: Check = {
  id: 'git/remote',
  look: async ({ git }) => {
    if (git === undefined) return undefined;
    const remotes = [...git.config.keys()].flatMap((key) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? []);
    return remotes.length === 0
      ? none(phrases.alone)
      : ok(phrases.remote, { remotes: remotes.sort().join(', ') });
  },
};

export const shallow: Check = {
  id: 'git/shallow',
  look: async ({ git, root }) => {
    if (git === undefined) return undefined;
    if (!(await isShallow(root))) return ok(phrases.whole);
    return { state: 'wrong', said: phrases.shallow, mend: 'git fetch --unshallow' };
  },
};
