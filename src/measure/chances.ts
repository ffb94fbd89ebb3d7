import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { PlainDate } from '../value/period.ts';
import type { Span } from './answers.ts';
import type { Catalogue } from './catalogue.ts';
import { buys, type Habit, habitsBy, type Purchase } from './habits.ts';
import type { Open } from './open-wallet.ts';
import { peersOf, totalOf } from './peers.ts';
import { capOf, type WhiteCell, type WhiteRow } from './whitespace.ts';

/**
 * Why there is more to sell. `unserved`, `lapsed`, `weak`, `never`: as the state of the cell · `grow`: bought, with most
 * of a known budget elsewhere · `repeat`: proven in one unit, absent in another · `blocked`: the block ends within
 * twelve months, or nobody knows when.
 */
export const KINDS = ['unserved', 'repeat', 'lapsed', 'weak', 'grow', 'never', 'blocked'] as const;
export type Kind = (typeof KINDS)[number];

export type Chance = {
  readonly client: Client;
  readonly unit: string | null;
  readonly category: string;
  readonly kind: Kind;
  readonly cell: WhiteCell;
  readonly open: Open | undefined;
  /** For `repeat`: what is proven, and in which units. */
  readonly products: readonly string[];
  readonly provenIn: readonly string[];
};

/** A client that is lost, or was put off until later, is work for another plan than this. */
const isOpen = ({ status, postponedUntil }: Client, today: PlainDate): boolean =>
  status !== 'lost' && (postponedUntil === undefined || postponedUntil <= today);

/** The chances of the cells of one row: of a client, or of a unit only what its files say of it. */
export const chancesOf = (row: WhiteRow, today: PlainDate, strong: Decimal): readonly Chance[] =>
  !isOpen(row.client, today)
    ? []
    : row.cells.flatMap((cell): Chance[] => {
        if (cell.open?.high.sign === 0) return [];
        const { client, unit } = row;
        const kind = isTold(cell, unit) ? kindOf(cell, unit, strong) : undefined;
        const chance = { client, unit, category: cell.category, cell, products: [], provenIn: [] };
        return [
          ...(kind === undefined ? [] : [{ ...chance, kind, open: cell.open }]),
          // A block of a part has no size of its own: what is open of the category holds it already.
          ...(kind !== 'blocked' && endsSoon(cell, unit)
            ? [{ ...chance, kind: 'blocked' as const, open: undefined }]
            : []),
        ];
      });

/** Of units, only what the files say of them; what they do not buy and others do is a repeat. */
const isTold = ({ needs, state }: WhiteCell, unit: string | null): boolean =>
  unit === null || needs.gaps.length > 0 || state === 'blocked';

/** A block of a client bars its units too, but is a chance once. */
const endsSoon = ({ needs }: WhiteCell, unit: string | null): boolean =>
  needs.blocks.some((block) => block.unit === unit && (block.again || block.ends === undefined));

const kindOf = (cell: WhiteCell, unit: string | null, strong: Decimal): Kind | undefined => {
  const { state, needs, open, now } = cell;
  if (state === 'blocked') return endsSoon(cell, unit) ? 'blocked' : undefined;
  if (state === 'unserved') return 'unserved';
  if (unit !== null) return endsSoon(cell, unit) ? 'blocked' : 'never';
  if (state === 'weak' || state === 'lapsed') return state;
  if (state === 'never') return open !== undefined || needs.gaps.length > 0 ? 'never' : undefined;
  const mostlyElsewhere = open?.method === 'budget' && now.compare(now.plus(open.high).times(strong)) < 0;
  return state === 'buys' && (mostlyElsewhere || open?.method === 'rank') ? 'grow' : undefined;
};

/**
 * What one unit buys and another never did, by unit and category. The size is what the units that buy it spend on
 * each product, as a share of their purchases (the median), times what this unit buys.
 */
export const repeatsOf = (
  whole: WhiteRow,
  units: readonly WhiteRow[],
  own: readonly Purchase[],
  catalogue: Catalogue,
  today: PlainDate,
): readonly Chance[] => {
  if (!isOpen(whole.client, today)) return [];
  const known = units
    .map((row) => {
      const bought = own.filter(({ unit, product }) => unit === row.unit && catalogue.of(product) !== null);
      const habits = [...habitsBy(bought, ({ product }) => product)].filter(
        ([, { last }]) => last !== undefined,
      );
      return { row, habits: new Map(habits) };
    })
    // A unit that the ledger never names may buy under another name.
    .filter(({ habits }) => habits.size > 0);
  const buyers = known.map(({ row, habits }) => ({
    key: row.unit ?? '',
    group: row.client.id,
    parts: new Map([...habits].map(([product, { now }]) => [product, now] as const)),
  }));
  const peers = peersOf(buyers, 1);
  return known.flatMap(({ row, habits }, at) =>
    row.cells.flatMap((cell): Chance[] => {
      if (cell.state === 'blocked') return [];
      const barred = new Set(cell.needs.blocks.map(({ product }) => product));
      const proven = provenFor(
        known,
        at,
        (product) => catalogue.of(product) === cell.category && !barred.has(product) && !habits.has(product),
      );
      if (proven.products.length === 0) return [];
      const buyer = buyers[at];
      const amounts = proven.products.flatMap((product) => {
        const median = buyer && peers(buyer, product)?.median;
        return median === undefined || buyer === undefined ? [] : [median.times(totalOf(buyer))];
      });
      const { client, unit } = row;
      const open = estimate(Decimal.sum(amounts), capOf(whole, cell.category));
      if (open?.high.sign === 0) return [];
      return [{ client, unit, category: cell.category, kind: 'repeat', cell, open, ...proven }];
    }),
  );
};

type Known = { readonly row: WhiteRow; readonly habits: ReadonlyMap<string, Habit> };

/** The products that other units buy, and those units. */
const provenFor = (
  known: readonly Known[],
  here: number,
  isMissing: (product: string) => boolean,
): Pick<Chance, 'products' | 'provenIn'> => {
  const products = new Set<string>();
  const provenIn = new Set<string>();
  for (const [at, { row, habits }] of known.entries()) {
    if (at === here) continue;
    for (const [product, habit] of habits) {
      if (!buys(habit) || !isMissing(product)) continue;
      products.add(product);
      provenIn.add(row.unit ?? '');
    }
  }
  return { products: [...products].sort(), provenIn: [...provenIn].sort() };
};

const estimate = (amount: Decimal, cap: Span | undefined): Open | undefined => {
  if (amount.sign <= 0) return undefined;
  const capped = cap !== undefined && amount.compare(cap.high) > 0;
  const value = (capped ? cap.high : amount).rounded(2);
  return {
    low: value,
    high: value,
    basis: 'estimated',
    method: 'peers',
    atLeast: false,
    rank: undefined,
    capped,
  };
};

/** The largest money first; what nobody can size last, by kind. */
export const byWorth = (a: Chance, b: Chance): number =>
  (b.open?.low ?? UNKNOWN).compare(a.open?.low ?? UNKNOWN) ||
  (b.open?.high ?? UNKNOWN).compare(a.open?.high ?? UNKNOWN) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  (orderOf(a) < orderOf(b) ? -1 : 1);

const UNKNOWN = Decimal.of(-1);

const orderOf = ({ client, unit, category }: Chance): string => JSON.stringify([client.id, unit, category]);
