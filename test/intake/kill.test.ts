import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contents, kam, portfolioAt } from './portfolio.ts';

const RULES =
  'date: YYYY-MM-DD\ndecimal: .\ncolumns:\n  date: Date\n  document: Doc\n  line: Line\n  client: Client\n  revenue: Revenue\n';
const EXPORT = `Date,Doc,Line,Client,Revenue\n${Array.from(
  { length: 24_000 },
  (_, i) => `2026-${String((i % 12) + 1).padStart(2, '0')}-15,D${i},1,Client ${i % 300},${i}.25\n`,
).join('')}`;

/** The program as it is built: a process of its own, so that it can be killed. */
const bin = join(import.meta.dirname, '../../bin/kam.js');

/** Runs an import and kills it after some milliseconds; without them it runs to its end. Gives back how long it took. */
const importing = async (root: string, killAfter?: number): Promise<number> => {
  const started = performance.now();
  const child = spawn(process.execPath, [bin, 'import', 'export.csv'], { cwd: root, stdio: 'ignore' });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  if (killAfter === undefined) expect(code).toBe(0);
  return performance.now() - started;
};

/** Ids are random; everything else must be the same. */
const state = async (root: string): Promise<Record<string, string>> => {
  const files = Object.entries(await contents(root)).filter(([path]) => !path.startsWith('.kam'));
  return Object.fromEntries(files.map(([path, text]) => [path, text.replace(/^c-\w{6}/gm, 'c-id')]));
};

test('killed at any point, an import has written everything or nothing, and the next one completes it', async () => {
  const files = { 'imports/erp.yaml': RULES, 'export.csv': EXPORT };
  const whole = await portfolioAt(files);
  const before = await state(whole);
  const lasts = await importing(whole);
  const after = await state(whole);
  expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 12);

  const steps = 16;
  for (let step = 1; step <= steps; step++) {
    const root = await portfolioAt(files);
    // Reading comes first: what is worth interrupting is the rest.
    await importing(root, lasts * (0.4 + (0.6 * step) / steps));
    // Every command first finishes or clears what was interrupted.
    expect((await kam(root, 'import', 'export.csv', '--dry-run')).exit).toBe(0);
    const found = await state(root);
    expect(Object.keys(found).length === Object.keys(before).length ? before : after).toEqual(found);
    expect((await kam(root, 'import', 'export.csv')).exit).toBe(0);
    expect(await state(root)).toEqual(after);
  }
});
