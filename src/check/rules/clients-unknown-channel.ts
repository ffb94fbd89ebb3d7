import { phrases as named } from '../../locale/words.ts';
import { configured } from '../../measure/known.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { clientPlace } from '../client-place.ts';
import type { Rule } from '../rule.ts';
import { renamed, unlessKnown } from '../unknown.ts';

export const phrases = named('check.clients-unknown-channel', {
  says: '"{typed}" is no channel of kam.yaml; {n} {n|client stands|clients stand} in it',
  why: 'Clients are ranked inside their channel, and compared with its ideal client. Under a channel that is only a slip of the pen a client is compared with nobody. Correct it, or add the channel to kam.yaml; the answer to an import with `--adopt` adds those of the file.',
});

const register = (channel: string) => ({
  'clients.csv': `id,name,status,channel,owner\nc-2m8x4t,"Vidin, Pumps",potential,${channel},ivan\n`,
});

export const rule: Rule = {
  id: 'clients/unknown-channel',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: register('oen'),
  good: register('oem'),
  *check({ portfolio }) {
    const channels = configured(portfolio, 'channels');
    // Without any channel in kam.yaml nothing tells a slip from a channel: see channels/undeclared.
    if (channels.ids.length === 0) return;
    for (const [channel, clients] of clientsByChannel(portfolio.clients)) {
      const [first, second] = clients;
      if (first === undefined) continue;
      for (const found of unlessKnown(portfolio, channel, clientPlace(first, 'channel'), [channels])) {
        const also = second === undefined ? {} : { also: [clientPlace(second, 'channel')] };
        const near = found.fix?.edits[0]?.text;
        const places = clients.map((client) => clientPlace(client, 'channel'));
        const fix = near == null ? {} : { fix: renamed(channel, near, places) };
        yield { ...found, ...also, ...fix, args: { ...found.args, n: clients.length } };
      }
    }
  },
};

/** Clients of each channel in the order in which they stand in the files. */
export const clientsByChannel = (clients: readonly Client[]): ReadonlyMap<string, readonly Client[]> => {
  const byChannel = new Map<string, Client[]>();
  const inFiles = clients.toSorted(
    (a, b) =>
      Number(a.at.file > b.at.file) - Number(a.at.file < b.at.file) || (a.at.line ?? 0) - (b.at.line ?? 0),
  );
  for (const client of inFiles) {
    if (client.channel === undefined) continue;
    const others = byChannel.get(client.channel);
    if (others === undefined) byChannel.set(client.channel, [client]);
    else others.push(client);
  }
  return byChannel;
};
