import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from './repository.ts';

const PATH = 'clients/acme/4-products.md';

/** Facts without empty lines between them: neighbours, which plain git cannot merge. */
const BASE = `---
budget:
  bolts: 900k EUR (assumed)
  nuts: 100k EUR (assumed)
  coatings: 50k EUR
---

## Notes

Old.
`;
const bolts = (text: string, value: string): string => text.replace('900k EUR (assumed)', value);
const nuts = (text: string, value: string): string => text.replace('100k EUR (assumed)', value);
const OURS = bolts(BASE, '1.2M EUR (asked ivan 2026-11-01)');
const THEIRS = nuts(BASE, '80k EUR (asked petr 2026-11-02)');
const BOTH = nuts(OURS, '80k EUR (asked petr 2026-11-02)');
const OTHERS = bolts(BASE, '700k EUR (asked petr 2026-11-02)');

const CONFLICT = OURS.replace(
  /( {2}bolts: .*\n)/,
  '<<<<<<< ours\n$1=======\n  bolts: 700k EUR (asked petr 2026-11-02)\n>>>>>>> theirs\n',
);

describe('with kam', () => {
  test('a merge of neighbouring facts', async () => {
    const made = await twoBranches(OURS, THEIRS);
    made.git('merge', '-q', '--no-edit', 'theirs');
    expect(made.read(PATH)).toBe(BOTH);
  });

  test('a rebase, a cherry-pick and a revert of neighbouring facts', async () => {
    const made = await twoBranches(OURS, THEIRS);
    made.git('cherry-pick', 'theirs');
    expect(made.read(PATH)).toBe(BOTH);
    made.git('revert', '--no-edit', 'HEAD~1');
    expect(made.read(PATH)).toBe(THEIRS);
    made.git('checkout', '-q', '-b', 'rebased', 'ours~2');
    made.git('rebase', '-q', 'theirs');
    expect(made.read(PATH)).toBe(BOTH);
    expect(made.git('log', '--format=%s', 'start..').trim().split('\n')).toHaveLength(2);
  });

  test('two answers to one question stop the merge at that fact alone, and are said', async () => {
    const made = await twoBranches(OURS, OTHERS);
    const { exit, err } = made.attempt('merge', 'theirs');
    expect(exit).toBe(1);
    expect(err).toContain(`kam: ${PATH}: one fact differs on both sides`);
    expect(made.read(PATH)).toBe(CONFLICT);
    expect(made.git('ls-files', '--unmerged').trim().split('\n')).toHaveLength(3);
  });

  test('a conflict in a rebase is decided and continued', async () => {
    const made = await twoBranches(OURS, OTHERS);
    expect(made.attempt('rebase', 'theirs').exit).not.toBe(0);
    expect(made.read(PATH).match(/^<{7}/gm)).toHaveLength(1);
    writeFileSync(join(made.root, PATH), OURS);
    made.git('add', PATH);
    made.git('rebase', '--continue');
    expect(made.read(PATH)).toBe(OURS);
    expect(made.git('status', '--porcelain')).toBe('');
  });

  test('a register by its clients, two who append one each', async () => {
    const register = 'id,name,owner\nc-2aaaaa,A,ivan\nc-2bbbbb,B,ivan\n';
    const made = await repository({ 'clients.csv': register });
    made.branch('theirs', { 'clients.csv': `${register.replace('B,ivan', 'B,maria')}c-2ddddd,D,\n` });
    made.branch('ours', { 'clients.csv': `${register.replace('B,ivan', 'Bee,ivan')}c-2ccccc,C,\n` });
    made.git('merge', '-q', '--no-edit', 'theirs');
    expect(made.read('clients.csv')).toBe(
      'id,name,owner\nc-2aaaaa,A,ivan\nc-2bbbbb,Bee,maria\nc-2ccccc,C,\nc-2ddddd,D,\n',
    );
  });

  test('a section that both began', async () => {
    const made = await repository({ 'kam.yaml': 'kam: 1\n' });
    made.branch('theirs', { [PATH]: BASE });
    made.branch('ours', {
      [PATH]: BASE.replace('  coatings: 50k EUR\n', '  coatings: 50k EUR\n  glue: 1k EUR\n'),
    });
    made.git('merge', '-q', '--no-edit', 'theirs');
    expect(made.read(PATH)).toContain('  coatings: 50k EUR\n  glue: 1k EUR\n---\n');
  });

  test('names of folders that a shell would take apart', async () => {
    const path = 'clients/o\'neil & "co" $HOME/4-products.md';
    const made = await repository({ [path]: BASE });
    made.branch('theirs', { [path]: THEIRS });
    made.branch('ours', { [path]: OURS });
    made.git('merge', '-q', '--no-edit', 'theirs');
    expect(made.read(path)).toBe(BOTH);
  });

  test('a conflict on the first line of a file with a byte order mark', async () => {
    const file = (company: string): string => `\ufeffcompany: ${company}\r\nkam: 1\r\n`;
    const made = await repository({ 'kam.yaml': file('A') });
    made.branch('theirs', { 'kam.yaml': file('B') });
    made.branch('ours', { 'kam.yaml': file('C') });
    expect(made.attempt('merge', 'theirs').exit).toBe(1);
    expect(made.read('kam.yaml')).toBe(
      '\ufeff<<<<<<< ours\r\ncompany: C\r\n=======\r\ncompany: B\r\n>>>>>>> theirs\r\nkam: 1\r\n',
    );
  });

  test('a file that is broken is merged by lines, and that is said', async () => {
    const broken = (text: string): string => text.replace('coatings: 50k EUR', 'coatings: [50k EUR');
    const made = await repository({ [PATH]: broken(BASE) });
    made.branch('theirs', { [PATH]: broken(BASE).replace('Old.', 'New.') });
    made.branch('ours', { [PATH]: broken(OURS) });
    const { exit, err } = made.attempt('merge', '--no-edit', 'theirs');
    expect(exit).toBe(0);
    expect(err).toContain(`kam: ${PATH}: its facts cannot be merged one by one`);
    expect(made.read(PATH)).toBe(broken(OURS).replace('Old.', 'New.'));
  });

  test('histories that crossed are merged as well', async () => {
    const made = await repository({ [PATH]: BASE });
    made.branch('theirs', { [PATH]: THEIRS });
    made.branch('ours', { [PATH]: OURS });
    made.git('branch', 'before');
    made.git('merge', '-q', '--no-edit', 'theirs');
    made.commit({ [PATH]: BOTH.replace('50k', '60k') });
    made.git('checkout', '-q', 'theirs');
    made.git('merge', '-q', '--no-edit', 'before');
    made.commit({ [PATH]: BOTH.replace('Old.', 'New.') });
    made.git('merge', '-q', '--no-edit', 'ours');
    expect(made.read(PATH)).toBe(BOTH.replace('50k', '60k').replace('Old.', 'New.'));
  });
});

describe.each(['missing', 'broken'] as const)('where kam is %s', (installed) => {
  test('git merges by lines and keeps both sides', async () => {
    const far = OURS.replace('Old.', 'New.');
    const made = await repository({ [PATH]: BASE }, installed);
    made.branch('theirs', { [PATH]: BASE.replace('Old.', 'New.') });
    made.branch('ours', { [PATH]: OURS });
    made.git('merge', '-q', '--no-edit', 'theirs');
    expect(made.read(PATH)).toBe(far);
  });

  test('a conflict of lines is marked and stops the merge', async () => {
    const made = await repository({ [PATH]: BASE }, installed);
    made.branch('theirs', { [PATH]: OTHERS });
    made.branch('ours', { [PATH]: OURS });
    expect(made.attempt('merge', 'theirs').exit).toBe(1);
    expect(made.read(PATH)).toMatch(
      /<{7} ours\n {2}bolts: 1\.2M[\s\S]*={7}\n {2}bolts: 700k[\s\S]*>{7} theirs\n/,
    );
  });
});

/** The branch ours, checked out, and theirs, each one commit away from the base. */
const twoBranches = async (ours: string, theirs: string) => {
  const made = await repository({ [PATH]: BASE });
  made.branch('theirs', { [PATH]: theirs });
  made.branch('ours', { [PATH]: ours });
  return made;
};
