import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Change } from '../../src/source/change.ts';

/** A folder with these files, for one test. */
export const folderOf = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'kam-change-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
};

/** Every file and folder below, with contents; folders end with a slash. */
export const contentsOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .map((each) => {
        const path = join(each.parentPath, each.name);
        const name = path.slice(root.length + 1);
        return each.isDirectory() ? [`${name}/`, ''] : [name, readFileSync(path, 'utf8')];
      })
      .sort(),
  );

export const removeFolder = (root: string): void => rmSync(root, { recursive: true, force: true });

/** Files of every kind of change, and the changes. */
export const OLD = {
  'kam.yaml': 'kam: 1\nlanguage: en\n',
  'clients/a/1-general.md': '---\nname: A\n---\n',
  'clients/a/log/x.md': '---\ndate: 1\n---\n',
  'clients/b.md': 'b',
  'clients.csv': 'id\n',
  'sales/2026-01.csv': 'old\n',
};
export const CHANGES: readonly Change[] = [
  { kind: 'splice', path: 'kam.yaml', before: OLD['kam.yaml'], edits: [{ start: 17, end: 19, text: 'bg' }] },
  { kind: 'write', path: 'clients.csv', before: OLD['clients.csv'], text: 'id\nc-1\n' },
  { kind: 'write', path: 'imports/deep/er/x.yaml', before: null, text: 'new\n' },
  { kind: 'move', path: 'clients/a', to: 'archive/a' },
  { kind: 'remove', path: 'clients/b.md' },
  { kind: 'stream', path: 'sales/2026-01.csv', summary: '2 lines', chunks: () => ['one\n', 'two\n'] },
  { kind: 'stream', path: 'sales/2026-02.csv', summary: '1 line', chunks: () => ['three\n'] },
];
