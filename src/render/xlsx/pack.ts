import { strToU8, unzipSync, zipSync } from 'fflate';

/** Parts of an Office file as one: the same bytes everywhere, with the oldest time that the format knows. */
export const packed = (parts: Iterable<readonly [string, string | Uint8Array]>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...parts].map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level: 6, mtime: new Date(1980, 0, 1) },
  );

/** The platform's own packer differs from machine to machine; this one gives everywhere the same bytes. */
export const repacked = (archive: Uint8Array): Uint8Array => packed(Object.entries(unzipSync(archive)));
