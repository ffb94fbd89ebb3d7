import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { diffLines } from '../../../src/source/line-diff.ts';
import { memoryTree } from '../../../src/source/memory.ts';
import { portfolio, repository } from '../../diff/repository.ts';

vi.mock('../../../src/portfolio/formats.ts', async () => (await import('../../portfolio/older.ts')).formats);

const repo = repository('accounts');

const GENERAL = 'clients/acme/1-general.md';
const PEOPLE = 'clients/acme/3-stakeholders.md';
const LOG = 'clients/acme/log/2026-01-05-call-ivan.md';

/** The same portfolio as people typed it in formats 1 and 2, and as it stands in today's, 3. */
const inFormat = (format: 1 | 2 | 3): Record<string, string> => {
  const { 'kam.yaml': config = '', ...rest } = portfolio();
  const first = format === 1;
  return {
    ...rest,
    'kam.yaml': config
      .replace('kam: 3\n', `kam: ${format} # the format\n`)
      .replace('\nteam:', `${format === 3 ? 'fiscal_year_start' : 'year_start'}: 4 # April\n\nteam:`),
    [GENERAL]: `---
# The first client.
id: c-7k3m9q
name: Acme
owner: ivan
${first ? 'trade' : 'industry'}: pumps (asked)  # by phone
${format === 3 ? '' : 'company:\n  '}territory: west
---

# Notes

trade: is no fact here
`,
    [PEOPLE]: `---
people:
  - id: ivan-petrov
    name: Ivan Petrov
    ${first ? 'mood' : 'attitude'}: neutral (assumed maria 2026-01-10)
---
`,
    [LOG]: `---
date: 2026-01-05
${first ? 'summary' : 'what'}: They want a pilot
---
`,
    'clients.csv': `id,name,status,${first ? 'trade' : 'industry'},${format === 3 ? 'territory' : 'area'}\nc-2m8x4t,Vidin Pumps,active,pumps,north\n`,
    'rates.csv': `currency,${format === 3 ? 'date' : 'day'},rate\nUSD,2026-01-05,0.92\n`,
  };
};

const read = (path: string): Promise<string> => readFile(join(repo.root, path), 'utf8');
const all = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(Object.keys(inFormat(1)).map(async (path) => [path, await read(path)])),
  );

describe('files of an older format', () => {
  test.each([1, 2] as const)('say in format %i what they say in today’s', async (format) => {
    const [old, now] = await Promise.all(
      [format, 3 as const].map((each) => loadPortfolio(memoryTree(inFormat(each)))),
    );
    expect(old?.clients).toEqual(now?.clients);
    expect({ ...old?.config, kam: '3' }).toEqual(now?.config);
    expect(old?.findings.map(({ rule }) => rule)).toEqual(now?.findings.map(({ rule }) => rule));
  });

  test('what rules find stands at its place on the disk, also behind things that could not be read', async () => {
    const people = (inFormat(1)[PEOPLE] ?? '').replace('people:\n', 'people:\n  - name: Nobody\n');
    const { moved } = await loadPortfolio(memoryTree({ ...inFormat(1), [PEOPLE]: people }));
    expect(moved.get(PEOPLE)?.(['people', 0, 'attitude'])).toEqual(['people', 1, 'mood']);
    expect(moved.get(GENERAL)?.(['territory'])).toEqual(['company', 'territory']);
    expect(moved.get('clients.csv')?.([2, 'industry'])).toEqual([2, 'trade']);
    expect(moved.get('kam.yaml')?.(['fiscal_year_start'])).toEqual(['year_start']);
  });

  test('kam doctor names the command', async () => {
    await repo.put(inFormat(2));
    const { out } = await repo.kam('doctor');
    expect(out).toMatch(/kam\.yaml is in format 2, and this kam writes only 3\n +kam upgrade\n/);
  });

  test('the check says so once, and its findings are at their places on the disk', async () => {
    const files = inFormat(1);
    await repo.put({
      ...files,
      [PEOPLE]: (files[PEOPLE] ?? '').replace('neutral', 'angry'),
      [GENERAL]: (files[GENERAL] ?? '').replace('territory: west', 'territory: [west, east]'),
      'kam.yaml': (files['kam.yaml'] ?? '').replace('year_start: 4', 'year_start: 44'),
      'rates.csv': (files['rates.csv'] ?? '').replace('2026-01-05', '2026-02-30'),
    });
    const { out } = await repo.kam('check --format concise');
    const lines = out.split('\n');
    expect(lines.filter((line) => line.includes('config/older-format'))).toEqual([
      'kam.yaml:1:6: hint config/older-format these files are in format 1; kam upgrade brings them to 3',
    ]);
    const errors = lines.flatMap((line) => /^(\S+): error (\S+)/.exec(line)?.slice(1).join(' ') ?? []);
    expect(errors.sort()).toEqual([
      `${GENERAL}:8:14 format/expected-text`,
      `${PEOPLE}:5:11 format/not-one-of`,
      'kam.yaml:5:13 format/not-one-of',
      'rates.csv:2:5 format/no-such-day',
    ]);
  });

  test('are counted on, and written into by no command but the upgrade', async () => {
    await repo.put(inFormat(2));
    expect((await repo.kam('clients')).exit).toBe(0);
    for (const line of ['answer acme industry steel --from public', 'check --fix', 'rename acme acme-west']) {
      const { exit, err } = await repo.kam(line);
      expect([exit, err]).toEqual([2, expect.stringContaining('in format 2, and this kam writes format 3')]);
      expect(err).toContain('kam upgrade');
    }
    expect(await all()).toEqual(inFormat(2));
  });

  test('a format that is newer is refused', async () => {
    await repo.put({ 'kam.yaml': inFormat(3)['kam.yaml']?.replace('kam: 3', 'kam: 4') ?? '' });
    for (const line of ['clients', 'upgrade', 'diff', 'rename acme x']) {
      const { exit, err } = await repo.kam(line);
      expect([exit, err]).toEqual([2, expect.stringContaining('in format 4, and this kam reads up to 3')]);
    }
    const { exit, out } = await repo.kam('check --format concise');
    expect([exit, out]).toEqual([1, expect.stringContaining('config/newer-format')]);
  });
});

describe('kam upgrade', () => {
  test.each([1, 2] as const)(
    'writes format %i as today’s, the lines that are meant and no other',
    async (format) => {
      await repo.put(inFormat(format));
      repo.commit('2026-02-01');
      const dry = await repo.kam('upgrade --dry-run');
      expect(await all()).toEqual(inFormat(format));
      expect(dry.out).toContain('+kam: 3 # the format');
      const { exit, out, err } = await repo.kam('upgrade');
      expect([exit, err]).toEqual([0, '']);
      expect(out).toContain(`Format ${format} is format 3 now: ${format === 1 ? 6 : 4} files changed.`);
      expect(await all()).toEqual(inFormat(3));
      const again = await repo.kam('upgrade');
      expect([again.exit, again.out]).toEqual([0, 'Format 3: nothing to upgrade.\n']);
      const undo = /To undo this: (git .*)/.exec(out)?.[1]?.split(' ') ?? [];
      repo.git(...undo.slice(1));
      expect(await all()).toEqual(inFormat(format));
    },
  );

  test('keeps line ends and a byte order mark', async () => {
    const crlf = (files: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
      );
    await repo.put(crlf(inFormat(1)));
    repo.commit('2026-02-01');
    expect((await repo.kam('upgrade')).exit).toBe(0);
    expect(await all()).toEqual(crlf(inFormat(3)));
  });

  test('one file that cannot be read stops all', async () => {
    const files = { ...inFormat(1), [PEOPLE]: '---\npeople: [\n---\n' };
    await repo.put(files);
    repo.commit('2026-02-01');
    const { exit, err } = await repo.kam('upgrade');
    expect([exit, err]).toEqual([2, expect.stringContaining(`${PEOPLE}:`)]);
    expect(await all()).toEqual(files);
    // The rest of it is read all the same, and the broken file is said.
    const checked = await repo.kam('check --format concise');
    expect(checked.out).toMatch(/3-stakeholders\.md:\d+:\d+: error yaml\/syntax/);
  });

  test('what is not committed is not put at risk', async () => {
    await repo.put(inFormat(1));
    repo.commit('2026-02-01');
    await repo.put({ [LOG]: `${inFormat(1)[LOG]}More.\n`, 'notes.txt': 'no part of it' });
    const { exit, err } = await repo.kam('upgrade');
    expect([exit, err]).toEqual([2, expect.stringContaining(`${LOG} not committed yet`)]);
    repo.git('add', LOG);
    repo.git('commit', '--quiet', '-m', 'more');
    expect((await repo.kam('upgrade')).exit).toBe(0);
  });

  test('without git it says that there is no way back', async () => {
    await repo.put(inFormat(1));
    await rm(join(repo.root, '../.git'), { recursive: true });
    const { exit, out } = await repo.kam('upgrade');
    expect([exit, out]).toEqual([0, expect.stringContaining('Git has no earlier version of')]);
    expect(await all()).toEqual(inFormat(3));
  });
});

describe('time', () => {
  const CHANGED = { [GENERAL]: (inFormat(3)[GENERAL] ?? '').replace('pumps (asked)', 'steel (public)') };

  /** Format 1 in January, today's in February, one fact changed in March. */
  const years = async (): Promise<void> => {
    await repo.put(inFormat(1));
    repo.commit('2026-01-10');
    await repo.kam('upgrade');
    repo.commit('2026-02-10');
    await repo.put(CHANGED);
    repo.commit('2026-03-10');
  };

  test('the versions before are read as they were', async () => {
    await years();
    const then = await repo.json<unknown>('clients --at 2026-01-20 --today 2026-03-20');
    const after = await repo.json<unknown>('clients --at 2026-02-20 --today 2026-03-20');
    expect(then).toEqual(after);
  });

  test('the upgrade is no change of any fact, and later changes are told across it', async () => {
    await years();
    const upgrade = await repo.json('diff HEAD~2..HEAD~1');
    expect(upgrade.clients).toEqual([]);
    expect(upgrade.portfolio).toHaveLength(1);
    const whole = await repo.json('diff HEAD~2..');
    expect(whole.clients.flatMap(({ changes }) => changes.map(({ path }) => path))).toEqual(['industry']);
  });

  test('a fact has one life in all formats', async () => {
    await years();
    const { out } = await repo.kam('history acme industry');
    expect(out).toContain('pumps');
    expect(out).toContain('steel');
    const life = await repo.kam('history acme');
    expect(life.out).toContain('2026');
    const values = await repo.json<{ readonly moments?: readonly unknown[] }>('history acme');
    expect(JSON.stringify(values)).not.toContain('trade');
    expect(values.moments).toHaveLength(2);
  });

  test('what is not committed yet is compared over the upgrade too', async () => {
    await repo.put(inFormat(1));
    repo.commit('2026-01-10');
    await repo.kam('upgrade');
    const { clients } = await repo.json('diff');
    expect(clients).toEqual([]);
    await repo.put(CHANGED);
    const { out } = await repo.kam('history acme industry');
    expect(out).toContain('steel');
  });

  test('ends of quarters lie in several formats', async () => {
    await years();
    const { exit, err } = await repo.kam('trend --client acme --facts --quarters 2 --today 2026-04-20');
    expect(err).not.toContain('error');
    expect(exit).toBeLessThan(3);
  });
});

test('only whole lines of facts differ between the formats', () => {
  const [before = '', after = ''] = [inFormat(1)[GENERAL], inFormat(3)[GENERAL]];
  expect(diffLines(before, after).filter(({ mark }) => mark !== ' ')).toHaveLength(5);
});
