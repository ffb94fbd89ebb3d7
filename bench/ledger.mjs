// Rank and concentration over large ledgers: what kam adds to reading and summing the very same files.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { makeMonths, makeWarehouses } from './ledger/data.mjs';
import { median, pairs, time } from './pairs.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const kam = (folder, ...words) => [
  process.execPath,
  here('../bin/kam.js'),
  '-C',
  folder,
  ...words,
  '--period',
  '2024..2026',
];
const forget = (folder) => () => rmSync(join(folder, '.kam'), { recursive: true, force: true });

/** Cold and warm, against csv-parse alone over the same files. */
const againstParsing = (folder, runs) =>
  ['rank', 'concentration'].flatMap((command) => {
    const sides = {
      ours: kam(folder, command),
      theirs: [process.execPath, here('ledger/parse.mjs'), folder],
      runs,
    };
    return [
      {
        name: `kam ${command}, cold, against csv-parse alone`,
        limit: 1.2,
        ...pairs({ ...sides, before: forget(folder) }),
      },
      { name: `kam ${command}, warm, against csv-parse alone`, limit: 0.3, ...pairs(sides) },
    ];
  });

/**
 * Whole commands against whole processes in the same binding, which write by hand the casts, the join and the GROUP BY
 * of what the command sums: rank looks at the period before as well, concentration does not. Then the sums of rank by
 * kam's ledger alone, without the portfolio and the page.
 */
const againstDuckdb = async (folder, rows, runs) => {
  const ledger = await bundle();
  return ['parquet', 'csv'].flatMap((kind) => {
    const portfolio = join(folder, kind);
    const alone = (periods) => [
      process.execPath,
      here('ledger/duckdb.mjs'),
      portfolio,
      kind,
      String(periods),
    ];
    const sides = [
      ['kam rank', kam(portfolio, 'rank'), alone(2)],
      ['kam concentration', kam(portfolio, 'concentration'), alone(1)],
      ['sums of kam rank', [process.execPath, here('ledger/sums.mjs'), ledger, portfolio, kind], alone(2)],
    ];
    return sides.map(([name, ours, theirs]) => ({
      name: `${name}, ${rows} lines of ${kind} by DuckDB, against DuckDB alone`,
      limit: 1.5,
      ...pairs({ ours, theirs, runs }),
    }));
  });
};

/** The ledger of kam as a module that node can load; beside the packages, so that it finds DuckDB. */
const bundle = async () => {
  const outfile = here('../node_modules/.cache/kam-ledger.mjs');
  const entryPoints = [here('../src/ledger/duckdb/index.ts')];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
  return outfile;
};

const SAY_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`;

/** Megabytes that one cold run takes at most, against what it may. */
const memory = (folder, may) => {
  forget(folder)();
  const [node, ...rest] = kam(folder, 'rank');
  const { stderr } = time([node, '--import', SAY_MEMORY, ...rest]);
  const megabytes = Number(stderr.trim().split('\n').at(-1)) / 1024;
  return {
    name: `memory of kam rank, against ${may} MB`,
    limit: 1,
    ratio: megabytes / may,
    detail: `${megabytes.toFixed(0)} MB`,
  };
};

/** Time for each line, without the start of the program, of a ledger ten times as large. */
const growth = (small, large, empty, lines, runs) => {
  const cold = (folder) => {
    forget(folder)();
    return time(kam(folder, 'rank')).ms;
  };
  const rounds = Array.from({ length: runs }, () => [empty, small, large].map(cold));
  const [start, few, many] = [0, 1, 2].map((at) => median(rounds.map((round) => round[at])));
  const [each, eachOfMany] = [(few - start) / lines, (many - start) / (10 * lines)];
  return {
    name: `time for a line in ${10 * lines} against in ${lines}`,
    limit: 1.1,
    ratio: eachOfMany / each,
    detail: `${(1000 * eachOfMany).toFixed(2)} µs against ${(1000 * each).toFixed(2)} µs; start ${start.toFixed(0)} ms`,
  };
};

export const run = async ({ short }) => {
  const [lines, rows, runs] = short ? [200_000, 500_000, 3] : [1_000_000, 10_000_000, 5];
  const root = mkdtempSync(join(tmpdir(), 'kam-bench-'));
  const folder = (name) => {
    mkdirSync(join(root, name));
    return join(root, name);
  };
  try {
    const [large, small, empty, warehouse] = ['large', 'small', 'empty', 'warehouse'].map(folder);
    makeMonths(large, lines);
    makeMonths(small, lines / 10);
    makeMonths(empty, 36);
    await makeWarehouses(warehouse, rows);
    return [
      ...againstParsing(large, runs),
      memory(large, 500),
      growth(small, large, empty, lines / 10, runs),
      ...(await againstDuckdb(warehouse, rows, runs)),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
