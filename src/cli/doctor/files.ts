import { phrases as named } from '../../locale/words.ts';
import { isTable, partOf } from '../../portfolio/layout.ts';
import { editorSchemas } from '../../scaffold/editor.ts';
import { applyChanges, recover } from '../../source/change.ts';
import { existingPaths } from '../../source/existing.ts';
import { readTexts } from '../../source/text.ts';
import { type Check, listed, none, ok, type View } from './check.ts';

export const phrases = named('doctor.files', {
  utf8: 'all files are UTF-8, without a mark in front',
  notUtf8: 'not UTF-8, so nothing of it is read: {files}',
  mark: 'a byte order mark stands before the text: {files}',
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
