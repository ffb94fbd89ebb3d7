import type { Finding, KeyPath } from '../value/finding.ts';
import { clientOfRow } from './client.ts';
import { REGISTER_FILE } from './layout.ts';
import type { Client } from './portfolio.ts';
import type { Register } from './register.ts';
import { addsNothing } from './surplus-row.ts';

type Found = { readonly clients: readonly Client[]; readonly findings: readonly Finding[] };

/**
 * The clients of the dossiers and of the register, sorted by id. Of two with one id the dossier wins over the
 * register, else the first by folder or line; the other is left out, which a finding says at both places.
 */
export const clientsOf = (ofDossiers: readonly Client[], register: Register['rows']): Found => {
  const findings: Finding[] = [];
  const clients = new Map<string, Client>();
  const add = (client: Client, surplus = false): void => {
    const first = clients.get(client.id);
    if (first === undefined) clients.set(client.id, client);
    else findings.push(sameId(first, client, surplus));
  };
  for (const client of ofDossiers) add(client);
  for (const { row, line, whole } of register) {
    const general = whole ? clients.get(row.id)?.dossier?.sections.general?.data : undefined;
    add(clientOfRow(row, line), general !== undefined && addsNothing(row, general));
  }
  return { clients: [...clients.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), findings };
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
