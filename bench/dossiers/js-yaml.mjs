// Reads and parses the front matter of every dossier of a portfolio with js-yaml (the version that gray-matter brings
// along), in one thread, and does nothing with it: node js-yaml.mjs <folder>
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const here = createRequire(import.meta.url);
const yaml = createRequire(here.resolve('gray-matter'))('js-yaml');

const clients = join(process.argv[2], 'clients');
for (const slug of readdirSync(clients)) {
  for (const name of readdirSync(join(clients, slug))) {
    if (!name.endsWith('.md')) continue;
    const text = readFileSync(join(clients, slug, name), 'utf8');
    yaml.safeLoad(text.slice(4, text.indexOf('\n---\n', 3) + 1), { schema: yaml.FAILSAFE_SCHEMA });
  }
}
