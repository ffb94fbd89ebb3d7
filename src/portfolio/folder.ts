import type { IgnoreComment } from '../source/document-ignore.ts';
import type { Entry, Tree } from '../source/tree.ts';
import type { Finding, Path } from '../value/finding.ts';
import { clientOfDossier } from './client.ts';
import type { Config } from './config.ts';
import type { Dossier } from './dossier.ts';
import { Gathering } from './gather.ts';
import { byDay } from './interactions.ts';
import { fileFindings, type Listed, listedIn } from './listed.ts';
import type { Client } from './portfolio.ts';
import { type General, general } from './sections/general.ts';
import { standInId } from './stand-in.ts';
import { textsOf } from './texts.ts';

/** All that the files of one folder of `clients/` say, and what is wrong with them. */
export type FolderRead = {
  readonly findings: readonly Finding[];
  readonly ignores: readonly IgnoreComment[];
  readonly moved: ReadonlyMap<string, (path: Path) => Path>;
  /** How many were read. */
  readonly files: number;
  /** Some of them are links, which cannot be read one by one. */
  readonly hasLinks: boolean;
  /** Absent for a folder without a file of a dossier. */
  readonly client?: Client;
};

/** A folder of `clients/` by its path, which ends with a slash. */
type Folder = { readonly path: string; readonly entries: readonly Entry[] };

/** Reads folders together, in their order: one question to the tree for all of them. */
export const readFolders = async (
  tree: Tree,
  folders: readonly Folder[],
  { config, format }: { readonly config: Config; readonly format: number },
): Promise<readonly FolderRead[]> => {
  const listed = folders.map(({ entries }) => listedIn(entries));
  const gatherings = new Map(folders.map(({ path }) => [path, new Gathering(format)]));
  const parts = new Map(listed.flat().map(({ entry, part }) => [entry.path, part]));
  const readable = listed.flat().filter(isReadable);
  for await (const each of textsOf(
    tree,
    readable.map(({ entry }) => entry),
  )) {
    const path = 'rule' in each ? each.at.file : each.path;
    const gathering = gatherings.get(folderOf(path));
    const part = parts.get(path);
    if ('rule' in each) gathering?.findings.push(each);
    else if (part !== undefined) gathering?.take(each, part);
  }
  return folders.map(({ path, entries }, at) => {
    const own = listed[at] ?? [];
    return folderRead(path, entries, own, gatherings.get(path) ?? new Gathering(format), config);
  });
};

const isReadable = ({ entry, part }: Listed): boolean => part.kind !== 'stray' && entry.outside === undefined;

const folderOf = (path: string): string => path.slice(0, path.indexOf('/', path.indexOf('/') + 1) + 1);

const folderRead = (
  path: string,
  entries: readonly Entry[],
  listed: readonly Listed[],
  gathering: Gathering,
  config: Config,
): FolderRead => {
  const slug = path.slice(path.indexOf('/') + 1, -1);
  const client = clientIn(slug, gathering, config);
  const file = `${path}${general.file}`;
  const isMissing = client !== undefined && !listed.some(({ entry }) => entry.path === client.at.file);
  return {
    findings: [
      ...fileFindings(entries, listed),
      ...gathering.findings,
      ...(isMissing ? [noGeneral(file, path, gathering, client)] : []),
    ],
    ignores: gathering.ignores,
    moved: gathering.moved,
    files: listed.filter(isReadable).length,
    hasLinks: entries.some(({ kind }) => kind === 'symlink'),
    ...(client !== undefined && { client }),
  };
};

/** Its section 1 may be missing or unreadable: then the folder's name stands in, so that the rest is not lost. */
const clientIn = (slug: string, { folders }: Gathering, config: Config): Client | undefined => {
  const folder = folders.get(slug);
  if (folder === undefined) return undefined;
  const sections = Object.fromEntries(folder.sections) as Dossier['sections'];
  const dossier: Dossier = {
    slug,
    sections,
    interactions: [...folder.interactions].sort(byDay),
    reviews: folder.reviews,
  };
  const own = sections.general;
  const data: General = own?.data ?? { id: standInId(slug), name: slug };
  return clientOfDossier(data, dossier, own?.file ?? `clients/${slug}/${general.file}`, config);
};

const noGeneral = (file: string, path: string, { folders }: Gathering, { id, slug }: Client): Finding => {
  const { sections, interactions = [], reviews = [] } = folders.get(slug ?? '') ?? {};
  const files = [...(sections?.values() ?? []), ...interactions, ...reviews].map((each) => each.file);
  const [first = path.slice(0, -1)] = files.sort();
  return {
    rule: 'portfolio/missing-id',
    severity: 'error',
    at: { file: first, path: [] },
    args: { key: 'id', id, file },
  };
};
