import type { Span } from '../measure/answers.ts';
import { productNames } from '../measure/catalogue.ts';
import type { Chance, Kind } from '../measure/chances.ts';
import type { Block, Gap } from '../measure/needs.ts';
import type { Method, Open } from '../measure/open-wallet.ts';
import type { PeerPart } from '../measure/peers.ts';
import { rivalsOf } from '../measure/rivals.ts';
import type { Setting, State, Weakness, WhiteCell, WhiteRow } from '../measure/whitespace.ts';
import type { Config } from '../portfolio/config.ts';
import type { Client, Status } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { BASES, type Basis } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';

export type CellData = {
  readonly category: string;
  /** Null where the ledger cannot tell: a unit that it never names. */
  readonly state: State | null;
  readonly weak: readonly Weakness[];
  readonly revenue: Decimal;
  readonly before: Decimal;
  readonly last: PlainDate | null;
  /** Of what the client buys from us, 0..1; null where it buys nothing. */
  readonly part: number | null;
  readonly peers: { readonly median: number; readonly buyers: number; readonly of: number } | null;
  readonly blocks: readonly BlockData[];
  readonly gaps: readonly GapData[];
  readonly open: OpenData | null;
};

/** What is not known is null. */
type Nulled<T> = {
  readonly [K in keyof T]: Exclude<T[K], undefined> | (undefined extends T[K] ? null : never);
};
export type BlockData = Nulled<Block> & { readonly rivalName: string | null };
export type GapData = Nulled<Gap>;

export type OpenData = Omit<Open, 'rank'> & { readonly rank: Open['rank'] | null };

export type RowData = {
  /** The client’s key, or the unit’s. */
  readonly key: string;
  readonly name: string;
  readonly channel: string;
  readonly status: Status;
  /** Of the year, from what kam.yaml names, and from the rest. */
  readonly revenue: Decimal;
  readonly other: Decimal;
  /** What the known budgets leave open, of everything; null for units, and where none is known. */
  readonly open: Span | null;
  readonly cells: readonly CellData[];
};

export type ChanceData = {
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly category: string;
  readonly kind: Kind;
  readonly open: OpenData | null;
  /** For `repeat`: the names of what is proven, and of the units where. */
  readonly products: readonly string[];
  readonly provenIn: readonly string[];
  /** How section 4 means to fill the gap. */
  readonly plan: string | null;
  /** Who else supplies the category, by section 4. */
  readonly suppliers: readonly string[];
  readonly cell: CellData;
};

/** What is open, by how it is known; rows of different bases are never added up. */
export type Worth = {
  readonly basis: Basis;
  readonly method: Method;
  readonly chances: number;
  readonly low: Decimal;
  readonly high: Decimal;
};

const NOTHING = Decimal.zero;
const asNumber = (value: Decimal): number => Number(value.toString());

const openData = (open: Open | undefined): OpenData | null =>
  open === undefined ? null : { ...open, rank: open.rank ?? null };

const peerData = (peers: PeerPart | undefined): CellData['peers'] =>
  peers === undefined ? null : { ...peers, median: asNumber(peers.median) };

const blockData = (block: Block, config: Config): BlockData => {
  const { product, unit, why, whyBasis, rival, until, ends, again } = block;
  const named = config.rivals.find(({ id }) => id === rival)?.name;
  return {
    product,
    unit,
    why: why ?? null,
    whyBasis,
    rival: rival ?? null,
    rivalName: named ?? rival ?? null,
    until: until ?? null,
    ends: ends ?? null,
    again,
  };
};

const gapData = ({ product, need, needBasis, servedBy, servedBasis, plan }: Gap): GapData => ({
  product,
  need: need ?? null,
  needBasis,
  servedBy: servedBy ?? null,
  servedBasis,
  plan: plan ?? null,
});

const cellData = (cell: WhiteCell, config: Config): CellData => ({
  category: cell.category,
  state: cell.state,
  weak: cell.weak,
  revenue: cell.now,
  before: cell.before,
  last: cell.last ?? null,
  part: cell.part === undefined ? null : asNumber(cell.part),
  peers: peerData(cell.peers),
  blocks: cell.needs.blocks.map((block) => blockData(block, config)),
  gaps: cell.needs.gaps.map(gapData),
  open: openData(cell.open),
});

/** What a unit is called in section 1; else as the ledger writes it. */
const unitName = ({ dossier }: Client, unit: string): string =>
  dossier?.sections.general?.data.units?.find(({ id }) => id === unit)?.name ?? unit;

export const rowData = ({ client, unit, total, other, cells }: WhiteRow, setting: Setting): RowData => ({
  key: unit ?? client.id,
  name: unit === null ? client.name : unitName(client, unit),
  channel: setting.channel(client),
  status: client.status,
  revenue: total,
  other,
  open: unit === null ? (setting.wallet(client).total?.open ?? null) : null,
  cells: cells.map((cell) => cellData(cell, setting.portfolio.config)),
});

export const chanceData = (chance: Chance, { portfolio: { config }, catalogue }: Setting): ChanceData => {
  const { client, unit, category, kind, cell, open, products, provenIn } = chance;
  return {
    key: client.id,
    name: client.name,
    unit,
    unitName: unit === null ? null : unitName(client, unit),
    category,
    kind,
    open: openData(open),
    products: products.map(productNames(config)),
    provenIn: provenIn.map((one) => unitName(client, one)),
    plan: cell.needs.gaps.find(({ plan }) => plan !== undefined)?.plan ?? null,
    suppliers: rivalsOf(client, config)
      .filter(({ product }) => catalogue.of(product) === category)
      .map(({ name }) => name),
    cell: cellData(cell, config),
  };
};

const METHODS: readonly Method[] = ['budget', 'rank', 'peers', 'past'];

export const worthOf = (chances: readonly Chance[]): readonly Worth[] => {
  const open = chances.flatMap(({ unit, open }) => (unit === null && open !== undefined ? [open] : []));
  return METHODS.flatMap((method) =>
    BASES.flatMap((basis): Worth[] => {
      const same = open.filter((each) => each.method === method && each.basis === basis);
      if (same.length === 0) return [];
      const sum = (pick: (open: Open) => Decimal) =>
        same.reduce((all, each) => all.plus(pick(each)), NOTHING);
      return [
        { basis, method, chances: same.length, low: sum(({ low }) => low), high: sum(({ high }) => high) },
      ];
    }),
  );
};
