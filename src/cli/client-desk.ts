import { Desk } from '../act/desk.ts';
import { PRIVATE_FILE, partOf, REGISTER_FILE } from '../portfolio/layout.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { SectionId } from '../portfolio/sections/index.ts';
import { LARGEST_REGISTER } from '../portfolio/texts.ts';
import { dossierTemplates, scaffoldSection } from '../scaffold/dossier.ts';
import { salesOf } from '../scaffold/sales.ts';
import { readTemplates } from '../source/package.ts';
import { readTexts, type Text } from '../source/text.ts';
import { Refusal } from '../value/refusal.ts';
import type { Context, Opened } from './context.ts';

/** The folder of a client's dossier; for one of the register that of its log. */
export const folderOf = ({ slug, id }: Client): string =>
  slug === undefined ? `log/${id}` : `clients/${slug}`;

/** All files of a dossier that kam reads, personal ones too, with their paths. */
export const dossierDesk = async (
  folder: string,
  { tree }: Pick<Opened, 'tree'>,
): Promise<{ readonly desk: Desk; readonly paths: readonly string[] }> => {
  const texts = new Map<string, string>();
  const entries = (await tree.list(`${folder}/`)).filter(
    ({ path }) =>
      path === `${folder}/${PRIVATE_FILE}` || (path.endsWith('.md') && partOf(path) !== undefined),
  );
  await readInto(texts, readTexts(tree, entries));
  return { desk: new Desk(texts), paths: [...texts.keys()] };
};

/** What a command may change of a client: the files of its folder, and the register where it has no dossier. */
export const clientDesk = async (client: Client, { tree }: Opened): Promise<Desk> => {
  const entries = (await tree.list(`${folderOf(client)}/`)).filter(({ path }) => path.endsWith('.md'));
  const texts = new Map<string, string>();
  await readInto(texts, readTexts(tree, entries));
  if (client.slug === undefined)
    await readInto(texts, readTexts(tree, await tree.list(REGISTER_FILE), LARGEST_REGISTER));
  return new Desk(texts);
};

/** The reviews of the whole portfolio, and what a command may change of some clients with dossiers. */
export const reviewDesk = async (
  clients: readonly Client[],
  { tree }: Pick<Opened, 'tree'>,
): Promise<Desk> => {
  const folders = ['reviews', ...clients.map(folderOf)];
  const entries = (await Promise.all(folders.map((folder) => tree.list(`${folder}/`)))).flat();
  const documents = entries.filter(({ path }) => path.endsWith('.md'));
  const texts = new Map<string, string>();
  await readInto(texts, readTexts(tree, documents));
  return new Desk(texts);
};

const readInto = async (texts: Map<string, string>, read: AsyncIterable<Text>): Promise<void> => {
  for await (const { path, text } of read) {
    if (text === undefined)
      throw new Refusal(`${path} cannot be read, so nothing is written beside it`, `kam check ${path}`);
    texts.set(path, text);
  }
};

/** The text of a section that a dossier does not have yet: the template in the portfolio's language. */
export const blankSection = async (
  section: SectionId,
  client: Client,
  { portfolio: { config }, ledger, today }: Opened,
  context: Context,
): Promise<string> =>
  scaffoldSection(
    section,
    { config, sales: await salesOf(ledger, [client.id, client.name], today) },
    await readTemplates(dossierTemplates(config.language)),
    await context.words(config.language),
  );
