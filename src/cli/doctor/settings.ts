import { phrases as named } from '../../locale/words.ts';
import { setConfig } from '../../source/git-config.ts';
import { attributeOf, ignoredAmong } from '../../source/git-health.ts';
import { hookOf, installHook } from '../../source/git-hook.ts';
import { driverState, installMergeDriver } from '../../source/git-merge-driver.ts';
import { type Check, listed, ok } from './check.ts';
import { withLines } from './lines.ts';

export const phrases = named('doctor.settings', {
  names: 'git shows file names as they are',
  octal: 'git shows names that are not Latin as \\320\\272…: core.quotepath is on',
  ends: 'line ends are the same for everybody (.gitattributes)',
  mixed: 'line ends depend on the machine: .gitattributes does not say eol=lf for {files}',
  driver: 'git merges dossiers fact by fact',
  noDriver: 'git merges dossiers by lines: the merge driver is not installed',
  attributes: 'git is not told to merge {files} fact by fact',
  hook: 'git checks what is staged before each commit',
  noHook: 'git checks nothing before a commit',
  otherHook: 'a hook is there that does not check the portfolio: add to it: {command}',
  deaf: 'the hook does not run: {path} is not executable',
  ignored: 'what is private, and what kam keeps for itself, is ignored by git',
  open: 'git does not ignore {files}',
});

export const quotepath: Check = {
  id: 'git/quotepath',
  look: async ({ git, root }) => {
    if (git === undefined) return undefined;
    const isOff = /^(?:false|no|off|0)$/i.test(git.config.get('core.quotepath') ?? '');
    if (isOff || git.tracked.every((name) => /^[\u0000-\u007f]*$/.test(name))) return ok(phrases.names);
    const fix = async () => {
      await setConfig(root, 'core.quotepath', 'false');
      return 'core.quotepath';
    };
    return { state: 'wrong', said: phrases.octal, mend: 'git config core.quotepath false', fix };
  },
};

const TEXTS = ['clients/a/1-general.md', 'kam.yaml', 'clients.csv'];
const ATTRIBUTES = '* text=auto eol=lf';

export const lineEnds: Check = {
  id: 'git/line-ends',
  look: async ({ git, root }) => {
    if (git === undefined) return undefined;
    const found = await attributeOf(root, 'eol', TEXTS);
    const open = TEXTS.filter((_path, at) => found[at] !== 'lf').map((path) => path.replace(/^.*\./, '*.'));
    if (open.length === 0) return ok(phrases.ends);
    return {
      state: 'wrong',
      said: phrases.mixed,
      args: { files: listed(open) },
      mend: 'kam doctor --fix',
      // At the top: what stands below it about single files still counts.
      fix: () => withLines(root, '.gitattributes', [ATTRIBUTES], 'above'),
    };
  },
};

export const mergeDriver: Check = {
  id: 'git/merge-driver',
  look: async ({ git, root }) => {
    const found = git === undefined ? undefined : await driverState(root);
    if (found === undefined) return undefined;
    if (found.command === 'ours' && found.missing.length === 0) return ok(phrases.driver);
    const fix = async () => ['merge.kam.driver', ...(await installMergeDriver(root))].join(', ');
    const wrong = { state: 'wrong', mend: 'kam doctor --fix', fix } as const;
    return found.command === 'ours'
      ? { ...wrong, said: phrases.attributes, args: { files: listed(found.missing) } }
      : { ...wrong, said: phrases.noDriver };
  },
};

export const hook: Check = {
  id: 'git/hook',
  look: async ({ git, root }) => {
    const found = git === undefined ? undefined : await hookOf(root);
    if (found === undefined) return undefined;
    const { state, runs, path, command, keeper, own } = found;
    if (state === 'checks')
      return runs
        ? ok(phrases.hook)
        : { state: 'wrong', said: phrases.deaf, args: { path }, mend: `chmod +x "${path}"` };
    const mend = 'kam init --hooks';
    if (state === 'other' || keeper !== undefined || !own)
      return { state: 'wrong', said: phrases.otherHook, args: { command }, mend };
    const fix = async () => {
      await installHook(found);
      return path;
    };
    return { state: 'wrong', said: phrases.noHook, mend, fix };
  },
};

/** A path that must be ignored, and the line that does it. */
const IGNORED = [
  ['clients/a/people.private.yaml', '*.private.yaml'],
  ['.kam/cache', '.kam/'],
] as const;

export const ignores: Check = {
  id: 'git/ignore',
  look: async ({ git, root }) => {
    if (git === undefined) return undefined;
    const found = await ignoredAmong(
      root,
      IGNORED.map(([path]) => path),
    );
    const lines = IGNORED.filter(([path]) => !found.includes(path)).map(([, line]) => line);
    if (lines.length === 0) return ok(phrases.ignored);
    return {
      state: 'wrong',
      said: phrases.open,
      args: { files: listed(lines) },
      mend: 'kam doctor --fix',
      fix: () => withLines(root, '.gitignore', lines, 'below'),
    };
  },
};
