import { Refusal } from '../value/refusal.ts';
import { gitOutput } from './git-blobs.ts';

/** The settings that git goes by in a folder, its own and those of the user and the machine; keys as git writes them, in small letters. */
export const configOf = async (folder: string): Promise<ReadonlyMap<string, string>> =>
  new Map(
    ((await gitOutput(folder, ['config', '--list', '-z']))?.toString() ?? '')
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry): [string, string] => {
        const [key = '', ...value] = entry.split('\n');
        return [key, value.join('\n')];
      }),
  );

/** Sets something for this clone alone. */
export const setConfig = async (folder: string, key: string, value: string): Promise<void> => {
  if ((await gitOutput(folder, ['config', '--local', key, value])) === undefined)
    throw new Refusal(`git could not set ${key}`, 'git config --local --list shows more');
};
