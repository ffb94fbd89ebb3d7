import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { installMergeDriver } from '../../src/source/git-merge-driver.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'kam-merge-'));
  made.push(path);
  return path;
};

/** What `kam` is on the machine: the built program, nothing, or a program that breaks down. */
export type Installed = 'kam' | 'missing' | 'broken';

const program = join(import.meta.dirname, '../../bin/kam.js');

/** A folder with git, a shell's tools and, where it is installed, kam: nothing else is on the path. */
const pathWith = (installed: Installed): string => {
  const bin = folder();
  const script = installed === 'kam' ? `exec "${process.execPath}" "${program}" "$@"` : 'exit 1';
  if (installed !== 'missing') {
    writeFileSync(join(bin, 'kam'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, 'kam'), 0o755);
  }
  return `${bin}:/usr/local/bin:/usr/bin:/bin`;
};

const WHO = {
  GIT_AUTHOR_NAME: 'Maria',
  GIT_AUTHOR_EMAIL: 'maria@example.org',
  GIT_COMMITTER_NAME: 'Maria',
  GIT_COMMITTER_EMAIL: 'maria@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_EDITOR: 'true',
};

type Files = Readonly<Record<string, string>>;
type Said = { readonly exit: number; readonly err: string };

/** A real repository with the driver installed, on a machine that has kam, or has it not. */
export class Repository {
  readonly root = folder();
  private readonly env: NodeJS.ProcessEnv;

  constructor(installed: Installed) {
    this.env = { ...WHO, PATH: pathWith(installed), HOME: this.root };
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, encoding: 'utf8', env: this.env, stdio: 'pipe' });
  }

  /** For what may stop at a conflict. */
  attempt(...args: string[]): Said {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.root,
      encoding: 'utf8',
      env: this.env,
    });
    return { exit: status ?? -1, err: stdout + stderr };
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  commit(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
    this.git('add', '--all');
    this.git('commit', '-qm', Object.keys(files).join(' '));
  }

  /** On a branch of its own from the first commit. */
  branch(name: string, files: Files): void {
    this.git('checkout', '-q', '-b', name, 'start');
    this.commit(files);
  }
}

export const repository = async (files: Files, installed: Installed = 'kam'): Promise<Repository> => {
  const made = new Repository(installed);
  made.git('init', '-q', '-b', 'main');
  await installMergeDriver(made.root);
  made.commit(files);
  made.git('tag', 'start');
  return made;
};
