import { type ChildProcessByStdio, execFile, spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { Refusal } from '../value/refusal.ts';
import { gitEnvironment } from './git-environment.ts';
import { interrupted, tidily } from './interruption.ts';

type Variables = Readonly<Record<string, string>>;

const optionsIn = (folder: string, more: Variables = {}) =>
  ({ cwd: folder, env: { ...gitEnvironment(), ...more }, windowsHide: true, signal: interrupted }) as const;

/**
 * What a git command writes, as bytes of any size; undefined when it fails. `more` are variables of its environment.
 * Throws a Refusal when git is missing.
 */
export const gitOutput = (
  folder: string,
  args: readonly string[],
  more: Variables = {},
): Promise<Buffer | undefined> => tidily(() => outputOf(folder, args, more));

const outputOf = (folder: string, args: readonly string[], more: Variables): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const options = {
      ...optionsIn(folder, more),
      encoding: 'buffer',
      maxBuffer: Number.MAX_SAFE_INTEGER,
    } as const;
    execFile('git', args, options, (error, stdout) => {
      if (error === null) resolve(stdout);
      else if (error.code === 'ENOENT') reject(noGit());
      else resolve(undefined);
    });
  });

const noGit = (): Refusal => new Refusal('git is not installed', 'see https://git-scm.com/downloads');

/** The sizes of blobs by id, in order; 0 for one that git has lost. */
export const blobSizes = async (folder: string, ids: readonly string[]): Promise<readonly number[]> =>
  (await checked(folder, '%(objectsize)', ids)).map((line) => (/^\d+$/.test(line) ? Number(line) : 0));

/** The ids of the blobs that revisions have at paths of the folder, in order; null where one has no such file. */
export const blobIds = async (
  folder: string,
  places: readonly { readonly commit: string; readonly path: string }[],
): Promise<readonly (string | null)[]> => {
  const names = places.map(({ commit, path }) => `${commit}:./${path}`);
  const lines = await checked(folder, '%(objectname) %(objecttype)', names);
  return names.map((_, at) => /^([0-9a-f]+) blob$/.exec(lines[at] ?? '')?.[1] ?? null);
};

/** What git says of objects by their names, a line for each, all through one process. */
const checked = async (
  folder: string,
  format: string,
  names: readonly string[],
): Promise<readonly string[]> => {
  if (names.length === 0) return [];
  const chunks: Buffer[] = [];
  for await (const chunk of catFile(folder, `--batch-check=${format}`, names).stdout)
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').split('\n');
};

/** Asks one process of git about objects by their names. That it cannot be started or stops shows as an end of its output. */
const catFile = (
  folder: string,
  mode: string,
  names: readonly string[],
): ChildProcessByStdio<Writable, Readable, null> => {
  const child = spawn('git', ['cat-file', mode], { ...optionsIn(folder), stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => child.stdout.destroy());
  child.stdin.on('error', () => undefined);
  child.stdin.end(names.map((name) => `${name}\n`).join(''));
  return child;
};

/** The contents of blobs by id, in order, all through one process. */
export async function* readBlobs(
  folder: string,
  ids: readonly string[],
): AsyncGenerator<Buffer, void, undefined> {
  if (ids.length === 0) return;
  const child = catFile(folder, '--batch', ids);
  const output = new ByteReader(child.stdout);
  try {
    for (const id of ids) {
      const header = /^([0-9a-f]+) blob (\d+)$/.exec(await output.line());
      if (header === null) throw new Refusal(`git has lost the file ${id}`, 'git fsck shows more');
      const bytes = await output.take(Number(header[2]));
      await output.take(1);
      yield bytes;
    }
  } finally {
    child.kill();
  }
}

/** The same at once, held in memory together; undefined for one that git has lost. */
export const blobsNow = (folder: string, ids: readonly string[]): readonly (Buffer | undefined)[] => {
  const { stdout, signal } = spawnSync('git', ['cat-file', '--batch'], {
    ...optionsIn(folder),
    input: `${ids.join('\n')}\n`,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  // Ctrl-C on a terminal ends both programs; what git did not come to say is not lost.
  if (signal !== null) throw stopped();
  let at = 0;
  return ids.map(() => {
    const end = stdout.indexOf(10, at);
    const header = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.toString('latin1', at, Math.max(end, at)));
    const start = end + 1;
    at = header === null ? start : start + Number(header[1]) + 1;
    return header === null ? undefined : stdout.subarray(start, at - 1);
  });
};

const stopped = (): Refusal => new Refusal('git stopped while its files were read');

/** Takes lines and counted bytes from a stream of chunks. */
class ByteReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    let end = this.rest.indexOf(10);
    while (end < 0) {
      this.rest = Buffer.concat([this.rest, await this.chunk()]);
      end = this.rest.indexOf(10);
    }
    const line = this.rest.toString('latin1', 0, end);
    this.rest = this.rest.subarray(end + 1);
    return line;
  }

  async take(size: number): Promise<Buffer> {
    const parts = [this.rest];
    for (let have = this.rest.length; have < size; have += parts.at(-1)?.length ?? 0)
      parts.push(await this.chunk());
    const all = parts.length === 1 ? this.rest : Buffer.concat(parts);
    this.rest = all.subarray(size);
    return all.subarray(0, size);
  }

  private async chunk(): Promise<Buffer> {
    const next = await this.chunks.next();
    if (next.done) throw stopped();
    return next.value;
  }
}
