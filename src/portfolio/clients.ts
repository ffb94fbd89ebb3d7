import type { Finding, KeyPath } from '../value/finding.ts';
import { clientOfDossier, clientOfRow } from './client.ts';
import type { Config } from './config.ts';
import type { Dossier } from './dossier.ts';
import type { Folder, Gathering } from './gather.ts';
import { byDay } from './interactions.ts';
import { REGISTER_FILE } from './layout.ts';
import type { Client } from './portfolio.ts';
import { type General, general } from './sections/general.ts';
import { standInId } from './stand-in.ts';
import { addsNothing } from './surplus-row.ts';

type Found = { readonly clients: readonly Client[]; readonly findings: readonly Finding[] };

/**
 * The clients of the dossiers and of the register, sorted by id. Of two with one id the dossier wins over the
 * register, else the first by folder or line; the other is left out, which a finding says at both places.
 */
export const clientsOf = (
  { folders, register }: Pick<Gathering, 'folders' | 'register'>,
  config: Config,
  files: ReadonlySet<string>,
): Found => {
  const findings: Finding[] = [];
  const clients = new Map<string, Client>();
  const add = (client: Client, surplus = false): void => {
    const first = clients.get(client.id);
    if (first === undefined) clients.set(client.id, client);
    else findings.push(sameId(first, client, surplus));
  };
  for (const [slug, folder] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const client = clientOfFolder(slug, folder, config);
    if (!files.has(client.at.file)) findings.push(noGeneral(slug, folder, client));
    add(client);
  }
  for (const { row, line, whole } of register) {
    const general = folders.get(clients.get(row.id)?.slug ?? '')?.sections.get('general')?.data;
    add(clientOfRow(row, line), whole && general !== undefined && addsNothing(row, general as General));
  }
  return { clients: [...clients.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), findings };
};

/** Its section 1 may be missing or unreadable: then the folder's name stands in, so that the rest is not lost. */
const clientOfFolder = (slug: string, folder: Folder, config: Config): Client => {
  const sections = Object.fromEntries(folder.sections) as Dossier['sections'];
  const dossier: Dossier = {
    slug,
    sections,
    interactions: [...folder.interactions].sort(byDay),
    reviews: folder.reviews,
  };
  const own = sections.general;
  const data = own?.data ?? { id: standInId(slug), name: slug };
  return clientOfDossier(data, dossier, own?.file ?? `clients/${slug}/${general.file}`, config);
};

const noGeneral = (slug: string, folder: Folder, { id }: Client): Finding => {
  const files = [...folder.sections.values(), ...folder.interactions, ...folder.reviews].map(
    ({ file }) => file,
  );
  const [first = `clients/${slug}`] = files.sort();
  return {
    rule: 'portfolio/missing-id',
    severity: 'error',
    at: { file: first, path: [] },
    args: { key: 'id', id, file: `clients/${slug}/${general.file}` },
  };
};

/** `surplus`: the second says nothing that the first does not, so it may go. */
const sameId = (first: Client, second: Client, surplus: boolean): Finding => ({
  rule: 'portfolio/same-id',
  severity: 'error',
  at: idPlace(second),
  also: [idPlace(first)],
  args: { id: first.id, clients: [first.name, second.name] },
  ...(surplus && { fix: { safe: true, edits: [{ at: idPlace(second), text: null }] } }),
});

const idPlace = ({ at }: Client): KeyPath => ({
  file: at.file,
  path: at.file === REGISTER_FILE ? [at.line ?? 1, 'id'] : ['id'],
});
