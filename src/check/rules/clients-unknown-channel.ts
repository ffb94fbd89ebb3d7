import { phrases as named } from '../../locale/words.ts';
import { clientPlace } from '../client-place.ts';
import { configured } from '../known.ts';
import type { Rule } from '../rule.ts';
import { unlessKnown } from '../unknown.ts';

export const phrases = named('check.clients-unknown-channel', {
  says: '"{typed}" is no channel of kam.yaml',
  why: 'Clients are ranked inside their channel, and compared with its ideal client. Under a channel of its own a client is compared with nobody.',
});

const register = (channel: string) => ({
  'clients.csv': `id,name,status,channel,owner\nc-2m8x4t,"Vidin, Pumps",potential,${channel},ivan\n`,
});

export const rule: Rule = {
  id: 'clients/unknown-channel',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: register('oen'),
  good: register('oem'),
  *check({ client, portfolio }) {
    if (client.channel === undefined) return;
    const channels = configured(portfolio, 'channels');
    yield* unlessKnown(portfolio, client.channel, clientPlace(client, 'channel'), [channels]);
  },
};
