import { dirname, join } from 'node:path';
import { type Files, syncFolder } from './change-files.ts';
import { workFolder } from './change-lock.ts';
import { statOf } from './change-path.ts';

/** One rename or two. `staged`, `backup` and `trash` are names in the folder of pending files. */
export type Step =
  /** `before`: the blob id of what is replaced, null when nothing is. */
  | {
      readonly kind: 'put';
      readonly path: string;
      readonly staged: string;
      readonly backup: string;
      readonly before: string | null;
    }
  | { readonly kind: 'move'; readonly path: string; readonly to: string }
  | { readonly kind: 'take'; readonly path: string; readonly trash: string };

/** Everything that is needed to carry out changes, or to undo them. */
export type Plan = {
  readonly kam: 1;
  /** Folders to make, outermost first. */
  readonly folders: readonly string[];
  readonly steps: readonly Step[];
};

export const DIRECTIONS = ['forward', 'back'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** A plan that has begun: an interruption is rolled in its direction by the next command. */
export type Journal = Plan & { readonly direction: Direction };

export const pendingFolder = (root: string): string => join(workFolder(root), 'pending');
export const journalFile = (root: string): string => join(workFolder(root), 'journal.json');
const draftFile = (root: string, direction: Direction): string =>
  join(pendingFolder(root), `${direction}.json`);

/** Writes the journals of both directions where they do not count yet: turning back must not need space on a full disk. */
export const draftJournals = async (root: string, plan: Plan, files: Files): Promise<void> => {
  for (const direction of DIRECTIONS)
    await files.writeFile(draftFile(root, direction), JSON.stringify({ ...plan, direction }), {
      flush: true,
    });
  await syncFolder(pendingFolder(root), files);
};

/** Begins, or turns back, with one rename, and carries it out. */
export const begin = async (root: string, plan: Plan, direction: Direction, files: Files): Promise<void> => {
  await files.rename(draftFile(root, direction), journalFile(root));
  await syncFolder(workFolder(root), files);
  await carryOut(root, { ...plan, direction }, files);
};

/** Carries out a journal in its direction, skipping the steps that are done, and removes it. */
export const carryOut = async (root: string, journal: Journal, files: Files): Promise<void> => {
  const { direction, folders, steps } = journal;
  if (direction === 'forward') {
    for (const folder of folders) await files.mkdir(join(root, folder), { recursive: true });
    for (const step of steps) await forward(root, step, files);
  } else {
    for (const step of [...steps].reverse()) await back(root, step, files);
    for (const folder of [...folders].reverse()) await files.rmdir(join(root, folder)).catch(() => undefined);
  }
  const touched = steps.flatMap((step) => (step.kind === 'move' ? [step.path, step.to] : [step.path]));
  for (const folder of new Set(touched.map((path) => dirname(join(root, path)))))
    await syncFolder(folder, files);
  await files.rm(journalFile(root), { force: true });
  await syncFolder(workFolder(root), files);
};

/** Has something begun that is not finished? */
export const hasJournal = async (root: string, files: Files): Promise<boolean> =>
  (await statOf(journalFile(root), files)) !== undefined;

/** Renames unless that happened before: the source of a rename is gone once it is done. */
const renameOnce = async (from: string, to: string, files: Files): Promise<void> => {
  if ((await statOf(from, files)) !== undefined) await files.rename(from, to);
};

const forward = async (root: string, step: Step, files: Files): Promise<void> => {
  const pending = pendingFolder(root);
  const path = join(root, step.path);
  if (step.kind === 'put') return renameOnce(join(pending, step.staged), path, files);
  if (step.kind === 'move') return renameOnce(path, join(root, step.to), files);
  const trash = join(pending, step.trash);
  if ((await statOf(trash, files)) === undefined) await renameOnce(path, trash, files);
};

const back = async (root: string, step: Step, files: Files): Promise<void> => {
  const pending = pendingFolder(root);
  const path = join(root, step.path);
  if (step.kind === 'move') {
    if ((await statOf(path, files)) === undefined) await renameOnce(join(root, step.to), path, files);
  } else if (step.kind === 'take') await renameOnce(join(pending, step.trash), path, files);
  else if (step.before !== null) await renameOnce(join(pending, step.backup), path, files);
  else if ((await statOf(join(pending, step.staged), files)) === undefined)
    await renameOnce(path, join(pending, step.staged), files);
};
