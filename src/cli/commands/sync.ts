import { findRepository } from '../../source/git.ts';
import { type Shared, Sync } from '../../source/git-sync.ts';
import { cleanText } from '../../source/scalar.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { foresee } from '../sync/foresee.ts';
import {
  commitOwn,
  concludeMerge,
  fetchOthers,
  phrases,
  type Run,
  refOf,
  share,
  takeIn,
  tell,
} from '../sync/steps.ts';

export const command: Command = {
  args: [],
  options: [
    {
      flags: '--message <text>',
      summary: 'what was done, in your words (default: clients and parts that changed)',
    },
    { flags: '--continue', summary: 'go on after deciding what two people changed differently' },
    { flags: '--abort', summary: 'give up a merge that stopped; your own work stays committed' },
    {
      flags: '--dry-run',
      summary: 'fetch, and say what would happen and what you would have to decide; no file changes',
    },
  ],
  examples: ['kam sync', 'kam sync --message "Visit to Gazmash"', 'kam sync --dry-run'],
  async run({ options }, context) {
    const root = await context.root();
    await requireRepository(root);
    const sync = await Sync.in(root);
    const shared = await sync.shared();
    if (options['abort'] === true) return abort(sync, shared, context);
    if (options['continue'] !== true) refuseUnfinished(shared);
    else if (shared.unfinished !== 'merge')
      throw new Refusal('no merge is under way, so there is nothing to go on with', 'kam sync begins');
    const opened = await context.open({}, 'check');
    const run = { sync, shared: withRemote(shared), opened, context };
    if (options['continue'] === true) return (await concludeMerge(run)) && (await finish(run)) ? 0 : 1;
    if (options['dryRun'] === true) return foresee(run);
    const typed = typeof options['message'] === 'string' ? cleanText(options['message']) : '';
    await commitOwn(run, typed || undefined);
    await fetchOthers(run);
    return (await finish(run)) ? 0 : 1;
  },
};

/** Takes in and shares; says so where there was neither to do. */
const finish = async (run: Run): Promise<boolean> => {
  const apart = await run.sync.distance(refOf(run));
  if (apart?.ahead === 0 && apart.behind === 0) {
    tell(run, run.opened.words.say(phrases.same));
    return true;
  }
  return (await takeIn(run)) && share(run);
};

const abort = async (sync: Sync, shared: Shared, context: Context): Promise<number> => {
  if (shared.unfinished !== 'merge') throw new Refusal('no merge is under way, so there is none to give up');
  await sync.abort();
  const { words } = await context.open({}, 'check');
  tell({ context }, words.say(phrases.aborted));
  return 0;
};

const requireRepository = async (root: string): Promise<void> => {
  const { state } = await findRepository(root);
  if (state === 'ready') return;
  if (state === 'no-git') throw new Refusal('git is not installed', 'see https://git-scm.com/downloads');
  if (state === 'unborn')
    throw new Refusal('nothing has been committed yet', 'git add . and git commit make a first version');
  throw new Refusal('this portfolio is in no git repository', 'git init makes one');
};

const refuseUnfinished = ({ unfinished }: Shared): void => {
  if (unfinished === undefined) return;
  const hint =
    unfinished === 'merge'
      ? 'when all is decided: kam sync --continue; back to how it was: kam sync --abort'
      : `finish it: git ${unfinished} --continue; or give it up: git ${unfinished} --abort`;
  throw new Refusal(`a ${unfinished} was begun here and not finished`, hint);
};

const withRemote = (shared: Shared): Run['shared'] => {
  const { branch, remote, remotes } = shared;
  if (branch === undefined)
    throw new Refusal(
      'no branch is checked out here (a detached head): what you did would belong to none',
      'git switch main; or keep this as a branch: git switch -c my-changes',
    );
  if (remote !== undefined) return { ...shared, branch, remote };
  if (remotes.length === 0)
    throw new Refusal(
      'this repository is shared with nobody yet',
      'make an empty repository where your team keeps theirs, then: git remote add origin <its address>; kam sync',
    );
  throw new Refusal(
    `there are several remotes, and the branch ${branch} belongs to none: ${remotes.join(', ')}`,
    `say once where it goes: git push -u ${remotes[0]} ${branch}`,
  );
};
