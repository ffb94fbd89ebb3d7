import { expect, test } from 'vitest';
import { textsAt } from '../../src/source/git-file-versions.ts';
import { repository } from '../diff/repository.ts';

const repo = repository('accounts');

test('one file in commits and in all of their parents, by the names that were asked', async () => {
  await repo.put({ 'other.txt': 'x' });
  const none = repo.commit('2026-01-01');
  await repo.put({ 'kam.yaml': 'kam: 1\n' });
  const first = repo.commit('2026-01-02');
  repo.git('switch', '--quiet', '--create', 'side');
  await repo.put({ 'side.txt': 'x' });
  repo.commit('2026-01-03');
  repo.git('switch', '--quiet', 'main');
  await repo.put({ 'kam.yaml': 'kam: 2\nимя: Ёж\n' });
  repo.commit('2026-01-04');
  repo.git('merge', '--quiet', '--no-ff', '-m', 'both', 'side');
  const both = repo.git('rev-parse', 'HEAD');
  const asked = [both, `${both}^1`, `${both}^2`, first, `${first}^1`, none, `${none}^1`, 'nothing'];
  const found = await textsAt(repo.root, 'kam.yaml', asked);
  expect([...found]).toEqual([
    [both, 'kam: 2\nимя: Ёж\n'],
    [`${both}^1`, 'kam: 2\nимя: Ёж\n'],
    [`${both}^2`, 'kam: 1\n'],
    [first, 'kam: 1\n'],
  ]);
  expect(await textsAt(repo.root, 'kam.yaml', [])).toEqual(new Map());
});
