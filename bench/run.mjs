// Runs every benchmark side by side with what a user would run instead and prints ratios:
// npm run bench [-- --short]. Each bench file exports run({ short }) → [{ name, ratio, limit, detail }].
import { readdir } from 'node:fs/promises';

const short = process.argv.includes('--short');
const files = (await readdir(new URL('.', import.meta.url)))
  .filter((name) => name.endsWith('.mjs') && !['run.mjs', 'pairs.mjs'].includes(name))
  .sort();

// Limits are for the full size: on little data the start of the program outweighs the work, so a short run only shows.
const verdict = (ratio, limit) => (short ? 'short ' : ratio <= limit ? 'kept  ' : 'MISSED');

let missed = 0;
for (const file of files) {
  const { run } = await import(new URL(file, import.meta.url));
  for (const { name, ratio, limit, detail } of await run({ short })) {
    if (!short && ratio > limit) missed += 1;
    console.log(`${verdict(ratio, limit)}  ${name}: ${ratio.toFixed(2)} × (at most ${limit} ×)  ${detail}`);
  }
}
if (!short) console.log(missed === 0 ? 'all ratios kept' : `${missed} missed`);
// Machines differ and are noisy: a missed ratio is said, it fails nothing unless it is asked to.
if (missed > 0 && process.argv.includes('--strict')) process.exitCode = 1;
