import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Refusal } from '../value/refusal.ts';

/** Writes a report to a path of the user's choice, whole or not at all. */
export const writeOutput = async (path: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw new Refusal(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** The same for a file whose folders may not be there yet. */
export const writeOutputInto = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw new Refusal(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  await writeOutput(path, content);
};

/** The nearest folder at or above `from` that holds the file `name`; undefined when there is none. */
export const findUp = async (from: string, name: string): Promise<string | undefined> => {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (await isFile(join(folder, name))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
};

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};
