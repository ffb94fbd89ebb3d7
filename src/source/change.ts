import { Refusal } from '../value/refusal.ts';
import { codeOf, diskFiles, type Files } from './change-files.ts';
import { begin, carryOut, hasJournal, type Plan, pendingFolder } from './change-journal.ts';
import { withLock } from './change-lock.ts';
import { statOf } from './change-path.ts';
import { readJournal } from './change-resume.ts';
import { stage } from './change-stage.ts';
import { uncut } from './interruption.ts';

export { describeChanges } from './change-describe.ts';

/**
 * The one door of writing. A command returns changes; they are applied all or nothing, and a dry run
 * prints exactly what would happen. Paths are relative to the portfolio, with forward slashes.
 */
export type Change =
  /** Replaces text[start, end) of a file whose text must still be `before` (it is refused when it changed underneath). */
  | {
      readonly kind: 'splice';
      readonly path: string;
      readonly before: string;
      readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
    }
  /** A whole file. `before`: the text it replaces, or null when the file must not exist yet. */
  | { readonly kind: 'write'; readonly path: string; readonly text: string; readonly before: string | null }
  | { readonly kind: 'move'; readonly path: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** A large file made chunk by chunk; replaces what is there. `summary` stands for its diff. */
  | {
      readonly kind: 'stream';
      readonly path: string;
      readonly chunks: () => Iterable<string> | AsyncIterable<string>;
      readonly summary: string;
    };

/**
 * Applies changes all or nothing, in their order. Results are staged and synced beside the files, a journal is
 * written, then everything is renamed into place: a process that dies leaves all as it was, or a journal that
 * `recover` finishes. Throws a Refusal, with nothing changed, when a file changed underneath, a write would
 * overwrite, a path leads out of the portfolio, or the disk is full.
 */
export const applyChanges = async (
  root: string,
  changes: readonly Change[],
  files: Files = diskFiles,
): Promise<void> => {
  if (changes.length === 0) return;
  await writing(() =>
    withLock(root, files, async () => {
      await finish(root, files);
      try {
        const plan = await stage(root, changes, files);
        await begin(root, plan, 'forward', files).catch((error: unknown) =>
          turnBack(root, plan, error, files),
        );
      } finally {
        const unfinished = await hasJournal(root, files).catch(() => true);
        if (!unfinished) await clear(root, files);
      }
    }),
  );
};

/** Undoes what was begun and throws its error; only when that fails as well is something left to the next command. */
const turnBack = async (root: string, plan: Plan, error: unknown, files: Files): Promise<never> => {
  try {
    await begin(root, plan, 'back', files);
  } catch {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`the change was interrupted: ${reason}`, 'the next command finishes or undoes it');
  }
  throw error;
};

/**
 * Finishes what an interrupted writer began, and removes what it left. Cheap when there is nothing to do; while
 * another process is writing it does nothing.
 */
export const recover = (root: string, files: Files = diskFiles): Promise<void> =>
  writing(async () => {
    if ((await statOf(pendingFolder(root), files)) === undefined) return;
    await withLock(root, files, () => finish(root, files).then(() => true), false);
  });

const finish = async (root: string, files: Files): Promise<void> => {
  const journal = await readJournal(root, files);
  if (journal !== undefined) await carryOut(root, journal, files);
  await clear(root, files);
};

/** What cannot be removed now is removed by the next command; it counts for nothing without a journal. */
const clear = (root: string, files: Files): Promise<void> =>
  files.rm(pendingFolder(root), { recursive: true, force: true }).catch(() => undefined);

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of this disk is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program holds the file open',
};

/** Not cut short by Ctrl-C. A failed system call is a refused request, not a bug. */
const writing = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await uncut(work);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    throw new Refusal(`cannot write: ${REASONS[code] ?? code}`, 'nothing was changed');
  }
};
