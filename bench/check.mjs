// The check over many dossiers: cold against js-yaml alone over the same front matter, again against git status, over
// the versions of two years, with more and more dossiers, and how much memory it takes.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commit, makeDossiers, makeHistory } from './dossiers/make.mjs';
import { median, pairs, time } from './pairs.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const kam = (folder, ...words) => [process.execPath, here('../bin/kam.js'), '-C', folder, ...words];
const check = (folder) => kam(folder, 'check', '--fail-on', 'never');
const status = (folder) => ['git', '-C', folder, '-c', 'core.untrackedCache=false', 'status', '--porcelain'];
const forget = (folder) => () => rmSync(join(folder, '.kam'), { recursive: true, force: true });

/** Another text each time, so that no run can say again what one before it said. */
const change = (folder) => () =>
  appendFileSync(join(folder, 'clients/client-00000/9-action-plan.md'), '\nnote\n');

const made = (root, name, make) => {
  const folder = join(root, name);
  make(folder);
  return folder;
};
const dossiers = (root, count) =>
  made(root, `d${count}`, (folder) => {
    makeDossiers(folder, count);
    commit(folder, '2027-01-10');
  });

const again = (folder, count, runs) => [
  {
    name: `kam check, warm, ${count} dossiers, nothing changed, against git status`,
    limit: 2,
    ...pairs({ ours: check(folder), theirs: status(folder), runs }),
  },
  {
    name: `kam check, warm, ${count} dossiers, one file changed, against git status`,
    limit: 2.5,
    ...pairs({ ours: check(folder), theirs: status(folder), runs, before: change(folder) }),
  },
];

const cold = (folder, runs) =>
  Array.from({ length: runs }, () => {
    forget(folder)();
    return time(check(folder)).ms;
  });

/** Eight quarters, each as it was at its end, one run after the other. */
const overQuarters = (folder, runs) => {
  const quarters = ['2025', '2026'].flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-Q${n}`));
  const ratios = [];
  let [ours, theirs] = [0, 0];
  for (let run = 0; run < runs; run++) {
    theirs = median(cold(folder, 1));
    forget(folder)();
    ours = quarters.reduce((sum, at) => sum + time(kam(folder, 'rank', '--at', at)).ms, 0);
    ratios.push(ours / theirs);
  }
  return { ratio: median(ratios), detail: `${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms` };
};

/** In MB, of the whole process at its largest. */
const memory = (folder) => {
  forget(folder)();
  const telling = "process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";
  const [node, ...words] = check(folder);
  const { stderr } = spawnSync(node, ['--import', `data:text/javascript,${telling}`, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return Number(/(\d+)\s*$/.exec(stderr)?.[1]) / 1024;
};

export const run = async ({ short }) => {
  const [few, some, many] = short ? [20, 50, 200] : [1000, 2000, 10_000];
  const runs = short ? 2 : 5;
  const root = mkdtempSync(join(tmpdir(), 'kam-bench-'));
  try {
    const [one, small, middle, large] = [1, few, some, many].map((count) => dossiers(root, count));
    const history = made(root, 'history', (folder) => makeHistory(folder, some));
    const [smallMs, largeMs] = [median(cold(small, runs)), median(cold(large, short ? 2 : 3))];
    const used = memory(large);
    return [
      {
        name: `kam check, cold, ${some} dossiers, against js-yaml alone over their front matter`,
        limit: 1,
        ...pairs({
          ours: check(middle),
          theirs: [process.execPath, here('dossiers/js-yaml.mjs'), middle],
          runs,
          before: forget(middle),
        }),
      },
      ...again(large, many, runs),
      {
        name: 'kam check of one dossier that changed against kam --version',
        limit: 2,
        ...pairs({ ours: check(one), theirs: kam(one, '--version'), runs: 11, before: change(one) }),
      },
      {
        name: `kam rank --at, 8 quarters of ${some} dossiers one by one, against one cold check`,
        limit: 2,
        ...overQuarters(history, short ? 1 : 3),
      },
      {
        name: `kam check, cold, ${many} dossiers against ${few}`,
        limit: 11,
        ratio: largeMs / smallMs,
        detail: `${largeMs.toFixed(0)} ms against ${smallMs.toFixed(0)} ms`,
      },
      {
        name: `memory of kam check, cold, ${many} dossiers, against 500 MB`,
        limit: 1,
        ratio: used / 500,
        detail: `${used.toFixed(0)} MB`,
      },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
