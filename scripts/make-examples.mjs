// Writes the sales of the example portfolio anew: the raw exports by a fixed seed, then the ledger, by
// importing them as a user would. `npm run examples` must leave git without a change.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { almatyExport, erpExport } from './examples/exports.mjs';

const kam = fileURLToPath(new URL('../bin/kam.js', import.meta.url));
const EXPORTS = { erp: erpExport, almaty: almatyExport };

/** Makes exports/ and sales/ of a portfolio that holds the rules of both imports. */
export const makeSales = async (root) => {
  await mkdir(join(root, 'exports'), { recursive: true });
  await rm(join(root, 'sales'), { recursive: true, force: true });
  for (const [source, make] of Object.entries(EXPORTS)) {
    const path = join('exports', `${source}-2023-11-2026-10.csv`);
    await writeFile(join(root, path), make());
    const args = [kam, 'import', path, '--rules', `imports/${source}.yaml`, '--yes'];
    execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await makeSales(resolve(process.argv[2] ?? fileURLToPath(new URL('../examples', import.meta.url))));
}
