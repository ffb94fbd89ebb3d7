import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

test('the README lists every command, as the help writes it', () => {
  const listed = [...readme.matchAll(/^\| `kam ([^`]+)` \|/gm)].map((match) =>
    match[1]?.replaceAll('\\|', '|'),
  );
  expect(listed.toSorted()).toEqual(commands.map(({ id, usage }) => usage ?? id).toSorted());
});

test('the README names the set-up commands that package.json has', () => {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  expect(readme).toContain('npm install && npm start');
  expect(readme).toContain('npm install && npm test');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'prepare']));
});

test('files that the README links to exist', () => {
  for (const [, target] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    expect(() => readFileSync(join(import.meta.dirname, '..', target ?? '')), target).not.toThrow();
  }
});
