import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const bin = join(import.meta.dirname, '../../bin/kam.js');
const place = mkdtempSync(join(tmpdir(), 'kam-interrupted-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Moment = {
  /** A function of node:fs, or of its promises, or the writing to stderr. */
  readonly call: string;
  /** Stands in its first argument. */
  readonly of: string;
  readonly signal?: 'SIGINT' | 'SIGTERM';
  /** When it is called the second, third … time. */
  readonly times?: number;
};

/**
 * Loaded before the program: sends it a signal when it calls a function. Its clock leaps, so that whatever shows
 * after some time shows at once.
 */
const preload = ({ call, of, signal = 'SIGINT', times = 1 }: Moment): string => {
  const path = join(place, 'preload.mjs');
  const [owner, name] = call.includes('.') ? call.split('.') : ['promises', call];
  writeFileSync(
    path,
    `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const owner = { fs, promises: fs.promises, stderr: process.stderr }['${owner}'];
const real = owner['${name}'];
let left = ${times};
owner['${name}'] = function (...args) {
  if (String(args[0]).includes('${of}') && --left === 0) process.kill(process.pid, '${signal}');
  return real.apply(this, args);
};
syncBuiltinESMExports();
const now = Date.now;
let leapt = 0;
Date.now = () => now() + (leapt += 500);
`,
  );
  return path;
};

const ENV = { ...process.env, CI: '', TERM: 'xterm' };

const kam = (root: string, words: readonly string[], moment?: Moment) => {
  const loaded = moment === undefined ? [] : ['--import', preload(moment)];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...loaded, bin, ...words], {
    cwd: root,
    env: ENV,
    encoding: 'utf8',
  });
  // As a shell tells it: while there is nothing to put in order the system ends the program.
  return { status: status ?? 128 + (signal === null ? 0 : constants.signals[signal]), stdout, stderr };
};

/** The same on a terminal, where both streams are one; `script` makes one. */
const onTerminal = (root: string, words: readonly string[], moment: Moment) => {
  const line = [process.execPath, '--import', preload(moment), bin, ...words].join(' ');
  const { status, stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: root,
    env: ENV,
    encoding: 'utf8',
    input: '',
  });
  return { status, shown: stdout };
};

const filesIn = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

/** Everything but what can be made again. */
const portfolioIn = (root: string) =>
  Object.entries(filesIn(root)).filter(([path]) => !path.startsWith(join('.kam', 'cache')));

const half = (root: string) =>
  Object.keys(filesIn(root)).filter((path) => /\.tmp$|now\.\d+$|lock|journal|pending/.test(path));

const big = join(place, 'big');
const maker = pathToFileURL(join(import.meta.dirname, '../../bench/dossiers/make.mjs')).href;
const make = `import { makeDossiers } from ${JSON.stringify(maker)}; makeDossiers(${JSON.stringify(big)}, 120);`;
spawnSync(process.execPath, ['--input-type=module', '-e', make]);

const NEVER = { call: 'stderr.write', of: 'never said' };

describe('reading is interrupted', () => {
  beforeEach(() => rmSync(join(big, '.kam'), { recursive: true, force: true }));

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s, and nothing is said or left', (signal, code) => {
    const of = join('clients', 'client-00003');
    const { status, stdout, stderr } = kam(big, ['check'], { call: 'fs.openSync', of, signal });
    expect({ status, stdout, stderr }).toEqual({ status: code, stdout: '', stderr: '' });
    expect(half(big)).toEqual([]);
  });

  test('while the cache is written, of which no half stays', () => {
    const { status } = kam(big, ['check'], { call: 'fs.renameSync', of: '.tmp' });
    expect(status).toBe(130);
    expect(half(big)).toEqual([]);
    expect(kam(big, ['check', '--fail-on', 'never'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('what a killed program left half-written in the cache goes with the next one', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    mkdirSync(join(big, '.kam/cache/read'), { recursive: true });
    writeFileSync(join(big, `.kam/cache/read/x.${pid}.tmp`), 'hal');
    writeFileSync(join(big, `.kam/cache/read/y.${process.pid}.tmp`), 'somebody is writing it');
    expect(kam(big, ['check', '--fail-on', 'never']).status).toBe(0);
    expect(half(big)).toEqual([join('.kam/cache/read', `y.${process.pid}.tmp`)]);
  });
});

describe.skipIf(spawnSync('script', ['--version']).status !== 0)('on a terminal', () => {
  beforeEach(() => rmSync(join(big, '.kam'), { recursive: true, force: true }));

  test('a line shows how far reading is, and is gone before anything else is said, now and when it is said again', () => {
    const { status, shown } = onTerminal(big, ['check', '--fail-on', 'never'], NEVER);
    expect(status).toBe(0);
    expect(shown).toMatch(
      /^\r\u001b\[Kkam: reading dossiers: 50 of 120\r\u001b\[Kkam: reading dossiers: 100 of 120\r\u001b\[K[^\r]/,
    );
    expect(shown.match(/reading dossiers/g)).toHaveLength(2);
    expect(
      Object.values(filesIn(join(big, '.kam'))).filter((text) => text.includes('reading dossiers')),
    ).toEqual([]);
  });

  test('an interruption takes it away', () => {
    const { status, shown } = onTerminal(big, ['check'], { call: 'stderr.write', of: '100 of 120' });
    expect(status).toBe(130);
    expect(shown.endsWith('100 of 120\r\u001b[K')).toBe(true);
  });
});

const RULES =
  'date: YYYY-MM-DD\ndecimal: .\ncolumns:\n  date: Date\n  document: Doc\n  client: Client\n  revenue: Revenue\n';
const LINES = Array.from(
  { length: 9000 },
  (_, i) => `2026-0${(i % 2) + 1}-15,D${i},Client ${i % 30},${i}.25\n`,
);

describe('a write is interrupted', () => {
  const root = join(place, 'small');
  const words = ['import', 'export.csv', '--rules', 'imports/erp.yaml'];
  const lay = () => {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(join(root, 'imports'), { recursive: true });
    writeFileSync(join(root, 'kam.yaml'), 'kam: 1\ncompany: Acme\ncurrency: EUR\ntoday: 2026-11-21\n');
    writeFileSync(join(root, 'imports/erp.yaml'), RULES);
    writeFileSync(join(root, 'export.csv'), `Date,Doc,Client,Revenue\n${LINES.join('')}`);
  };

  test.each([
    { call: 'fs.createReadStream', of: 'export.csv', times: 3 },
    { call: 'link', of: 'lock' },
    { call: 'writeFile', of: '1.new' },
    { call: 'writeFile', of: 'forward.json' },
  ])('before it begins ($call of $of): nothing is changed', (moment) => {
    lay();
    const before = portfolioIn(root);
    const { status, stdout, stderr } = kam(root, words, moment);
    expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
    expect(stderr).toBe(
      moment.call === 'fs.createReadStream' ? '' : 'kam: interrupted\n     nothing was changed\n',
    );
    expect(portfolioIn(root)).toEqual(before);
  });

  test.each([
    { call: 'rename', of: 'forward.json' },
    { call: 'rename', of: '0.new' },
    { call: 'rename', of: '1.new', signal: 'SIGTERM' as const },
    { call: 'rm', of: 'journal.json' },
  ])('once it has begun ($call of $of): it is finished', (moment) => {
    lay();
    const { status, stdout, stderr } = kam(root, words, moment);
    expect({ status, stdout }).toEqual({ status: moment.signal === 'SIGTERM' ? 143 : 130, stdout: '' });
    expect(stderr).toBe('kam: interrupted\n     what was being written is written\n');
    expect(
      existsSync(join(root, 'sales/erp/2026-01.csv')) && existsSync(join(root, 'sales/erp/2026-02.csv')),
    ).toBe(true);
    expect(half(root)).toEqual([]);
    const again = kam(root, words);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('9,000');
  });
});
