import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 16;

const header = (size: number) => createHash('sha1').update(`blob ${size}\0`);

/** The id that git gives to these bytes. */
export const blobId = (bytes: Uint8Array): string => header(bytes.length).update(bytes).digest('hex');

/** The same of a file, in constant memory. */
export const fileBlobId = (path: string): string => {
  const file = openSync(path, 'r');
  try {
    const hash = header(fstatSync(file).size);
    const chunk = new Uint8Array(CHUNK);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      hash.update(chunk.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
};
