// The main job on the example portfolio: check it, then build its quarterly review.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const program = fileURLToPath(new URL('bin/kam.js', root));
const examples = fileURLToPath(new URL('examples', root));
const report = fileURLToPath(new URL('examples/reports/review.html', root));

const kam = (...args) => {
  const { status } = spawnSync(process.execPath, [program, '-C', examples, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 2);
};

console.log('$ kam check');
kam('check');
console.log('\n$ kam report -o reports/review.html');
mkdirSync(new URL('examples/reports', root), { recursive: true });
kam('report', '-o', report);
console.log(`\nThe quarterly review lies in ${report}: open it in a browser.`);
