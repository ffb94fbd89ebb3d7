// Writes the console blocks of the README, the tour and the transcripts anew: npm run refresh. Read the diff before you commit it.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { play } from './transcript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every played file starts beside a copy of the example portfolio and its exports. */
export const prepare = (folder) => {
  cpSync(join(root, 'examples'), join(folder, 'examples'), {
    recursive: true,
    filter: (path) => !path.includes('/reports'),
  });
};

export const played = () => [
  'README.md',
  ...readdirSync(join(root, 'test/transcripts'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join('test/transcripts', name)),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of played()) {
    const path = join(root, name);
    const text = readFileSync(path, 'utf8');
    const fresh = play(text, prepare);
    if (fresh !== text) {
      writeFileSync(path, fresh);
      console.log(`refreshed ${name}`);
    }
  }
}
