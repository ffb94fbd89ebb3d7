import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyChanges, recover } from '../../src/source/change.ts';
import type { Files } from '../../src/source/change-files.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { CHANGES, contentsOf, folderOf, OLD, removeFolder } from './change-folder.ts';

const REAL: Files = promises;

/** A file system whose calls are numbered from 0 and may be made to fail. */
const counted = (
  fails: (call: number, name: string) => Error | undefined,
): { files: Files; calls: () => string[] } => {
  const names: string[] = [];
  const call =
    (name: keyof Files) =>
    async (...args: unknown[]): Promise<unknown> => {
      const error = fails(names.push(name) - 1, name);
      const real = REAL[name] as (...all: unknown[]) => Promise<unknown>;
      if (error === undefined) return real(...args);
      // What a full disk or a kill leaves of a file that was being written.
      if (name === 'writeFile') await promises.writeFile(args[0] as string, 'hal');
      throw error;
    };
  const keys = [
    'copyFile',
    'link',
    'lstat',
    'mkdir',
    'open',
    'readdir',
    'readFile',
    'rename',
    'rm',
    'rmdir',
    'writeFile',
  ] as const;
  return {
    files: Object.fromEntries(keys.map((key) => [key, call(key)])) as unknown as Files,
    calls: () => names,
  };
};

const failure = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'test' });
const KILLED = new Error('killed');

const portfolio = (root: string): Record<string, string> =>
  Object.fromEntries(Object.entries(contentsOf(root)).filter(([path]) => !path.startsWith('.kam')));

/** The next process, which finds no living holder of the lock. */
const recovered = async (root: string): Promise<Record<string, string>> => {
  rmSync(join(root, '.kam/lock'), { force: true });
  await recover(root);
  expect(existsSync(join(root, '.kam/pending')) || existsSync(join(root, '.kam/journal.json'))).toBe(false);
  return portfolio(root);
};

let root: string;
beforeEach(() => {
  root = folderOf(OLD);
});
afterEach(() => removeFolder(root));

/** What is there before and after, and how many calls lie between. */
const measured = async () => {
  const before = contentsOf(root);
  const { files, calls } = counted(() => undefined);
  await applyChanges(root, CHANGES, files);
  const after = contentsOf(root);
  const again = (): void => {
    removeFolder(root);
    root = folderOf(OLD);
  };
  again();
  return { before, after, calls: calls(), again };
};

describe('a failing writer leaves nothing behind', () => {
  test.each(['EACCES', 'EIO'])('when any one call fails with %s', async (code) => {
    const { before, after, calls, again } = await measured();
    for (const [failing, name] of calls.entries()) {
      const { files } = counted((call) => (call === failing ? failure(code) : undefined));
      const result = await applyChanges(root, CHANGES, files).catch((error: unknown) => error);
      expect(result === undefined || result instanceof Refusal, `${failing} ${name}`).toBe(true);
      expect(portfolio(root), `${failing} ${name}`).toEqual(result === undefined ? after : before);
      // Nothing more can be asked of a clean-up that fails itself.
      if (result !== undefined && !['rm', 'rmdir', 'readdir'].includes(name))
        expect(contentsOf(root), `${failing} ${name}`).toEqual(before);
      again();
    }
    expect(calls.length).toBeGreaterThan(50);
  });

  test('when the disk is full from some moment on', async () => {
    const { before, after, calls, again } = await measured();
    for (const from of calls.keys()) {
      const { files } = counted((call, name) =>
        call >= from && ['writeFile', 'mkdir', 'link', 'copyFile'].includes(name)
          ? failure('ENOSPC')
          : undefined,
      );
      const result = await applyChanges(root, CHANGES, files).catch((error: unknown) => error);
      expect(contentsOf(root), `from ${from}`).toEqual(result === undefined ? after : before);
      again();
    }
  });

  test('and says why', async () => {
    const { files } = counted((_call, name) => (name === 'mkdir' ? failure('ENOSPC') : undefined));
    await expect(applyChanges(root, CHANGES, files)).rejects.toThrow('cannot write: the disk is full');
  });

  test('where the file system knows no second names, copies do', async () => {
    const { after } = await measured();
    const { files } = counted((_call, name) => (name === 'link' ? failure('EPERM') : undefined));
    await applyChanges(root, CHANGES, files);
    expect(contentsOf(root)).toEqual(after);
  });
});

describe('a kill leaves all old or all new', () => {
  test('before every single call', async () => {
    const { before, after, calls, again } = await measured();
    const outcomes = new Set<string>();
    for (const from of calls.keys()) {
      const { files } = counted((call) => (call >= from ? KILLED : undefined));
      const done = await applyChanges(root, CHANGES, files).then(
        () => true,
        () => false,
      );
      const found = await recovered(root);
      const isNew = done || JSON.stringify(found) === JSON.stringify(after);
      expect(found, `from ${from}`).toEqual(isNew ? after : before);
      outcomes.add(isNew ? 'new' : 'old');
      again();
    }
    expect([...outcomes]).toEqual(['old', 'new']);
  });

  test('also when the recovery, or an undoing, is killed in turn', async () => {
    const { before, after, calls, again } = await measured();
    const moment = fc.nat({ max: calls.length + 20 });
    await fc.assert(
      fc.asyncProperty(moment, moment, moment, fc.boolean(), async (first, second, third, fullFirst) => {
        const writer = counted((call) => {
          if (call >= first + second) return KILLED;
          return fullFirst && call === first ? failure('ENOSPC') : undefined;
        });
        const done = await applyChanges(root, CHANGES, writer.files).then(
          () => true,
          () => false,
        );
        rmSync(join(root, '.kam/lock'), { force: true });
        const rescuer = counted((call) => (call >= third ? KILLED : undefined));
        await recover(root, rescuer.files).catch(() => undefined);
        const found = await recovered(root);
        again();
        expect([before, after]).toContainEqual(found);
        if (done) expect(found).toEqual(after);
      }),
      { numRuns: 80 },
    );
  });
});

/** Replaces eight files by the next version, again and again, until it is killed. */
const WRITER = `
import { readFileSync } from 'node:fs';
import { applyChanges, recover } from './change.ts';
const [root] = process.argv.slice(2);
await recover(root);
let version = Number(readFileSync(root + '/f0.md', 'utf8').split(' ')[0]);
process.stdout.write('ready');
for (;;) {
  const text = (n) => n + ' '.repeat(20000);
  const changes = Array.from({ length: 8 }, (_, n) => ({ kind: 'write', path: 'f' + n + '.md', before: text(version), text: text(version + 1) }));
  await applyChanges(root, changes);
  version++;
}
`;

test('a real process is killed at random moments', async () => {
  const script = join(root, '..', `${root.split('/').at(-1)}.mjs`);
  const contents = {
    contents: WRITER,
    resolveDir: join(import.meta.dirname, '../../src/source'),
    loader: 'ts',
  } as const;
  await build({
    stdin: contents,
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  for (let n = 0; n < 8; n++) writeFileSync(join(root, `f${n}.md`), `0${' '.repeat(20000)}`);
  let interrupted = 0;
  for (let run = 0; run < 15; run++) {
    const child: ChildProcess = spawn(process.execPath, [script, root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout !== null) await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, (run * 37) % 90));
    child.kill('SIGKILL');
    await once(child, 'exit');
    if (existsSync(join(root, '.kam'))) interrupted++;
    await recover(root);
    const versions = Object.entries(contentsOf(root)).filter(([path]) => /^f\d\.md$/.test(path));
    expect(new Set(versions.map(([, text]) => text)).size, `run ${run}`).toBe(1);
    expect(existsSync(join(root, '.kam/pending'))).toBe(false);
  }
  expect(interrupted).toBeGreaterThan(0);
  expect(Number(contentsOf(root)['f0.md']?.trim())).toBeGreaterThan(0);
  rmSync(script);
});
