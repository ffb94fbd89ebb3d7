import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import {
  type Placing,
  POSITIONS,
  POTENTIALS,
  type Position,
  type PotentialLevel,
} from '../measure/position.ts';
import { text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Request } from './analysis.ts';
import type { WalletResult } from './wallet.ts';
import { isSame, type MapEntry } from './wallet-map.ts';

export const phrases = named('wallet-map', {
  grid: 'Our position (down) by the client’s potential (across)',
  strong: 'strong',
  medium: 'medium',
  weak: 'weak',
  highPotential: 'high',
  mediumPotential: 'medium',
  lowPotential: 'low',
  judgedHere: '{name} (judged)',
  computedHere: '{name} (computed)',
  maybeHere: '{name} (perhaps)',
  sides: 'Judged and computed, side by side',
  client: 'Client',
  positionJudged: 'Position, judged',
  positionComputed: 'By share of wallet',
  potentialJudged: 'Potential, judged',
  potentialComputed: 'By budget',
  sidesBase:
    '{n} {n|client|clients} on the map; {missing} not: position or potential neither judged nor computed',
  empty: 'Nobody is on the map: judge position and potential in section 8, or ask for budgets.',
  positionContradicts:
    '{name}: the position is judged {judged} ({why}), the share of wallet says {computed} ({share}). Look again at the judgement or the budget.',
  potentialContradicts:
    '{name}: the potential is judged {judged} ({why}), the budget says {computed}. Look again at the judgement or the budget.',
  noArgument: 'no argument',
  stances: 'What each cell asks of us',
  cell: 'Position, potential',
  clients: 'Clients',
  stance: 'Stance',
  stancesBase:
    'the two axes are a convention of key account management; the stances are ours, a proposal to start from',
  strongHigh: 'Defend and deepen: defences against competitors, a joint plan, the next category.',
  strongMedium: 'Round off: close the last gaps, ask for references and referrals.',
  strongLow: 'Keep cheaply: serve by standard, put the time that is left elsewhere.',
  mediumHigh: 'Attack: a foothold and a large open wallet; take share category by category.',
  mediumMedium: 'Grow selectively: where a competitor is weak or its contract ends.',
  mediumLow: 'Hold: routine, no extra effort.',
  weakHigh: 'Build or decide: reach those who decide, win one category as a start, with a date and a limit.',
  weakMedium: 'Try: one offer with a date; watch otherwise.',
  weakLow: 'Least effort: let them order by themselves.',
});

const POTENTIAL_WORDS: Readonly<Record<PotentialLevel, Phrase>> = {
  high: phrases.highPotential,
  medium: phrases.mediumPotential,
  low: phrases.lowPotential,
};

/** What to do in each cell: ours, for the sources name only the axes. */
const STANCES: Readonly<Record<Position, Readonly<Record<PotentialLevel, Phrase>>>> = {
  strong: { high: phrases.strongHigh, medium: phrases.strongMedium, low: phrases.strongLow },
  medium: { high: phrases.mediumHigh, medium: phrases.mediumMedium, low: phrases.mediumLow },
  weak: { high: phrases.weakHigh, medium: phrases.weakMedium, low: phrases.weakLow },
};

export const mapBlocks = (
  map: readonly MapEntry[],
  { base }: WalletResult,
  _request: Request,
  words: Words,
): readonly Block[] => {
  const all = base.used + base.leftOut.reduce((sum, { count }) => sum + count, 0);
  return [
    gridBlock(map, words),
    ...map.flatMap((entry) => contradictions(entry, words)),
    sidesBlock(map, all - map.length, words),
    stancesBlock(map, words),
  ];
};

const gridBlock = (map: readonly MapEntry[], words: Words): Block => ({
  kind: 'grid',
  title: words.say(phrases.grid),
  rows: POSITIONS.map((position) => words.say(phrases[position])),
  columns: POTENTIALS.map((potential) => words.say(POTENTIAL_WORDS[potential])),
  cells: POSITIONS.map((position) =>
    POTENTIALS.map((potential) => map.flatMap((entry) => marks(entry, { position, potential }, words))),
  ),
});

/** How a client is written in a cell: where judgement and figures disagree, it stands in both. */
const marks = (entry: MapEntry, cell: MapEntry['cells'][number], words: Words): readonly string[] => {
  const { name, cells, computedCells } = entry;
  const here = cells.some((each) => isSame(each, cell));
  const computed = computedCells.some((each) => isSame(each, cell));
  if (!here && !computed) return [];
  if (!here) return [words.say(phrases.computedHere, { name })];
  if (cells.length > 1) return [words.say(phrases.maybeHere, { name })];
  return [computedCells.length === 0 ? name : words.say(phrases.judgedHere, { name })];
};

const contradictions = ({ name, position, potential, share }: MapEntry, words: Words): readonly Block[] => {
  const note = (phrase: Phrase, args: Record<string, string>): Block => ({
    kind: 'note',
    tone: 'warn',
    text: words.say(phrase, { name, ...args }),
  });
  const noArgument = words.say(phrases.noArgument);
  const percent = [...new Set([share?.low, share?.high])].flatMap((end) =>
    end === undefined ? [] : words.percent(end),
  );
  return [
    ...(position.contradicts
      ? [
          note(phrases.positionContradicts, {
            judged: positions(position.judged, words),
            computed: positions(position.computed, words),
            why: position.why ?? noArgument,
            share: percent.join('–'),
          }),
        ]
      : []),
    ...(potential.contradicts
      ? [
          note(phrases.potentialContradicts, {
            judged: potentials(potential.judged, words),
            computed: potentials(potential.computed, words),
            why: potential.why ?? noArgument,
          }),
        ]
      : []),
  ];
};

const positions = (levels: readonly Position[], words: Words): string =>
  levels.map((level) => words.say(phrases[level])).join('–');

const potentials = (levels: readonly PotentialLevel[], words: Words): string =>
  levels.map((level) => words.say(POTENTIAL_WORDS[level])).join('–');

const sidesBlock = (map: readonly MapEntry[], missing: number, words: Words): Block => {
  const cells = <Level>(
    { judged, why, judgedBasis, computed, computedBasis, contradicts }: Placing<Level>,
    said: (levels: readonly Level[], words: Words) => string,
  ): readonly Cell[] => {
    const tone = contradicts ? 'warn' : 'plain';
    return [
      judged.length === 0
        ? text('–')
        : text(said(judged, words), {
            basis: judgedBasis,
            tone,
            ...(why === undefined ? {} : { note: why }),
          }),
      text(said(computed, words), { basis: computedBasis, tone }),
    ];
  };
  return {
    kind: 'table',
    title: words.say(phrases.sides),
    columns: [
      { title: words.say(phrases.client) },
      { title: words.say(phrases.positionJudged), wrap: true },
      { title: words.say(phrases.positionComputed) },
      { title: words.say(phrases.potentialJudged), wrap: true },
      { title: words.say(phrases.potentialComputed) },
    ],
    rows: map.map(({ name, position, potential }) => [
      text(name),
      ...cells(position, positions),
      ...cells(potential, potentials),
    ]),
    base: words.say(phrases.sidesBase, { n: map.length, missing }),
    empty: words.say(phrases.empty),
  };
};

const stancesBlock = (map: readonly MapEntry[], words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.stances),
  columns: [
    { title: words.say(phrases.cell) },
    { title: words.say(phrases.clients), align: 'right' },
    { title: words.say(phrases.stance), wrap: true },
  ],
  rows: POSITIONS.flatMap((position) =>
    POTENTIALS.map((potential) => [
      text(`${words.say(phrases[position])}, ${words.say(POTENTIAL_WORDS[potential])}`),
      text(
        words.number(
          map.filter(
            ({ cells }) => cells.length === 1 && cells.some((each) => isSame(each, { position, potential })),
          ).length,
        ),
      ),
      text(words.say(STANCES[position][potential])),
    ]),
  ),
  base: words.say(phrases.stancesBase),
});
