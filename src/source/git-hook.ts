import { lstat, mkdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Refusal } from '../value/refusal.ts';
import { existingPaths } from './existing.ts';
import { gitOutput } from './git-blobs.ts';

/** The hook that git runs before each commit of the repository around a portfolio. */
export type Hook = {
  /** Absolute, where `core.hooksPath` has it. */
  readonly path: string;
  /** Nothing is there, it checks what is staged, or it does something else. */
  readonly state: 'none' | 'checks' | 'other';
  /** Git runs it: elsewhere than on Windows a file that is not executable is passed over. */
  readonly runs: boolean;
  /** A file written there counts for this repository alone. */
  readonly own: boolean;
  /** The program that keeps the hooks here, and the file in which it is told of them. */
  readonly keeper?: { readonly name: string; readonly file: string };
  /** What checks the staged files, as a line of a hook. */
  readonly command: string;
};

/** Programs that keep hooks, by what they leave at the top of a repository. */
const KEEPERS = [
  ['husky', '.husky', '.husky/pre-commit'],
  ['lefthook', 'lefthook.yml', 'lefthook.yml'],
  ['lefthook', 'lefthook.yaml', 'lefthook.yaml'],
  ['lefthook', '.lefthook.yml', '.lefthook.yml'],
  ['pre-commit', '.pre-commit-config.yaml', '.pre-commit-config.yaml'],
] as const;

/** Asks git about the folder of a portfolio; undefined where there is no repository with working files. */
export const hookOf = async (folder: string): Promise<Hook | undefined> => {
  const [top, hooks, common, prefix] = await Promise.all(
    [
      ['rev-parse', '--show-toplevel'],
      ['rev-parse', '--git-path', 'hooks/pre-commit'],
      ['rev-parse', '--git-common-dir'],
      ['rev-parse', '--show-prefix'],
    ].map((args) => line(folder, args)),
  );
  if (top === undefined || hooks === undefined || common === undefined) return undefined;
  const path = resolve(folder, hooks);
  const keeper = await keeperIn(top);
  const found = await lstat(path).catch(() => undefined);
  const texts = [path, ...(keeper === undefined ? [] : [join(top, keeper.file)])];
  const checks = (await Promise.all(texts.map(textAt))).some((text) => /\bcheck --staged\b/.test(text));
  return {
    path,
    state: checks ? 'checks' : found === undefined ? 'none' : 'other',
    runs: process.platform === 'win32' || found === undefined || (found.mode & 0o111) !== 0,
    own: isBelow(top, path) || isBelow(resolve(folder, common), path),
    ...(keeper !== undefined && { keeper }),
    command: `kam ${prefix ? `-C ${quoted(prefix.replace(/\/$/, ''))} ` : ''}check --staged`,
  };
};

const keeperIn = async (top: string): Promise<Hook['keeper']> => {
  const there = await existingPaths(
    top,
    KEEPERS.map(([, mark]) => mark),
  );
  const found = KEEPERS.find(([, mark]) => there.includes(mark));
  return found === undefined ? undefined : { name: found[0], file: found[2] };
};

/**
 * Writes the hook where there is none; says whether it wrote. Throws a Refusal, with the line to add, where another
 * hook or a program that keeps hooks is there: what somebody else wrote is never touched.
 */
export const installHook = async (hook: Hook): Promise<boolean> => {
  if (hook.state === 'checks') return false;
  refuseKept(hook);
  await mkdir(dirname(hook.path), { recursive: true });
  await writeFileAtomic(hook.path, hookText(hook), { mode: 0o755 });
  return true;
};

const refuseKept = ({ keeper, state, own, path, command }: Hook): void => {
  if (keeper !== undefined)
    throw new Refusal(
      `${keeper.name} keeps the hooks of this repository, so none was written`,
      `add to ${keeper.file}, for pre-commit: ${command}`,
    );
  if (state === 'other')
    throw new Refusal(
      `there is a hook already, which was left as it is: ${path}`,
      `add this line to it: ${command} || exit 1`,
    );
  if (!own)
    throw new Refusal(
      `the hooks of this repository lie in a folder that others share (core.hooksPath): ${path}`,
      `where that is wanted, add this line to it: ${command} || exit 1`,
    );
};

/**
 * What git runs, in a shell. Programs with windows often start git with another PATH than a terminal: then the commit
 * is let through, and said to be unchecked.
 */
export const hookText = ({ command }: Pick<Hook, 'command'>): string => `#!/bin/sh
# Checks what is staged before each commit. To commit without it: git commit --no-verify
status=127
if command -v kam >/dev/null 2>&1; then
  ${command}
  status=$?
fi
case $status in
  0) exit 0 ;;
  126 | 127) echo "kam cannot be run from here, so this commit was not checked; later: kam check" >&2 ;;
  *) echo "Nothing was committed. To commit without the check: git commit --no-verify" >&2; exit 1 ;;
esac
`;

const line = async (folder: string, args: readonly string[]): Promise<string | undefined> =>
  (await gitOutput(folder, args))?.toString().replace(/\r?\n$/, '');

const textAt = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

const isBelow = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
};

/** For a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
