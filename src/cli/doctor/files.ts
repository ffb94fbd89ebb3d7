import { phrases as named } from '../../locale/words.ts';
import { isTable, partOf } from '../../portfolio/layout.ts';
import { editorSchemas } from '../../scaffold/editor.ts';
import { applyChanges, recover } from '../../source/change.ts';
import { existingPaths } from '../../source/existing.ts';
import { attributeOf, everCommitted } from '../../source/git-health.ts';
import { readTexts } from '../../source/text.ts';
import { type Check, listed, none, ok, type View } from './check.ts';

export const phrases = named('doctor.files', {
  utf8: 'all files are UTF-8, without a mark in front',
  notUtf8: 'not UTF-8, so nothing of it is read: {files}',
  mark: 'a byte order mark stands before the text: {files}',
  nfc: 'file names are written the same way on every system',
  nfd: 'names with letters in two parts (NFD, from an old macOS) are other names elsewhere: {files}',
  precompose: 'git on this Mac takes names apart: core.precomposeunicode is off',
  cases: 'no two names differ by case alone',
  clash: 'names that differ by case alone are one file on Windows and macOS: {files}',
  private: 'no private file is in git',
  tracked: 'private files are in git, for everybody to read: {files}',
  history:
    'private files are in the history, where deleting them now does not reach: {files}. Whoever has a copy has them too',
  finished: 'no write was interrupted',
  unfinished: 'a write was interrupted',
  schemas: 'the schemas in .vscode/kam are those of this kam',
  oldSchemas: 'the schemas in .vscode/kam are those of another kam: {files}',
  noEditor: 'no settings for VS Code here',
});

const MARK = '\ufeff';

export const encodings: Check = {
  id: 'files/encoding',
  look: async ({ root, tree, entries }) => {
    const [wrong, marked]: [string[], { path: string; text: string }[]] = [[], []];
    const ours = entries.filter(({ path }) => partOf(path) !== undefined && !isTable(path));
    for await (const { path, text, finding } of readTexts(tree, ours)) {
      if (finding?.rule === 'file/not-utf8') wrong.push(path);
      if (text?.startsWith(MARK)) marked.push({ path, text });
    }
    const [first] = wrong;
    if (first !== undefined)
      return {
        state: 'wrong',
        said: phrases.notUtf8,
        args: { files: listed(wrong) },
        mend: `kam check "${first}"`,
      };
    if (marked.length === 0) return ok(phrases.utf8);
    const files = listed(marked.map(({ path }) => path));
    const fix = async () => {
      const edits = [{ start: 0, end: MARK.length, text: '' }];
      await applyChanges(
        root,
        marked.map(({ path, text }) => ({ kind: 'splice', path, before: text, edits })),
      );
      return files;
    };
    return { state: 'wrong', said: phrases.mark, args: { files }, mend: 'kam doctor --fix', fix };
  },
};

export const composed: Check = {
  id: 'files/names',
  look: async ({ git }) => {
    if (git === undefined) return undefined;
    const apart = git.tracked.filter((name) => name !== name.normalize('NFC'));
    const [first] = apart;
    if (first !== undefined) {
      const mend = `git mv "${first}" "${first.normalize('NFC')}"`;
      return { state: 'wrong', said: phrases.nfd, args: { files: listed(apart) }, mend };
    }
    if (process.platform !== 'darwin' || git.config.get('core.precomposeunicode') !== 'false')
      return ok(phrases.nfc);
    return { state: 'wrong', said: phrases.precompose, mend: 'git config core.precomposeunicode true' };
  },
};

/** Files and the folders above them, each once for each way of writing it. */
const stepsOf = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(
    paths.flatMap((path) => {
      const steps = path.normalize('NFC').split('/');
      return steps.map((_step, at) => steps.slice(0, at + 1).join('/'));
    }),
  );

export const cases: Check = {
  id: 'files/case',
  look: async ({ git, entries }) => {
    const byKey = new Map<string, string[]>();
    for (const path of stepsOf([...entries.map(({ path }) => path), ...(git?.tracked ?? [])]))
      byKey.set(path.toLowerCase(), [...(byKey.get(path.toLowerCase()) ?? []), path]);
    const [clash, ...others] = [...byKey.values()].filter((names) => names.length > 1);
    if (clash === undefined) return ok(phrases.cases);
    const files = listed([clash, ...others].map((names) => names.join(' = ')));
    const mend = `git mv "${clash[0]}" "${clash[0]}-2"`;
    return { state: 'wrong', said: phrases.clash, args: { files }, mend };
  },
};

/** What git-crypt and its like encrypt has a filter. */
const inClear = async (root: string, paths: readonly string[]): Promise<readonly string[]> => {
  if (paths.length === 0) return [];
  const filters = await attributeOf(root, 'filter', paths);
  return paths.filter((_path, at) => ['unspecified', 'unset'].includes(filters[at] ?? 'unspecified'));
};

const isPrivate = (path: string): boolean => /\.private\.[^/]+$/.test(path);

export const privacy: Check = {
  id: 'files/private',
  look: async ({ git, root }) => {
    if (git === undefined) return undefined;
    const tracked = await inClear(root, git.tracked.filter(isPrivate));
    if (tracked.length > 0)
      return {
        state: 'wrong',
        said: phrases.tracked,
        args: { files: listed(tracked) },
        mend: `git rm --cached -- ${tracked.map((path) => `"${path}"`).join(' ')}`,
      };
    const past = await inClear(root, await everCommitted(root, '**/*.private.*'));
    if (past.length === 0) return ok(phrases.private);
    return {
      state: 'wrong',
      said: phrases.history,
      args: { files: listed(past) },
      mend: "git filter-repo --invert-paths --path-glob '*.private.*'",
    };
  },
};

export const unfinished: Check = {
  id: 'files/unfinished',
  look: async ({ root }) => {
    const found = await existingPaths(root, ['.kam/journal.json']);
    if (found.length === 0) return ok(phrases.finished);
    const fix = async () => {
      await recover(root);
      return found.join(', ');
    };
    return { state: 'wrong', said: phrases.unfinished, mend: 'kam doctor --fix', fix };
  },
};

export const editor: Check = {
  id: 'editor/schemas',
  look: async ({ root, tree }) => {
    const there = new Map<string, string>();
    for await (const { path, text = '' } of readTexts(tree, await schemaFiles(tree))) there.set(path, text);
    if (there.size === 0) return none(phrases.noEditor);
    const old = editorSchemas().filter(([path, text]) => there.get(path)?.replaceAll('\r\n', '\n') !== text);
    if (old.length === 0) return ok(phrases.schemas);
    const files = listed(old.map(([path]) => path));
    const fix = async () => {
      await applyChanges(
        root,
        old.map(([path, text]) => ({ kind: 'write', path, text, before: there.get(path) ?? null })),
      );
      return files;
    };
    return {
      state: 'wrong',
      said: phrases.oldSchemas,
      args: { files },
      mend: 'kam schema --all -o .vscode/kam',
      fix,
    };
  },
};

const schemaFiles = async (tree: View['tree']) =>
  (await tree.list('.vscode/kam/')).filter(({ path }) => path.endsWith('.json'));
