import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyChanges, type Change, describeChanges, recover } from '../../src/source/change.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { CHANGES, contentsOf, folderOf, OLD, removeFolder } from './change-folder.ts';

let root: string;
beforeEach(() => {
  root = folderOf(OLD);
});
afterEach(() => removeFolder(root));

const write = (path: string, before: string | null = null): Change => ({
  kind: 'write',
  path,
  before,
  text: 'x',
});

test('changes of every kind are applied together and leave nothing else behind', async () => {
  await applyChanges(root, CHANGES);
  expect(contentsOf(root)).toEqual({
    'archive/': '',
    'archive/a/': '',
    'archive/a/1-general.md': '---\nname: A\n---\n',
    'archive/a/log/': '',
    'archive/a/log/x.md': '---\ndate: 1\n---\n',
    'clients/': '',
    'clients.csv': 'id\nc-1\n',
    'imports/': '',
    'imports/deep/': '',
    'imports/deep/er/': '',
    'imports/deep/er/x.yaml': 'new\n',
    'kam.yaml': 'kam: 1\nlanguage: bg\n',
    'sales/': '',
    'sales/2026-01.csv': 'one\ntwo\n',
    'sales/2026-02.csv': 'three\n',
  });
});

test('a splice leaves every other byte alone, and the mode of the file', async () => {
  const before = '\ufeffимя: A # why\r\nb: 😀\r\n';
  writeFileSync(join(root, 'a.yaml'), before);
  chmodSync(join(root, 'a.yaml'), 0o600);
  const start = before.indexOf('A');
  const edits = [
    { start: before.indexOf('😀'), end: before.indexOf('😀') + 2, text: 'ю' },
    { start, end: start + 1, text: 'Б' },
  ];
  await applyChanges(root, [{ kind: 'splice', path: 'a.yaml', before, edits }]);
  expect(contentsOf(root)['a.yaml']).toBe('\ufeffимя: Б # why\r\nb: ю\r\n');
  expect(statSync(join(root, 'a.yaml')).mode & 0o777).toBe(0o600);
});

test('a portfolio that does not exist yet is made', async () => {
  await applyChanges(join(root, 'new/portfolio'), [write('kam.yaml')]);
  expect(contentsOf(join(root, 'new'))).toEqual({ 'portfolio/': '', 'portfolio/kam.yaml': 'x' });
});

test('a file whose name the disk spells in NFD is found by its NFC path', async () => {
  const nfd = 'клиент-й.md'.normalize('NFD');
  writeFileSync(join(root, nfd), 'old');
  await applyChanges(root, [write('клиент-й.md', 'old')]);
  expect(readdirSync(root).filter((name) => name.endsWith('.md'))).toEqual([nfd]);
  await expect(applyChanges(root, [write('клиент-й.md')])).rejects.toThrow('exists already');
});

describe('what is refused changes nothing', () => {
  const good = write('fine.md');
  test.each<[string, Change, string]>([
    [
      'a file that changed underneath',
      { kind: 'splice', path: 'kam.yaml', before: 'kam: 1\n', edits: [] },
      'has changed',
    ],
    ['a whole file that changed underneath', write('kam.yaml', 'other'), 'has changed'],
    ['a file that is gone', write('gone.md', 'x'), 'has changed'],
    ['an overwrite', write('kam.yaml'), 'exists already'],
    ['an overwriting move', { kind: 'move', path: 'kam.yaml', to: 'clients.csv' }, 'exists already'],
    ['a move of nothing', { kind: 'move', path: 'none.md', to: 'x.md' }, 'does not exist'],
    ['a removal of nothing', { kind: 'remove', path: 'none.md' }, 'does not exist'],
    ['a climb', write('../x.md'), 'no path inside'],
    ['a climb in the middle', write('clients/../../x.md'), 'no path inside'],
    ['a climbing move', { kind: 'move', path: 'kam.yaml', to: '../kam.yaml' }, 'no path inside'],
    ['an absolute path', write('/etc/x.md'), 'no path inside'],
    ['a backslash', write('..\\x.md'), 'no path inside'],
    ['a control character', write('a\u0000b'), 'no path inside'],
    ["git's own folder", write('.git/hooks/pre-commit'), 'not ours'],
    ["git's own folder in capitals", write('clients/.GIT/config'), 'not ours'],
    ['the work folder', write('.kam/journal.json'), 'not ours'],
    ['a name of a device', write('clients/CON/1-general.md'), 'Windows reserves'],
    ['a name that Windows cuts', write('clients/a./x.md'), 'Windows drops'],
    ['a folder as a file', write('clients', 'x'), 'no file'],
    ['a file as a folder', write('kam.yaml/x.md'), 'no folder'],
    ['two changes of one file', write('FINE.md'), 'two changes'],
  ])('%s', async (_what, change, message) => {
    const before = contentsOf(root);
    const refused = await applyChanges(root, [good, change]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).message).toContain(message);
    expect(contentsOf(root)).toEqual(before);
  });

  test('a link out of the portfolio, on the way or at the end', async () => {
    const elsewhere = folderOf({ 'secret.md': 'secret' });
    symlinkSync(elsewhere, join(root, 'clients/out'));
    symlinkSync(join(elsewhere, 'secret.md'), join(root, 'link.md'));
    for (const change of [write('clients/out/x.md'), write('link.md', 'secret')])
      await expect(applyChanges(root, [change])).rejects.toThrow('leads through a link');
    expect(contentsOf(elsewhere)).toEqual({ 'secret.md': 'secret' });
    removeFolder(elsewhere);
  });

  test('a work folder that is a link', async () => {
    const elsewhere = folderOf({ 'x.md': 'x' });
    symlinkSync(elsewhere, join(root, '.kam'));
    await expect(applyChanges(root, [good])).rejects.toThrow('.kam is a link');
    expect(contentsOf(elsewhere)).toEqual({ 'x.md': 'x' });
    removeFolder(elsewhere);
  });

  test('a stream that breaks off', async () => {
    const before = contentsOf(root);
    const chunks = function* () {
      yield 'x'.repeat(1 << 20);
      throw new Refusal('line 7 cannot be read');
    };
    const stream: Change = { kind: 'stream', path: 'sales/2026-01.csv', summary: '', chunks };
    await expect(applyChanges(root, [good, stream])).rejects.toThrow('line 7 cannot be read');
    expect(contentsOf(root)).toEqual(before);
  });
});

describe('one writer at a time', () => {
  const lock = (holder: object): void => {
    mkdirSync(join(root, '.kam'));
    writeFileSync(join(root, '.kam/lock'), JSON.stringify(holder));
  };

  test('twenty writers in turn lose nothing', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `f${n}.md`);
    await Promise.all(names.map((name) => applyChanges(root, [write(name)])));
    expect(Object.keys(contentsOf(root))).toEqual(expect.arrayContaining(names));
    expect(readdirSync(root)).not.toContain('.kam');
  });

  test('of two that change one file, the second sees that it changed', async () => {
    const results = await Promise.allSettled(
      [1, 2].map(() => applyChanges(root, [write('kam.yaml', OLD['kam.yaml'])])),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a living holder is waited for, then named', async () => {
    lock({ pid: process.ppid, host: (await import('node:os')).hostname() });
    await expect(applyChanges(root, [write('x.md')])).rejects.toThrow(`process ${process.ppid}`);
    expect(contentsOf(root)['x.md']).toBeUndefined();
  });

  test('a holder on another machine is not judged', async () => {
    lock({ pid: 1, host: 'elsewhere' });
    await expect(applyChanges(root, [write('x.md')])).rejects.toThrow('process 1 on elsewhere');
  });

  test('the lock of a dead process is taken over', async () => {
    lock({ pid: 2 ** 22 + 1, host: (await import('node:os')).hostname() });
    await applyChanges(root, [write('x.md')]);
    expect(contentsOf(root)['x.md']).toBe('x');
    expect(readdirSync(root)).not.toContain('.kam');
  });
});

describe('what came with a download', () => {
  const journal = (steps: object[], pending: Record<string, string> = { '0.new': 'evil' }): void => {
    mkdirSync(join(root, '.kam/pending'), { recursive: true });
    for (const [name, text] of Object.entries(pending)) writeFileSync(join(root, '.kam/pending', name), text);
    writeFileSync(
      join(root, '.kam/journal.json'),
      JSON.stringify({ kam: 1, direction: 'forward', folders: [], steps }),
    );
  };

  test.each([
    { kind: 'put', path: '../evil.md', staged: '0.new', backup: '0.old', before: null },
    { kind: 'put', path: 'x.md', staged: '../../kam.yaml', backup: '0.old', before: null },
    { kind: 'put', path: '.git/config', staged: '0.new', backup: '0.old', before: null },
    { kind: 'move', path: 'kam.yaml', to: '/tmp/x' },
    { kind: 'take', path: 'kam.yaml', trash: '../../x' },
    { kind: 'take' },
  ])('a journal cannot lead out: %j', async (step) => {
    journal([step]);
    await expect(recover(root)).rejects.toBeInstanceOf(Refusal);
    expect(contentsOf(root)).toMatchObject(OLD);
  });

  test('an edit made after an interruption is not overwritten', async () => {
    journal([{ kind: 'put', path: 'clients.csv', staged: '0.new', backup: '0.old', before: 'f'.repeat(40) }]);
    await expect(recover(root)).rejects.toThrow('has been edited since');
    expect(contentsOf(root)['clients.csv']).toBe('id\n');
  });

  test('leftovers without a journal are removed', async () => {
    mkdirSync(join(root, '.kam/pending'), { recursive: true });
    writeFileSync(join(root, '.kam/pending/0.new'), 'half');
    writeFileSync(join(root, '.kam/lock.999999'), 'half');
    await recover(root);
    expect(readdirSync(root)).not.toContain('.kam');
  });
});

test('the dry run shows what would happen', () => {
  const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`);
  const before = `${lines.join('\r\n')}\r\n`;
  const at = (line: number): { start: number; end: number } => {
    const start = before.indexOf(`line ${line}\r`);
    return { start, end: start + `line ${line}`.length };
  };
  const changes: Change[] = [
    ...CHANGES.slice(1),
    {
      kind: 'splice',
      path: 'x.md',
      before,
      edits: [
        { ...at(2), text: 'two' },
        { ...at(15), text: 'a\r\n\u001b[31mb' },
      ],
    },
  ];
  expect(describeChanges(changes)).toBe(`--- a/clients.csv
+++ b/clients.csv
@@ -1,1 +1,2 @@
 id
+c-1
--- /dev/null
+++ b/imports/deep/er/x.yaml
@@ -0,0 +1,1 @@
+new
rename clients/a => archive/a
delete clients/b.md
write sales/2026-01.csv: 2 lines
write sales/2026-02.csv: 1 line
--- a/x.md
+++ b/x.md
@@ -1,6 +1,6 @@
 line 0
 line 1
-line 2
+two
 line 3
 line 4
 line 5
@@ -13,7 +13,8 @@
 line 12
 line 13
 line 14
-line 15
+a
+^[[31mb
 line 16
 line 17
 line 18
`);
});
