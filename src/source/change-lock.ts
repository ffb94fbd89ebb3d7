import { hostname } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { codeOf, type Files, NO_LINKS } from './change-files.ts';
import { statOf } from './change-path.ts';
import { refuseInterrupted } from './interruption.ts';

type Holder = { readonly pid: number; readonly host: string };

/** The folder of unfinished writes, beside the files, so that a rename stays on one file system. */
export const workFolder = (root: string): string => join(root, '.kam');

/** How often, and how long in milliseconds, one writer waits for another; each new one is waited for anew. */
const ATTEMPTS = 20;
const PAUSE = 100;

/**
 * Runs one writer of a portfolio at a time. The lock names its holder's process and machine; that of a dead
 * process here is taken over. While another holds it, `busy` is returned at once; without `busy` a Refusal
 * follows after two seconds of one and the same holder.
 */
export const withLock = async <T>(
  root: string,
  files: Files,
  work: () => Promise<T>,
  busy?: T,
): Promise<T> => {
  const folder = workFolder(root);
  const lock = join(folder, 'lock');
  let held: number | undefined;
  for (let attempt = 1; !(await take(folder, files)); attempt++) {
    if (busy !== undefined) return busy;
    const since = (await statOf(lock, files))?.mtimeMs;
    if (since !== held) [held, attempt] = [since, 1];
    if (attempt === ATTEMPTS) throw await heldBy(lock, files);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    refuseInterrupted();
  }
  try {
    return await work();
  } finally {
    await release(folder, files);
  }
};

const take = async (folder: string, files: Files): Promise<boolean> => {
  const lock = join(folder, 'lock');
  try {
    await files.mkdir(folder, { recursive: true });
    if ((await statOf(folder, files))?.isSymbolicLink()) throw new Refusal('.kam is a link', 'remove it');
    await createWhole(lock, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder), files);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return (await removeStale(lock, files)) ? take(folder, files) : false;
    // The previous holder has just removed the folder.
    if (code === 'ENOENT') return false;
    await files.rmdir(folder).catch(() => undefined);
    throw error;
  }
};

/** Creates a file that nobody sees half-written; fails with EEXIST when it is there. */
const createWhole = async (path: string, text: string, files: Files): Promise<void> => {
  const ours = `${path}.${process.pid}`;
  try {
    await files.writeFile(ours, text);
    await files.link(ours, path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await files.writeFile(path, text, { flag: 'wx' });
  } finally {
    await files.rm(ours, { force: true }).catch(() => undefined);
  }
};

/** Takes a dead holder's lock away under a name of our own, so that of two that notice only one removes it. */
const removeStale = async (lock: string, files: Files): Promise<boolean> => {
  if (!isDead(await holderOf(lock, files))) return false;
  const aside = `${lock}.${process.pid}`;
  await files.rename(lock, aside).catch(() => undefined);
  const taken = await holderOf(aside, files);
  if (taken !== undefined && !isDead(taken)) await files.link(aside, lock).catch(() => undefined);
  await files.rm(aside, { force: true });
  return true;
};

/**
 * Removes the lock, what dead processes left beside it, and the folder unless something else is kept there.
 * A failure here must not look like one of the work that is done.
 */
const release = async (folder: string, files: Files): Promise<void> => {
  const names = await files.readdir(folder).catch((): string[] => []);
  const left = names.filter((name) => /^lock\.\d+$/.test(name));
  for (const name of [...left, 'lock'])
    await files.rm(join(folder, name), { force: true }).catch(() => undefined);
  await files.rmdir(folder).catch(() => undefined);
};

/** Undefined when there is none, or when it is just being written. */
const holderOf = async (lock: string, files: Files): Promise<Holder | undefined> => {
  try {
    const { pid, host } = JSON.parse(await files.readFile(lock, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
};

/** Only of our own machine can be known whether a process lives. */
const isDead = (holder: Holder | undefined): boolean => {
  if (holder === undefined || holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
};

const heldBy = async (lock: string, files: Files): Promise<Refusal> => {
  const holder = await holderOf(lock, files);
  const since = (await statOf(lock, files))?.mtime.toISOString();
  const who = holder === undefined ? 'another program' : `process ${holder.pid} on ${holder.host}`;
  return new Refusal(
    `${who} is writing to this portfolio${since === undefined ? '' : ` since ${since}`}`,
    `try again; if nothing is writing any more, delete ${lock}`,
  );
};
