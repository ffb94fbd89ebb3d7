import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { BASE } from '../../src/check/example.ts';
import { main } from '../../src/cli/main.ts';

/** A real git repository with a portfolio, and kam as it is typed there. */
export type Repository = {
  readonly root: string;
  git(...args: string[]): string;
  put(files: Record<string, string>): Promise<void>;
  /** Commits everything on a day. */
  commit(day: string, author?: string): string;
  kam(line: string, cwd?: string): Promise<{ exit: number; out: string; err: string }>;
  /** The data of its JSON. */
  json<T = Told>(line: string): Promise<T>;
};

type Answer = { readonly value: { readonly amount: string } };

/** What the tests look at in the JSON of kam diff. */
export type Told = {
  readonly why: string;
  readonly clients: readonly {
    readonly id: string;
    readonly name: string;
    readonly slug: string | null;
    readonly fate: string;
    readonly changes: readonly {
      readonly path: string;
      readonly kind: string;
      readonly text: string;
      readonly committed: boolean;
      readonly touch: { readonly by: string; readonly day: string } | null;
      readonly before: readonly Answer[];
      readonly after: readonly Answer[];
    }[];
  }[];
  readonly portfolio: readonly { readonly text: string }[];
};

/** A fresh one for each test; the portfolio may lie in a folder of it. */
export const repository = (folder = ''): Repository => {
  let top = '';
  const at = (): string => join(top, 'repository', folder);
  beforeEach(async () => {
    top = await realpath(await mkdtemp(join(tmpdir(), 'kam-diff-')));
    await mkdir(at(), { recursive: true });
    vi.stubEnv('GIT_CEILING_DIRECTORIES', top);
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(top, 'none'));
    for (const role of ['AUTHOR', 'COMMITTER']) vi.stubEnv(`GIT_${role}_EMAIL`, 'someone@example.com');
    vi.stubEnv('GIT_COMMITTER_NAME', 'Server');
    vi.stubEnv('GIT_AUTHOR_NAME', 'Ivan Димитров');
    execFileSync('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: join(top, 'repository') });
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(top, { recursive: true, force: true });
  });
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: at(), encoding: 'utf8', stdio: 'pipe' }).trim();
  const kam = async (line: string, cwd = at()) => {
    let [out, err] = ['', ''];
    const exit = await main(['node', 'kam', ...line.split(' ')], {
      env: {},
      cwd: () => cwd,
      stdin: {},
      stdout: { write: (text) => (out += String(text)) },
      stderr: { write: (text) => (err += String(text)) },
    });
    return { exit, out, err };
  };
  return {
    get root() {
      return at();
    },
    git,
    kam,
    put: async (files) => {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(at(), path)), { recursive: true });
        await writeFile(join(at(), path), text);
      }
    },
    commit: (day, author = 'Ivan Димитров') => {
      vi.stubEnv('GIT_AUTHOR_NAME', author);
      for (const role of ['AUTHOR', 'COMMITTER']) vi.stubEnv(`GIT_${role}_DATE`, `${day}T12:00:00+0300`);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', day);
      return git('rev-parse', 'HEAD');
    },
    json: async (line) => {
      const { exit, out, err } = await kam(`${line} --format json`);
      if (exit !== 0) throw new Error(err);
      return JSON.parse(out.replace(/[\u00a0\u202f]/g, ' ')).data;
    },
  };
};

export const PEOPLE = `---
people:
  - id: ivan-petrov
    name: Ivan Petrov
    attitude: neutral (assumed maria 2026-01-10)
    roles:
      - buyer
      - user
  - id: anna-orlova
    name: Anna Orlova
    influence: 3 (asked)
---

## Notes

Met at the fair.
`;

export const PRODUCTS = `---
budget:
  bolts: 1.2M EUR (assumed)
---
`;

/** Acme with people and budgets; Vidin Pumps in the register. */
export const portfolio = (): Record<string, string> => ({
  'kam.yaml': `${BASE['kam.yaml']}`,
  'clients/acme/1-general.md': `${BASE['clients/acme/1-general.md']}`,
  'clients/acme/3-stakeholders.md': PEOPLE,
  'clients/acme/4-products.md': PRODUCTS,
  'clients.csv': 'id,name,status,budget\nc-2m8x4t,Vidin Pumps,active,10k EUR\n',
});
