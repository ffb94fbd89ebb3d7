import { phrases as named, type Words } from '../locale/words.ts';
import type { Basis } from '../value/fact.ts';
import { basisText } from './basis-words.ts';
import type { ChanceData } from './whitespace-data.ts';

export const phrases = named('whitespace-chance', {
  needs: 'needs {need}',
  nobody: 'nobody serves it',
  servedBy: 'served by {who}',
  proven: '{products} proven in {units}',
  last: 'last bought {date}',
  yearBefore: '{before} the year before',
  belowPeers: '{part} of its purchases, {median} is the median of {of} {of|peer|peers}',
  falling: '{now} after {before} the year before',
  share: 'we have {share} of the budget',
  peersBuy: '{buyers} of {of} {of|peer|peers} buy it',
  neverBought: 'never bought',
  blockedBy: '{product}: {why}',
  noReason: 'no reason given',
  heldBy: 'held by {rival}',
  until: 'until {date}',
  also: 'also supplied by {names}',
  inUnit: '{unit}: {why}',
  plan: 'Plan: {plan}.',
  atLeast: 'at least: only some products have a known budget',
  estimatePeers: 'estimate: {median} of its purchases, the median of {of} {of|peer|peers}',
  estimateUnits: 'estimate: as the other units buy it',
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
  const { plan, unitName } = chance;
  const why = [...reasonsOf(chance, words), ...alsoOf(chance, words), ...sizeOf(chance, words)].join('; ');
  const where = unitName === null ? why : words.say(phrases.inUnit, { unit: unitName, why });
  return `${where}. ${plan === null ? stepOf(chance, words) : words.say(phrases.plan, { plan })}`;
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
              of: cell.peers?.of ?? 0,
            }),
      );
    case 'grow': {
      if (open === null || open.method !== 'budget') return [];
      const share = (end: typeof open.low) => words.percent(cell.revenue.over(cell.revenue.plus(end)));
      const ends = [...new Set([share(open.high), share(open.low)])];
      const said = say(phrases.share, { share: ends.join('–') });
      return [marked(said, open.basis, words)];
    }
    case 'blocked':
      return [...told(cell, words), ...blocksText(cell, words)];
    case 'unserved':
    case 'never':
      return gapText(cell, words);
  }
};

const blocksText = ({ blocks }: ChanceData['cell'], words: Words): readonly string[] => {
  const { say, date } = words;
  return blocks.flatMap(({ product, why, whyBasis, rivalName, until }) => [
    marked(
      say(phrases.blockedBy, { product, why: why ?? say(phrases.noReason) }),
      why === null ? 'known' : whyBasis,
      words,
    ),
    ...(rivalName === null ? [] : [say(phrases.heldBy, { rival: rivalName })]),
    ...(until === null ? [] : [say(phrases.until, { date: date(until) })]),
  ]);
};

/** The needs that section 4 knows, and who serves them. */
const told = ({ gaps }: ChanceData['cell'], words: Words): readonly string[] => {
  const { say } = words;
  return gaps.flatMap(({ need, needBasis, servedBy, servedBasis }) => [
    ...(need === null ? [] : [marked(say(phrases.needs, { need }), needBasis, words)]),
    ...(servedBy === null ? [] : [marked(servedText(servedBy, words), servedBasis, words)]),
  ]);
};

const servedText = (who: string, { say }: Words): string =>
  who === 'nobody' ? say(phrases.nobody) : say(phrases.servedBy, { who });

/** What is less than known says so. */
const marked = (said: string, basis: Basis, words: Words): string =>
  basis === 'known' ? said : `${said} (${basisText(basis, words)})`;

const gapText = (cell: ChanceData['cell'], words: Words): readonly string[] => {
  const known = told(cell, words);
  if (known.length > 0) return known;
  const { peers } = cell;
  return [
    peers === null
      ? words.say(phrases.neverBought)
      : words.say(phrases.peersBuy, { buyers: peers.buyers, of: peers.of }),
  ];
};

const alsoOf = ({ suppliers, unit, kind }: ChanceData, words: Words): readonly string[] =>
  suppliers.length === 0 || unit !== null || kind === 'blocked'
    ? []
    : [words.say(phrases.also, { names: words.list([...new Set(suppliers)]) })];

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
      const args = { median: words.percent(cell.peers?.median ?? 0), of: cell.peers?.of ?? 0 };
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
        .flatMap(({ until, again }) => (again && until !== null ? [until] : []))
        .sort()[0];
      return first === undefined ? say(phrases.doAskUntil) : say(phrases.doPrepare, { date: date(first) });
    }
  }
};
