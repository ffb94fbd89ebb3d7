// Writes the sales of the example portfolio anew: the raw exports by a fixed seed, then the ledger, by
// importing them as a user would. `npm run examples` must leave git without a change. Another folder may be named.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { almatyExport, erpExport } from './examples/exports.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = resolve(process.argv[2] ?? here('../examples'));

await mkdir(join(root, 'exports'), { recursive: true });
await rm(join(root, 'sales'), { recursive: true, force: true });
for (const [source, make] of Object.entries({ erp: erpExport, almaty: almatyExport })) {
  const path = `exports/${source}-2023-11-2026-10.csv`;
  await writeFile(join(root, path), make());
  const args = [here('../bin/kam.js'), 'import', path, '--rules', `imports/${source}.yaml`, '--yes'];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}
