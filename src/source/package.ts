import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed program: the nearest one above this file whose package.json is kam's. Same for sources and bundle. */
const packageRoot = async (): Promise<string> => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (await isOurs(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error('the templates of kam are not beside its program');
  }
};

const isOurs = async (path: string): Promise<boolean> => {
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as { name?: unknown }).name === 'kam';
  } catch {
    return false;
  }
};

/** The text of one file of the package's templates/ folder, such as `portfolio/en/kam.yaml`, with `\n` line ends. */
export const readTemplate = async (name: string): Promise<string> =>
  (await readFile(join(await packageRoot(), 'templates', name), 'utf8')).replaceAll('\r\n', '\n');

/** Several templates, by name. */
export const readTemplates = async (names: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all(names.map(async (name) => [name, await readTemplate(name)] as const)));
