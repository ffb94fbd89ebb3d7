import type { Book } from '../measure/book.ts';
import {
  type Placing,
  POSITIONS,
  POTENTIALS,
  type Position,
  type PotentialLevel,
  positionOf,
  potentialLevelOf,
} from '../measure/position.ts';
import { rankOf } from '../measure/rank.ts';
import type { WalletShare } from '../measure/wallet.ts';
import type { Request } from './analysis.ts';
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
  /** Where the figures alone put it, where that is elsewhere. */
  readonly computedCells: readonly Cell[];
};

export type Cell = { readonly position: Position; readonly potential: PotentialLevel };

/** Every client of which anything is judged or computed on both axes, by name. */
export const mapOf = (
  book: Book,
  wallets: readonly ClientWallet[],
  request: Request,
): readonly MapEntry[] => {
  const { config } = book.portfolio;
  const standings = new Map(rankOf(book, request.portfolio.config.income).rows.map((row) => [row.key, row]));
  return wallets
    .map(({ client, wallet, row }): MapEntry => {
      const standing = standings.get(client.id);
      const budget = standing?.potential?.kind === 'budget' ? standing.potential : undefined;
      const position = positionOf(client, wallet.total, config);
      const potential = potentialLevelOf(
        client,
        budget === undefined ? [] : (standing?.potentialBands ?? []),
        budget?.basis ?? 'unknown',
      );
      const cells = cellsOf(placed(position), placed(potential));
      const computed = cellsOf(position.computed, potential.computed);
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

const placed = <Level>({ judged, computed }: Placing<Level>): readonly Level[] =>
  judged.length > 0 ? judged : computed;

const cellsOf = (positions: readonly Position[], potentials: readonly PotentialLevel[]): readonly Cell[] =>
  POSITIONS.filter((each) => positions.includes(each)).flatMap((position) =>
    POTENTIALS.filter((each) => potentials.includes(each)).map((potential) => ({ position, potential })),
  );

export const isSame = (a: Cell, b: Cell): boolean => a.position === b.position && a.potential === b.potential;
