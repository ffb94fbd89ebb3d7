import { phrases as named, type Words } from '../locale/words.ts';
import { NONE } from '../measure/names.ts';
import type { ChannelStanding, Flag } from '../measure/rank.ts';
import { money, text } from '../page/cells.ts';
import type { Cell } from '../page/page.ts';
import type { Request } from './analysis.ts';
import { baseText } from './base.ts';
import { bandsText } from './class-words.ts';
import type { RankResult, RankRow } from './rank.ts';

export const phrases = named('rank', {
  title: 'ABCDE ranking',
  class: 'Class',
  clients: 'Clients',
  client: 'Client',
  channel: 'Channel',
  margin: 'Margin',
  revenue: 'Revenue',
  profitBand: 'Profitability',
  potential: 'Potential, a year',
  potentialBand: 'Potential',
  flags: 'Note',
  none: 'none',
  open: 'unknown or open',
  judged: 'judged {band}',
  atLeast: 'at least',
  'limited-potential': 'limited potential',
  'few-to-compare': 'few to compare',
  'provisional-potential': 'provisional',
  total: 'Together',
  classesBase: 'by possible classes: several letters while the potential or the profit leaves them open',
  channelsBase:
    'potentials are provisional while those that are known stand for less than half of the income of a channel',
  channelsTitle: 'Channels',
  positive: 'Positive total',
  known: 'Potential known',
  knownOf: '{known} of {n}',
  matrix: 'Profitability (down) by potential (across)',
  rowsTitle: 'Clients by class',
  nothing: 'Nothing was sold.',
  losses:
    '{n} {n|client is|clients are} sold to at a loss: {sum} in all. Raise prices or cut effort; keep selling only for a reason that is written down.',
  ask: 'The potential of {n} of {all} clients is unknown. Ask for their yearly budget for what we sell; first where it decides the class: {names}.',
});

export const channelName = ({ key, name }: ChannelStanding, words: Words): string =>
  key === NONE ? words.say(phrases.none) : name;

export const baseLine = ({ base }: RankResult, { portfolio }: Request, words: Words): string =>
  baseText(base, Number(portfolio.config.thresholds.cost_coverage.toString()), words);

export const flagsText = ({ flags }: RankRow, words: Words): string =>
  flags.map((flag: Flag) => words.say(phrases[flag])).join(', ');

export const potentialCell = (row: RankRow, words: Words): Cell => {
  const basis = row.potentialBasis;
  if (row.potentialRange !== null) {
    const { low, high } = row.potentialRange;
    if (high === null) return money(low, { basis, note: words.say(phrases.atLeast) });
    return { kind: 'range', low, high, basis };
  }
  if (row.potentialJudged)
    return text(words.say(phrases.judged, { band: bandsText(row.potentialBands, words) }), { basis });
  return money(row.potential, { basis });
};
