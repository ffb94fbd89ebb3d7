import { LANGUAGES, type Language } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import type { Context } from './context.ts';

/** The language of a command that needs no portfolio: the one asked for, else the portfolio's, else the environment's. */
export const languageOf = (
  options: Readonly<Record<string, unknown>>,
  settings: Config | undefined,
  { env }: Pick<Context, 'env'>,
): Language =>
  LANGUAGES.find((language) => language === options['lang']) ?? settings?.language ?? languageIn(env);

/** English where the environment says no other of ours. */
export const languageIn = (env: Context['env']): Language => {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return LANGUAGES.find((each) => locale.startsWith(each)) ?? 'en';
};

/** The settings of the portfolio around this folder, as far as they can be read; undefined where there is none. */
export const settingsAround = async ({ cwd }: Pick<Context, 'cwd'>): Promise<Config | undefined> => {
  const [{ findUp }, { diskTree }, { readTexts }, { settingsOf }] = await Promise.all([
    import('../source/output.ts'),
    import('../source/disk.ts'),
    import('../source/text.ts'),
    import('../portfolio/load.ts'),
  ]);
  const root = await findUp(cwd, 'kam.yaml');
  if (root === undefined) return undefined;
  const tree = diskTree(root);
  for await (const { text } of readTexts(tree, await tree.list('kam.yaml')))
    if (text !== undefined) return settingsOf(text);
  return undefined;
};
