import { join } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { fileBlobId } from './blob.ts';
import type { Files } from './change-files.ts';
import {
  DIRECTIONS,
  hasJournal,
  type Journal,
  journalFile,
  pendingFolder,
  type Step,
} from './change-journal.ts';
import { findTarget, segmentsOf, statOf } from './change-path.ts';

/** The journal of an interrupted writer; undefined when there is none. Its paths are checked as any others: it may have come with a download. */
export const readJournal = async (root: string, files: Files): Promise<Journal | undefined> => {
  if (!(await hasJournal(root, files))) return undefined;
  const journal = parseJournal(await files.readFile(journalFile(root), 'utf8'));
  if (journal === undefined)
    throw new Refusal('.kam/journal.json cannot be read', 'a newer kam may have written it');
  for (const step of journal.steps) await checkStep(root, step, files);
  return journal;
};

const NAME = /^\d+\.(?:new|old|gone)$/;
const isName = (value: unknown): boolean => typeof value === 'string' && NAME.test(value);

const parseJournal = (text: string): Journal | undefined => {
  try {
    const journal = JSON.parse(text) as Journal;
    const known = journal.kam === 1 && DIRECTIONS.includes(journal.direction);
    journal.folders.forEach(segmentsOf);
    for (const step of journal.steps) {
      segmentsOf(step.path);
      if (step.kind === 'move') segmentsOf(step.to);
      else if (step.kind === 'take' ? !isName(step.trash) : !isName(step.staged) || !isName(step.backup))
        return undefined;
    }
    return known ? journal : undefined;
  } catch {
    return undefined;
  }
};

/** A file that someone edited after the interruption is not overwritten. */
const checkStep = async (root: string, step: Step, files: Files): Promise<void> => {
  const { absolute, found } = await findTarget(root, step.path, files);
  if (step.kind === 'move') await findTarget(root, step.to, files);
  if (step.kind !== 'put') return;
  const staged = await statOf(join(pendingFolder(root), step.staged), files);
  if (staged === undefined) return;
  const now = found === undefined ? null : fileBlobId(absolute);
  if (now === step.before) return;
  throw new Refusal(
    `a change to ${step.path} was interrupted, and the file has been edited since`,
    `move your version of ${step.path} out of the portfolio, run any command, then bring your edit in again`,
  );
};
