import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, git, kam, read, write } from './run.ts';

const CONFIG = `kam: 1
company: Meridian
currency: EUR
products:
  - id: bolts
  - id: coatings
  - id: kitting
`;

/** Facts that wait for a value, by their line. */
const openLines = (text: string): number[] =>
  text.split('\n').flatMap((line, at) => (/^ *[a-z_-]+:$/.test(line) ? [at] : []));

/** The text with something filled in at a line, as somebody would type it: a value, or a list below. */
const filledIn = (text: string, at: number, who: string): string => {
  const lines = text.split('\n');
  const line = lines[at] ?? '';
  const isGroup = /^ *[a-z_-]+:$/.test(lines[at + 1] ?? '') || /^ +\S/.test(lines[at + 1] ?? '');
  const isList = lines[at + 1]?.startsWith('#  ') === true;
  if (isGroup) return text;
  lines.splice(at, 1, ...(isList ? [line, `  - ${who}`] : [`${line} ${who}`]));
  return lines.join('\n');
};

test('two people who fill neighbouring facts of a fresh dossier merge in plain git', async () => {
  const folder = await folderWith({ 'kam.yaml': CONFIG });
  git(folder, 'init', '-q', '-b', 'main');
  await kam(folder, ['new', 'Gazmash', '--full']);
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'start');
  const start = git(folder, 'rev-parse', 'HEAD').trim();
  let merged = 0;
  for (const file of await readdir(join(folder, 'clients/gazmash'))) {
    const path = `clients/gazmash/${file}`;
    const text = await read(folder, path);
    const open = openLines(text).filter((at) => filledIn(text, at, 'x') !== text);
    // All odd facts on one branch, all even ones on the other: every pair of neighbours at once.
    const sides = [0, 1].map((side) =>
      open.filter((_, n) => n % 2 === side).reduceRight((all, at) => filledIn(all, at, `side-${side}`), text),
    );
    for (const [side, filled] of sides.entries()) {
      git(folder, 'checkout', '-q', '-B', `side-${side}`, start);
      await write(folder, path, filled);
      git(folder, 'commit', '-qam', `side ${side}`);
    }
    git(folder, 'merge', '-q', '-m', 'both', 'side-0');
    const both = await read(folder, path);
    expect(both.match(/side-0/g)?.length ?? 0).toBe(Math.ceil(open.length / 2));
    expect(both.match(/side-1/g)?.length ?? 0).toBe(Math.floor(open.length / 2));
    merged += open.length;
  }
  expect(merged).toBeGreaterThan(90);
});

test('one who adds a person and one who dates the beginning merge; two who answer one fact get a conflict there alone', async () => {
  const folder = await folderWith({ 'kam.yaml': CONFIG });
  git(folder, 'init', '-q', '-b', 'main');
  await kam(folder, ['new', 'Gazmash']);
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'start');
  const path = 'clients/gazmash/1-general.md';
  const text = await read(folder, path);
  git(folder, 'checkout', '-qb', 'other');
  await write(
    folder,
    path,
    text.replace('\nowner:\n', '\nowner: ivan\n').replace('\nindustry:\n', '\nindustry: a\n'),
  );
  git(folder, 'commit', '-qam', 'other');
  git(folder, 'checkout', '-q', 'main');
  await write(
    folder,
    path,
    text.replace('\nowner:\n', '\nowner: maria\n').replace('\nrevenue:\n', '\nrevenue: 1M EUR\n'),
  );
  git(folder, 'commit', '-qam', 'ours');
  expect(() => git(folder, 'merge', '-q', 'other')).toThrow();
  const both = await read(folder, path);
  expect(both).toMatch(/<<<<<<< HEAD\nowner: maria\n=======\nowner: ivan\n>>>>>>> other\n/);
  expect(both.match(/<<<<<<</g)).toHaveLength(1);
  expect(both).toContain('\nindustry: a\n');
  expect(both).toContain('\nrevenue: 1M EUR\n');
});
