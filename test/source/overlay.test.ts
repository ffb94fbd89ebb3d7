import { expect, test } from 'vitest';
import { memoryTree } from '../../src/source/memory.ts';
import { type FileChange, Overlay } from '../../src/source/overlay.ts';
import type { Tree } from '../../src/source/tree.ts';

const read = async (tree: Tree, prefix = ''): Promise<Record<string, string>> => {
  const texts: Record<string, string> = {};
  for await (const { entry, bytes } of tree.read(await tree.list(prefix)))
    texts[entry.path] = Buffer.from(bytes).toString();
  return texts;
};
const stream = (path: string, ...chunks: readonly string[]): FileChange => ({
  kind: 'stream',
  path,
  chunks: () => chunks,
  summary: '',
});

test('what is laid over is read, in the order of paths; one change a file remains, if it changes anything', async () => {
  const overlay = new Overlay(memoryTree({ a: '1', b: '2', 'c/d': '3', e: '5' }));
  await overlay.lay([
    { kind: 'write', path: 'b', before: '2', text: 'x' },
    stream('c/a', '4', '5'),
    { kind: 'remove', path: 'a' },
    stream('n', 'new'),
  ]);
  await overlay.lay([
    { kind: 'write', path: 'b', before: 'x', text: 'y' },
    { kind: 'remove', path: 'n' },
    stream('c/d', '3'),
  ]);
  expect(await read(overlay.tree)).toEqual({ b: 'y', 'c/a': '45', 'c/d': '3', e: '5' });
  expect((await overlay.tree.list('')).map(({ path }) => path)).toEqual(['b', 'c/a', 'c/d', 'e']);
  expect(await read(overlay.tree, 'c/')).toEqual({ 'c/a': '45', 'c/d': '3' });
  expect(await overlay.changes()).toEqual([
    { kind: 'write', path: 'b', before: '2', text: 'y' },
    expect.objectContaining({ kind: 'stream', path: 'c/a' }),
    { kind: 'remove', path: 'a' },
  ]);
});
