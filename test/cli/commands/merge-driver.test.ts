import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kam } from './kam.ts';

const PATH = 'clients/acme/1-general.md';
const file = (name: string, owner: string): string => `---\nname: ${name}\nowner: ${owner}\n---\n`;

/** A folder with the three files as git makes them. */
const merging = async (base: string | Buffer, ours: string | Buffer, theirs: string | Buffer) => {
  const folder = await mkdtemp(join(tmpdir(), 'kam-driver-'));
  for (const [name, content] of Object.entries({ base, ours, theirs }))
    await writeFile(join(folder, name), content);
  const ran = await kam(folder, ['merge-driver', 'base', 'ours', 'theirs', PATH, '7']);
  return { ...ran, result: await readFile(join(folder, 'ours')), folder };
};

test('writes the merge over our file and says nothing', async () => {
  const { exit, out, err, result } = await merging(file('A', 'ivan'), file('B', 'ivan'), file('A', 'petya'));
  expect({ exit, out, err }).toEqual({ exit: 0, out: '', err: '' });
  expect(result.toString()).toBe(file('B', 'petya'));
});

test('says how many facts differ, and exits with 1', async () => {
  const { exit, out, err, result } = await merging(file('A', 'ivan'), file('B', 'maria'), file('C', 'petya'));
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(err).toBe(
    `kam: ${PATH}: 2 facts differ on both sides; choose between the marks <<<<<<< and >>>>>>>\n`,
  );
  expect(result.toString().match(/^<{7} ours$/gm)).toHaveLength(2);
});

test('what is no UTF-8 is merged by lines, byte for byte', async () => {
  const bytes = (name: string, owner: string): Buffer =>
    Buffer.from(`${file(name, 'x')}\n\n\n\n\xcf\xf0 ${owner}\n`, 'latin1');
  const { exit, err, result } = await merging(bytes('A', 'ivan'), bytes('B', 'ivan'), bytes('A', 'petya'));
  expect(exit).toBe(0);
  expect(err).toContain('so git merges its lines');
  expect(result).toEqual(bytes('B', 'petya'));
});

test('a file that is not there is refused, and nothing is written', async () => {
  const { folder } = await merging(file('A', 'a'), file('A', 'a'), file('A', 'a'));
  const { exit, err } = await kam(folder, ['merge-driver', 'base', 'ours', 'none', PATH]);
  expect(exit).toBe(2);
  expect(err).toContain('cannot be read');
  expect(await readFile(join(folder, 'ours'), 'utf8')).toBe(file('A', 'a'));
});
