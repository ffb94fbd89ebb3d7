import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { blobId, fileBlobId } from './blob.ts';
import type { Change } from './change.ts';
import { codeOf, type Files, NO_LINKS } from './change-files.ts';
import { draftJournals, type Plan, pendingFolder, type Step } from './change-journal.ts';
import { checkNewName, findTarget, type Target } from './change-path.ts';
import { spliced } from './change-text.ts';
import { refuseInterrupted } from './interruption.ts';

type Splice = Extract<Change, { kind: 'splice' }>;
type Write = Extract<Change, { kind: 'write' }>;
type Stream = Extract<Change, { kind: 'stream' }>;

/** Prepares every result beside the portfolio's files and touches none of them. Throws a Refusal for what cannot be done. */
export const stage = async (root: string, changes: readonly Change[], files: Files): Promise<Plan> => {
  refuseTwice(changes);
  const pending = pendingFolder(root);
  await files.rm(pending, { recursive: true, force: true });
  await files.mkdir(pending);
  const folders = new Set<string>();
  const steps: Step[] = [];
  for (const [number, change] of changes.entries()) {
    refuseInterrupted();
    const target = await findTarget(root, change.path, files);
    const made = change.kind === 'move' ? await findTarget(root, change.to, files) : target;
    for (const folder of made.missing) folders.add(folder);
    if (change.kind === 'move') steps.push(moveStep(change.path, target, change.to, made));
    else if (change.kind === 'remove')
      steps.push({ kind: 'take', path: existing(change.path, target).path, trash: `${number}.gone` });
    else steps.push(await putStep(pending, number, change, target, files));
  }
  const plan: Plan = { kam: 1, folders: [...folders], steps };
  await draftJournals(root, plan, files);
  refuseInterrupted();
  return plan;
};

/** Two changes of one file would depend on their order; names that differ in case alone are one file on Windows. */
const refuseTwice = (changes: readonly Change[]): void => {
  const seen = new Set<string>();
  for (const path of changes.flatMap((each) => (each.kind === 'move' ? [each.path, each.to] : [each.path]))) {
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new Refusal(`two changes to "${path}" at once`);
    seen.add(key);
  }
};

const existing = (path: string, target: Target): Target => {
  if (target.found === undefined) throw new Refusal(`${path} does not exist`);
  return target;
};

const changedUnderneath = (path: string): Refusal =>
  new Refusal(`${path} has changed since it was read`, 'run the command again');

const moveStep = (path: string, from: Target, to: string, target: Target): Step => {
  checkNewName(to);
  if (target.found !== undefined) throw new Refusal(`${to} exists already`);
  return { kind: 'move', path: existing(path, from).path, to: target.path };
};

const putStep = async (
  pending: string,
  number: number,
  change: Splice | Write | Stream,
  target: Target,
  files: Files,
): Promise<Step> => {
  const { path, absolute, found } = target;
  if (found !== undefined && !found.isFile()) throw new Refusal(`${change.path} is no file`);
  if (found === undefined) checkNewName(change.path);
  const names = { staged: `${number}.new`, backup: `${number}.old` };
  const before =
    change.kind === 'stream'
      ? found === undefined
        ? null
        : fileBlobId(absolute)
      : await expected(change, target, files);
  if (found !== undefined) await keep(absolute, join(pending, names.backup), files);
  await files.writeFile(join(pending, names.staged), contentOf(change), { flush: true, ...modeOf(found) });
  return { kind: 'put', path, ...names, before };
};

/** The blob id of the text that a change replaces, which must be the one it was made from. */
const expected = async (
  change: Splice | Write,
  { absolute, found }: Target,
  files: Files,
): Promise<string | null> => {
  if (found === undefined) {
    if (change.before === null) return null;
    throw changedUnderneath(change.path);
  }
  if (change.before === null) throw new Refusal(`${change.path} exists already`);
  const bytes = await files.readFile(absolute);
  if (!bytes.equals(Buffer.from(change.before))) throw changedUnderneath(change.path);
  return blobId(bytes);
};

/** A second name of the old file, or a copy where the file system knows no second names. */
const keep = async (path: string, backup: string, files: Files): Promise<void> => {
  try {
    await files.link(path, backup);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await files.copyFile(path, backup);
  }
};

const modeOf = (found: Stats | undefined): { mode?: number } =>
  found === undefined ? {} : { mode: found.mode & 0o777 };

const contentOf = (change: Splice | Write | Stream): string | AsyncIterable<string> => {
  if (change.kind === 'stream') return batched(change.chunks());
  return change.kind === 'write' ? change.text : spliced(change);
};

const BATCH = 1 << 16;

/** Fewer and larger chunks: each one is a system call. */
async function* batched(chunks: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let batch = '';
  for await (const chunk of chunks) {
    batch += chunk;
    if (batch.length < BATCH) continue;
    refuseInterrupted();
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}
