import { fileURLToPath } from 'node:url';
import { pairs } from './pairs.mjs';

const kam = fileURLToPath(new URL('../bin/kam.js', import.meta.url));

export const run = async ({ short }) => [
  {
    name: 'kam --version against node -e 0',
    limit: 1.8,
    ...pairs({
      ours: [process.execPath, kam, '--version'],
      theirs: [process.execPath, '-e', '0'],
      runs: short ? 11 : 31,
    }),
  },
];
