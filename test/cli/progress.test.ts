import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/context.ts';
import { progressLine } from '../../src/cli/progress.ts';

const CLEAR = '\r\u001b[K';

/** A screen on which everything is written, and a clock that is set by hand. */
const onScreen = (env: Record<string, string> = {}, isTTY = true) => {
  const written: string[] = [];
  const time = { now: 0 };
  const sink = { isTTY, columns: 30, write: (text: string | Uint8Array) => written.push(String(text)) };
  const host: Host = { env, cwd: () => '/', stdin: {}, stdout: sink, stderr: sink };
  const line = progressLine(host, () => time.now);
  const at = async (now: number, done: number): Promise<string> => {
    time.now = now;
    written.length = 0;
    await line.progress('reading dossiers', done, 100);
    return written.join('');
  };
  return { ...line, at, written };
};

describe('the line of progress', () => {
  test('stands after a second, changes ten times a second at most, and goes when the work is done', async () => {
    const { at } = onScreen();
    expect(await at(999, 10)).toBe('');
    expect(await at(1000, 20)).toBe(`${CLEAR}kam: reading dossiers: 20 of `);
    expect(await at(1099, 30)).toBe('');
    expect(await at(1100, 40)).toBe(`${CLEAR}kam: reading dossiers: 40 of `);
    expect(await at(1101, 100)).toBe(CLEAR);
    expect(await at(1102, 100)).toBe('');
  });

  test('makes room for whatever is written, and is shorter than the screen is wide', async () => {
    const { at, host, written } = onScreen();
    expect((await at(2000, 1)).length - CLEAR.length).toBeLessThan(30);
    written.length = 0;
    host.stdout.write('figures\n');
    host.stderr.write('kam: a note\n');
    expect(written).toEqual([CLEAR, 'figures\n', 'kam: a note\n']);
  });

  test.each([
    ['in CI', { CI: 'true' }, true],
    ['on a terminal that can do nothing', { TERM: 'dumb' }, true],
    ['in a pipe', {}, false],
  ])('does not stand %s', async (_where, env, isTTY) => {
    const { at, host, written } = onScreen(env, isTTY);
    expect(await at(5000, 10)).toBe('');
    host.stderr.write('kam: a note\n');
    expect(written).toEqual(['kam: a note\n']);
  });

  test('lets the program turn to other things now and then', async () => {
    const { at } = onScreen();
    let turned = 0;
    setImmediate(() => turned++);
    await at(49, 10);
    expect(turned).toBe(0);
    await at(50, 20);
    expect(turned).toBe(1);
  });
});
