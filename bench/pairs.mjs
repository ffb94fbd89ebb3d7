// Times two whole processes in turn, A B A B …, so that a drift of the machine's speed touches both alike.
import { spawnSync } from 'node:child_process';

/** Runs a whole process: its milliseconds, and what it said to stderr. */
export const time = ([command, ...args], options) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    ...options,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, stderr };
};

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** Medians in milliseconds of both commands and of their ratio pair by pair. `before` runs ahead of each A. */
export const pairs = ({ ours, theirs, runs, before = () => {}, options = {} }) => {
  const a = [];
  const b = [];
  for (let i = 0; i <= runs; i++) {
    before();
    const one = time(ours, options).ms;
    const two = time(theirs, options).ms;
    // The first pair warms the disk cache.
    if (i > 0 || runs === 0) {
      a.push(one);
      b.push(two);
    }
  }
  const ratios = a.map((value, i) => value / b[i]);
  return {
    ratio: median(ratios),
    detail: `${median(a).toFixed(0)} ms against ${median(b).toFixed(0)} ms (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  };
};
