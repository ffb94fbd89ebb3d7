// Writes the console blocks of the README, the tour and the transcripts anew: npm run refresh, or only those of some files:
// npm run refresh -- test/transcripts/changes.md. Read the diff before you commit it.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
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
  const asked = process.argv.slice(2).map((path) => relative(root, resolve(path)));
  const unknown = asked.filter((name) => !played().includes(name));
  if (unknown.length > 0) throw new Error(`nothing is played in ${unknown.join(', ')}`);
  for (const name of asked.length > 0 ? asked : played()) {
    const path = join(root, name);
    const text = readFileSync(path, 'utf8');
    const fresh = play(text, prepare);
    if (fresh !== text) {
      writeFileSync(path, fresh);
      console.log(`refreshed ${name}`);
    }
  }
}
