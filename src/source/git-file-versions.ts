import { spawn } from 'node:child_process';
import { gitOutput, readBlobs } from './git-blobs.ts';
import { gitEnvironment } from './git-environment.ts';

/**
 * The text of one file, by its path below the folder, in each of many commits or parents of them (`1a2b3c^2`), by the name of
 * each; absent where there was no such file. Two processes in all, and every version is read once.
 */
export const textsAt = async (
  folder: string,
  path: string,
  revisions: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const prefix = (await gitOutput(folder, ['rev-parse', '--show-prefix']))?.toString().trimEnd() ?? '';
  const ids = await blobsNamed(
    folder,
    revisions.map((revision) => `${revision}:${prefix}${path}`),
  );
  const unique = [...new Set(ids.flatMap((id) => id ?? []))];
  const texts = new Map<string, string>();
  let next = 0;
  for await (const bytes of readBlobs(folder, unique))
    texts.set(unique[next++] ?? '', new TextDecoder().decode(bytes));
  return new Map(
    revisions.flatMap((revision, at): [string, string][] => {
      const text = texts.get(ids[at] ?? '');
      return text === undefined ? [] : [[revision, text]];
    }),
  );
};

/** The ids of blobs by names that git understands, in order; undefined for what is none. */
const blobsNamed = async (
  folder: string,
  names: readonly string[],
): Promise<readonly (string | undefined)[]> => {
  const child = spawn('git', ['cat-file', '--batch-check=%(objecttype) %(objectname)'], {
    cwd: folder,
    env: gitEnvironment(),
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Seen as an end of the output: nothing was found then.
  child.on('error', () => child.stdout.destroy());
  child.stdin.on('error', () => undefined);
  child.stdin.end(names.map((name) => `${name}\n`).join(''));
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('latin1').split('\n');
  return names.map((_name, at) => /^blob ([0-9a-f]+)$/.exec(lines[at] ?? '')?.[1]);
};
