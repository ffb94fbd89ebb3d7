import { check } from '../../check/check.ts';
import { phrases as named, type Words } from '../../locale/words.ts';
import type { Shared, Sync } from '../../source/git-sync.ts';
import { printable } from '../../value/printable.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Context, Opened } from '../context.ts';
import { conflictsIn, sayConflicts, textsOf } from './conflicts.ts';
import { messageOf } from './message.ts';

export const phrases = named('sync', {
  committed: 'Committed here: {message}',
  came: 'Taken in: {n} {n|commit|commits} of others',
  merged: 'Taken in: {n} {n|commit|commits} of others, merged with yours',
  pushed: 'Shared: {n} {n|commit|commits} of yours',
  same: 'Nothing to do: here and there are the same.',
  wrong:
    'Not shared: the check finds {n} {n|error|errors}. See them with kam check, mend them, then kam sync again. To share all the same: git push {remote} {branch}',
  left: 'Conflict marks are still in: {files}. Decide there, then kam sync --continue',
  aborted: 'The merge was given up; the files are as they were before. What you did is committed here.',
});

/** A sync under way: the clone, where it is shared, and who is told. */
export type Run = {
  readonly sync: Sync;
  readonly shared: Shared & { readonly branch: string; readonly remote: string };
  readonly opened: Opened;
  readonly context: Context;
};

/** Tells one step. */
export const tell = ({ context }: Pick<Run, 'context'>, text: string): void => context.out(`${text}\n`);

/** Commits what was done here, in words; says how many files. */
export const commitOwn = async (run: Run, typed: string | undefined): Promise<void> => {
  const { sync, opened } = run;
  const paths = await sync.changed();
  if (paths.length === 0) return;
  const message = typed ?? messageOf(paths, opened.portfolio, opened.words);
  await sync.commit(message);
  tell(run, opened.words.say(phrases.committed, { message: firstLine(message) }));
};

export const firstLine = (message: string): string => printable(message.split('\n')[0] ?? '');

export const refOf = ({ shared: { remote, there } }: Pick<Run, 'shared'>): string =>
  `refs/remotes/${remote}/${there}`;

/** Fetches. Throws a Refusal when nobody answers: what was done is committed by then. */
export const fetchOthers = async ({
  sync,
  shared: { remote },
}: Pick<Run, 'sync' | 'shared'>): Promise<void> => {
  if (await sync.fetch(remote)) return;
  throw new Refusal(
    `${remote} does not answer, or does not let you in; nothing was shared, and nothing is lost`,
    `once you are online: kam sync; what git says: git fetch ${remote}`,
  );
};

/** Takes in what others did. Says whether all is decided: a conflict is told, and stops. */
export const takeIn = async (run: Run): Promise<boolean> => {
  const { sync, opened } = run;
  const ref = refOf(run);
  const apart = await sync.distance(ref);
  if (apart === undefined || apart.behind === 0) return true;
  await requireFree(run);
  if ((await sync.merge(ref)) === 'conflicts') {
    await tellConflicts(run);
    return false;
  }
  const said = apart.ahead === 0 ? phrases.came : phrases.merged;
  tell(run, opened.words.say(said, { n: apart.behind }));
  return true;
};

/** Throws a Refusal where a file that came from others would lie over one of ours that is in no commit. */
export const requireFree = async (run: Run): Promise<void> => {
  const [inTheWay] = await run.sync.inTheWay(refOf(run));
  if (inTheWay !== undefined)
    throw new Refusal(
      `others committed ${inTheWay}, and you have a file of that name which is in no commit; nothing was taken in`,
      'move yours out of the folder, then: kam sync',
    );
};

export const tellConflicts = async (run: Pick<Run, 'sync' | 'opened' | 'context'>): Promise<void> => {
  const { sync, opened } = run;
  const unmerged = await sync.unmerged();
  const texts = await textsOf(
    opened.root,
    unmerged.map(({ path }) => path),
  );
  tell(run, sayConflicts(unmerged, texts, opened.portfolio, opened.words));
};

/** Concludes the merge that stopped; says whether all was decided. */
export const concludeMerge = async (run: Pick<Run, 'sync' | 'opened' | 'context'>): Promise<boolean> => {
  const { sync, opened } = run;
  const paths = (await sync.unmerged()).map(({ path }) => path);
  const texts = await textsOf(opened.root, paths);
  const open = paths.filter((path) => conflictsIn(texts.get(path) ?? '').length > 0);
  if (open.length > 0) {
    tell(run, opened.words.say(phrases.left, { files: printable(open.join(', ')) }));
    return false;
  }
  await sync.conclude(paths);
  return true;
};

/** Checks what would be shared, and shares it. Says whether that was done. */
export const share = async (run: Run, retry = true): Promise<boolean> => {
  const { sync, shared, opened, context } = run;
  const { remote, there, branch } = shared;
  const { words } = opened;
  const ahead = (await sync.distance(refOf(run)))?.ahead;
  if (ahead === 0) return true;
  const errors = await errorsNow(context, words);
  if (errors > 0) {
    tell(run, words.say(phrases.wrong, { n: errors, remote, branch: there }));
    return false;
  }
  const said = await sync.push(remote, there);
  if (said === undefined) {
    tell(run, words.say(phrases.pushed, { n: ahead ?? (await sync.commits()) }));
    return true;
  }
  await fetchOthers(run);
  // Somebody was quicker: their commits are taken in first, once.
  if (retry && ((await sync.distance(refOf(run)))?.behind ?? 0) > 0)
    return (await takeIn(run)) && share(run, false);
  throw new Refusal(
    `${remote} refused the branch ${branch}; nothing was shared, and nothing is lost: ${printable(said)}`,
    `if it is protected, share a branch of yours and ask for a merge: git switch -c my-changes; git push -u ${remote} my-changes`,
  );
};

/** The files may have changed since they were opened: they are read anew. */
const errorsNow = async (context: Context, words: Words): Promise<number> => {
  const { findings } = await check(await context.open({}, 'check'), words);
  return findings.filter(({ finding }) => finding.severity === 'error').length;
};
