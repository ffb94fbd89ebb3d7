import { phrases as named } from '../../locale/words.ts';
import { configured } from '../../measure/known.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import { BASE } from '../example.ts';
import type { Rule } from '../rule.ts';
import { isTorn } from '../unknown.ts';
import { clientsByChannel } from './clients-unknown-channel.ts';

export const phrases = named('check.channels-undeclared', {
  says: 'clients stand in {n} {n|channel|channels}, and kam.yaml describes none: {names}',
  why: 'A channel in kam.yaml has a name for reports, limits for classes, and an ideal client to compare with; a slip of the pen in a channel is found only when the channels are known. Add them under `channels:`.',
});

const withoutChannels = (BASE['kam.yaml'] as string).replace(/\nchannels:[\s\S]*$/, '\n');

export const rule: Rule = {
  id: 'channels/undeclared',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: { 'kam.yaml': withoutChannels },
  good: {},
  *check({ portfolio }) {
    const names = [...clientsByChannel(portfolio.clients).keys()].sort();
    const channels = configured(portfolio, 'channels');
    if (channels.ids.length > 0 || names.length === 0 || isTorn(channels, portfolio)) return;
    yield { at: { file: CONFIG_FILE, path: [] }, args: { n: names.length, names } };
  },
};
