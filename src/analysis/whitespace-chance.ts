import { phrases as named, type Words } from '../locale/words.ts';
import type { ChanceData } from './whitespace-data.ts';

export const phrases = named('whitespace-chance', {
  needs: 'needs {need}',
  nobody: 'nobody serves it',
  servedBy: 'served by {who}',
  proven: '{products} proven in {units}',
  last: 'last bought {date}',
  yearBefore: '{before} the year before',
  belowPeers: '{part} of its purchases, {median} at {buyers} {buyers|peer|peers} that {buyers|buys|buy} it',
  falling: '{now} after {before} the year before',
  share: 'we have {share} of the budget',
  peersBuy: '{buyers} of {of} {of|peer|peers} buy it',
  neverBought: 'never bought',
  blockedBy: '{product}: {why}',
  noReason: 'no reason given',
  heldBy: 'held by {rival}',
  until: 'until {date}',
  atLeast: 'at least: only some products have a known budget',
  estimatePeers: 'estimate: {median} of its purchases, the median of {buyers} {buyers|peer|peers}',
  estimateUnits: 'estimate: as the units that buy it',
  estimateRank: 'estimate: we are supplier {rank} of {of}',
  estimatePast: 'estimate: what it bought less than a year before',
  capped: 'cut to what a budget leaves open',
  doUnserved: 'Offer now.',
  doRepeat: 'Let the unit that buys it recommend us; offer the same.',
  doLapsed: 'Ask why it stopped, at two levels.',
  doWeak: 'Find out who has the rest; compare range, price, service.',
  doFalling: 'Ask what changed, before it lapses.',
  doGrow: 'Ask when the rest is decided again.',
  doNever: 'Ask for need and budget; show what a peer gains.',
  doPrepare: 'Prepare now: talk before {date}.',
  doAskUntil: 'Ask until when it holds.',
});

/** Why it is a chance, what its size rests on, and the next step: that of section 4, else one by kind. */
export const chanceText = (chance: ChanceData, words: Words): string => {
  const why = [...reasonsOf(chance, words), ...sizeOf(chance, words)].join('; ');
  return `${why}. ${chance.plan === null ? stepOf(chance, words) : `${chance.plan}.`}`.replace(/\.\.$/, '.');
};

const reasonsOf = ({ kind, cell, products, provenIn, open }: ChanceData, words: Words): readonly string[] => {
  const { say } = words;
  const money = (value: Parameters<Words['money']>[0]) => words.money(value, undefined, 0);
  switch (kind) {
    case 'repeat':
      return [say(phrases.proven, { products: words.list(products), units: words.list(provenIn) })];
    case 'lapsed':
      return [
        ...(cell.last === null ? [] : [say(phrases.last, { date: words.date(cell.last) })]),
        ...(cell.before.sign > 0 ? [say(phrases.yearBefore, { before: money(cell.before) })] : []),
      ];
    case 'weak':
      return cell.weak.map((weakness) =>
        weakness === 'falling'
          ? say(phrases.falling, { now: money(cell.revenue), before: money(cell.before) })
          : say(phrases.belowPeers, {
              part: words.percent(cell.part ?? 0),
              median: words.percent(cell.peers?.median ?? 0),
              buyers: cell.peers?.buyers ?? 0,
            }),
      );
    case 'grow': {
      if (open === null || open.method !== 'budget') return [];
      const share = (end: typeof open.low) => words.percent(cell.revenue.over(cell.revenue.plus(end)));
      const ends = [...new Set([share(open.high), share(open.low)])];
      return [say(phrases.share, { share: ends.join('–') })];
    }
    case 'blocked':
      return cell.blocks.flatMap(({ product, why, rival, until }) => [
        say(phrases.blockedBy, { product, why: why ?? say(phrases.noReason) }),
        ...(rival === undefined ? [] : [say(phrases.heldBy, { rival })]),
        ...(until === undefined ? [] : [say(phrases.until, { date: words.date(until) })]),
      ]);
    case 'unserved':
    case 'never':
      return gapText(cell, words);
  }
};

const gapText = ({ gaps, peers }: ChanceData['cell'], { say }: Words): readonly string[] => {
  const told = gaps.flatMap(({ need, servedBy }) => [
    ...(need === undefined ? [] : [say(phrases.needs, { need })]),
    ...(servedBy === undefined
      ? []
      : [servedBy === 'nobody' ? say(phrases.nobody) : say(phrases.servedBy, { who: servedBy })]),
  ]);
  if (told.length > 0) return told;
  return [
    peers === null ? say(phrases.neverBought) : say(phrases.peersBuy, { buyers: peers.buyers, of: peers.of }),
  ];
};

const sizeOf = ({ open, cell, unit, kind }: ChanceData, words: Words): readonly string[] => {
  if (open === null) return [];
  const { say } = words;
  const capped = open.capped ? [say(phrases.capped)] : [];
  switch (open.method) {
    case 'budget':
      return open.atLeast ? [say(phrases.atLeast)] : [];
    case 'rank':
      return open.rank === null ? [] : [say(phrases.estimateRank, { ...open.rank }), ...capped];
    case 'past':
      return [say(phrases.estimatePast), ...capped];
    case 'peers': {
      if (unit !== null) return [say(phrases.estimateUnits), ...capped];
      const said = kind === 'weak' && cell.weak.includes('peers');
      const args = { median: words.percent(cell.peers?.median ?? 0), buyers: cell.peers?.buyers ?? 0 };
      return [...(said ? [] : [say(phrases.estimatePeers, args)]), ...capped];
    }
  }
};

const stepOf = ({ kind, cell }: ChanceData, { say, date }: Words): string => {
  switch (kind) {
    case 'unserved':
      return say(phrases.doUnserved);
    case 'repeat':
      return say(phrases.doRepeat);
    case 'lapsed':
      return say(phrases.doLapsed);
    case 'weak':
      return say(cell.weak.includes('peers') ? phrases.doWeak : phrases.doFalling);
    case 'grow':
      return say(phrases.doGrow);
    case 'never':
      return say(phrases.doNever);
    case 'blocked': {
      const first = cell.blocks
        .flatMap(({ until, again }) => (again && until !== undefined ? [until] : []))
        .sort()[0];
      return first === undefined ? say(phrases.doAskUntil) : say(phrases.doPrepare, { date: date(first) });
    }
  }
};
