import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: plain scripts, also run by hand
import { played, prepare } from '../scripts/refresh.mjs';
// @ts-expect-error: plain scripts, also run by hand
import { play } from '../scripts/transcript.mjs';

const root = join(import.meta.dirname, '..');

// What the README and the transcripts show is what the built program prints; `npm run refresh` writes it anew.
describe('every shown output is true', () => {
  test.each(played() as string[])('%s', (name) => {
    const text = readFileSync(join(root, name), 'utf8');
    expect(text).toContain('```console\n$ ');
    expect(play(text, prepare)).toBe(text);
  });
});
