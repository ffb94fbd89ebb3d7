import type { Book } from '../measure/book.ts';
import { NONE } from '../measure/names.ts';
import {
  type Placing,
  POSITIONS,
  POTENTIALS,
  type Position,
  type PotentialLevel,
  positionOf,
  potentialLevelOf,
} from '../measure/position.ts';
import { bandsBeside, type PotentialBand, potentialOf } from '../measure/potential.ts';
import { absoluteLimits, rankOf, type Standing } from '../measure/rank.ts';
import type { WalletShare } from '../measure/wallet.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Basis } from '../value/fact.ts';
import type { ClientWallet } from './wallet-rows.ts';

/** A client on the map of position by potential. */
export type MapEntry = {
  readonly key: string;
  readonly name: string;
  readonly position: Placing<Position>;
  readonly potential: Placing<PotentialLevel>;
  /** What the computed position rests on; null while unknown. */
  readonly share: WalletShare | null;
  /** Where it stands: by the judgement, by the figures where nobody judged. Several while open. */
  readonly cells: readonly Cell[];
  /** Where the figures put it (the judgement, on an axis without figures), where that is elsewhere. */
  readonly computedCells: readonly Cell[];
};

export type Cell = { readonly position: Position; readonly potential: PotentialLevel };

/** Every client of which anything is judged or computed on both axes, by name. */
export const mapOf = (book: Book, wallets: readonly ClientWallet[]): readonly MapEntry[] => {
  const { config } = book.portfolio;
  const bandsOf = budgetBands(book, rankOf(book, config.income).rows);
  return wallets
    .map(({ client, wallet, row }): MapEntry => {
      const position = positionOf(client, wallet.total, config);
      const { bands, basis } = bandsOf(client);
      const potential = potentialLevelOf(client, bands, basis);
      const cells = cellsOf(placed(position), placed(potential));
      const computed = cellsOf(figured(position), figured(potential));
      const same = computed.every((one) => cells.some((other) => isSame(one, other)));
      return {
        key: client.id,
        name: client.name,
        position,
        potential,
        share: row.share,
        cells,
        computedCells: same ? [] : computed,
      };
    })
    .filter(({ cells }) => cells.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1));
};

/** The bands of known budgets: of the ranking, and for those outside it (prospects) where they would stand in it. */
const budgetBands = (book: Book, ranked: readonly Standing[]) => {
  const { config } = book.portfolio;
  const { highest_band: highest, high_band: high } = config.thresholds;
  const standings = new Map(ranked.map((row) => [row.key, row]));
  const channels = new Map<string, ReturnType<typeof bandsBeside>>();
  const beside = (channel: string) => {
    const known = channels.get(channel);
    if (known !== undefined) return known;
    const others = ranked.flatMap((row) => (row.channel === channel ? (row.potential ?? []) : []));
    const made = bandsBeside(others, { highest, high }, absoluteLimits(book, channel).potential);
    channels.set(channel, made);
    return made;
  };
  return (client: Client): { readonly bands: readonly PotentialBand[]; readonly basis: Basis } => {
    const standing = standings.get(client.id);
    const potential = standing?.potential ?? potentialOf(client, config, book.period.to);
    if (potential?.kind !== 'budget') return { bands: [], basis: 'unknown' };
    const channel = book.attributesOf(client.id).channel ?? NONE;
    return { bands: standing?.potentialBands ?? beside(channel)(potential), basis: potential.basis };
  };
};

const placed = <Level>({ judged, computed }: Placing<Level>): readonly Level[] =>
  judged.length > 0 ? judged : computed;

const figured = <Level>({ judged, computed }: Placing<Level>): readonly Level[] =>
  computed.length > 0 ? computed : judged;

const cellsOf = (positions: readonly Position[], potentials: readonly PotentialLevel[]): readonly Cell[] =>
  POSITIONS.filter((each) => positions.includes(each)).flatMap((position) =>
    POTENTIALS.filter((each) => potentials.includes(each)).map((potential) => ({ position, potential })),
  );

export const isSame = (a: Cell, b: Cell): boolean => a.position === b.position && a.potential === b.potential;
