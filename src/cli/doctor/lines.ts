import { applyChanges } from '../../source/change.ts';
import { diskTree } from '../../source/disk.ts';
import { readTexts } from '../../source/text.ts';
import { Refusal } from '../../value/refusal.ts';

/** Adds lines at one end of a small text file of the portfolio, which is made where it is missing. Returns its path. */
export const withLines = async (
  root: string,
  path: string,
  lines: readonly string[],
  end: 'above' | 'below',
): Promise<string> => {
  const before = await textOf(root, path);
  const old = before ?? '';
  const eol = old.includes('\r\n') ? '\r\n' : '\n';
  const added = lines.map((line) => `${line}${eol}`).join('');
  const ended = old === '' || old.endsWith('\n') ? old : `${old}${eol}`;
  const text = end === 'above' ? `${added}${old}` : `${ended}${added}`;
  await applyChanges(root, [{ kind: 'write', path, before: before ?? null, text }]);
  return path;
};

const textOf = async (root: string, path: string): Promise<string | undefined> => {
  const tree = diskTree(root);
  const entries = (await tree.list(path)).filter((entry) => entry.path === path);
  for await (const { text } of readTexts(tree, entries)) {
    if (text === undefined) throw new Refusal(`${path} cannot be read as UTF-8`, 'save it as UTF-8');
    return text;
  }
  return undefined;
};
