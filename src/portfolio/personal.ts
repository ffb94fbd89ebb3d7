import { readDocument } from '../source/document.ts';
import type { Tree } from '../source/tree.ts';
import { CLIENTS_FOLDER, PRIVATE_FILE } from './layout.ts';
import { migrated } from './migrated.ts';
import { formatIn } from './migrations.ts';
import { type PrivatePerson, privatePeopleSchema } from './people.ts';
import type { Portfolio } from './portfolio.ts';
import { readAs } from './read.ts';
import { textsOf } from './texts.ts';

export type Personal = {
  /** By the id of the client, in the order of the file. */
  readonly people: ReadonlyMap<string, readonly PrivatePerson[]>;
  /** Files of which something could not be read. */
  readonly flawed: readonly string[];
};

/** Reads the people.private.yaml of every dossier: only for somebody who asks for it, and never into a cache. */
export const readPersonal = async (
  tree: Tree,
  { clients, config }: Pick<Portfolio, 'clients' | 'config'>,
): Promise<Personal> => {
  const ids = new Map(clients.map(({ slug, id }) => [`clients/${slug}/${PRIVATE_FILE}`, id]));
  const entries = (await tree.list(CLIENTS_FOLDER)).filter(
    ({ path, outside }) => ids.has(path) && outside === undefined,
  );
  const people = new Map<string, readonly PrivatePerson[]>();
  const flawed: string[] = [];
  for await (const each of textsOf(tree, entries)) {
    if ('rule' in each) {
      flawed.push(each.at.file);
      continue;
    }
    const document = migrated(readDocument(each.path, each.text), formatIn(config));
    const { data, findings } = readAs(privatePeopleSchema, document);
    if (document.findings.length + findings.length > 0 || data === undefined) flawed.push(each.path);
    const id = ids.get(each.path);
    if (data !== undefined && id !== undefined) people.set(id, data.people);
  }
  return { people, flawed };
};
