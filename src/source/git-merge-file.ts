import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { Refusal } from '../value/refusal.ts';
import { gitEnvironment } from './git-environment.ts';
import { interrupted } from './interruption.ts';
import { decodeText } from './text.ts';

/** The three files that git hands to a merge driver; the result goes over `ours`. */
export type MergeFiles = { readonly base: string; readonly ours: string; readonly theirs: string };

/** Their texts; undefined where one is not UTF-8. Throws a Refusal for a file that cannot be read. */
export const readMergeFiles = async ({ base, ours, theirs }: MergeFiles): Promise<MergeFiles | undefined> => {
  const [before, left, right] = await Promise.all([base, ours, theirs].map(textOf));
  if (before === undefined || left === undefined || right === undefined) return undefined;
  return { base: before, ours: left, theirs: right };
};

const textOf = async (path: string): Promise<string | undefined> => {
  const bytes = await readFile(path).catch(() => {
    throw new Refusal(`"${path}" cannot be read`, 'git calls this command with three files');
  });
  const decoded = decodeText(path, bytes);
  return 'text' in decoded ? decoded.text : undefined;
};

/** Puts the result where git looks for it. */
export const writeMerged = ({ ours }: MergeFiles, text: string): Promise<void> => writeFile(ours, text);

/** Git's own merge by lines, its result over `ours`. Returns true when nothing is in conflict; throws a Refusal when git fails. */
export const mergeByLines = ({ base, ours, theirs }: MergeFiles, size: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const labels = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
    const args = ['merge-file', '--quiet', `--marker-size=${size}`, ...labels, ours, base, theirs];
    execFile('git', args, { env: gitEnvironment(), windowsHide: true, signal: interrupted }, (error) => {
      if (error === null) resolve(true);
      else if (typeof error.code === 'number' && error.code < 128) resolve(false);
      else reject(new Refusal('git merge-file could not merge the file'));
    });
  });
