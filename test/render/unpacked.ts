import { strFromU8, unzipSync } from 'fflate';

/** What a format wrote, as text: of an archive all its parts, one under another. */
export const unpacked = (made: string | Uint8Array): string =>
  typeof made === 'string'
    ? made
    : Object.entries(unzipSync(made))
        .map(([name, part]) => `${name}\n${strFromU8(part)}\n`)
        .join('');
