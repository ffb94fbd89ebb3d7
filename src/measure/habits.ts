import type { Ledger, Row } from '../ledger/ledger.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { fold } from '../value/name.ts';
import { addDays, type Period, type PlainDate } from '../value/period.ts';
import { yearTo } from './change.ts';

/** What somebody bought of something: in the twelve months up to a day, in the twelve before, and ever. */
export type Habit = {
  /** Net revenue of the year, and of the year before. */
  readonly now: Decimal;
  readonly before: Decimal;
  /** The last day with a purchase, up to the end of the year; undefined where there was none in the whole ledger. */
  readonly last: PlainDate | undefined;
};

export const NOTHING_BOUGHT: Habit = { now: Decimal.zero, before: Decimal.zero, last: undefined };

/** Does it buy? Everything that was returned was not bought. */
export const buys = ({ now }: Habit): boolean => now.sign > 0;

/** What one unit of one client bought of one product; `unit` and `product` are null where lines name none. */
export type Purchase = Habit & {
  readonly client: string | null;
  readonly unit: string | null;
  readonly product: string | null;
};

export type Purchases = {
  /** The twelve months up to the end of the period: a shorter time cannot tell who stopped buying. */
  readonly year: Period;
  readonly before: Period;
  readonly all: readonly Purchase[];
};

/** Everything bought up to a day, by client, unit and product. */
export const purchasesOf = async (ledger: Ledger, to: PlainDate): Promise<Purchases> => {
  const year = yearTo(to);
  const before = yearTo(addDays(year.from, -1));
  const older: Period = { from: '0001-01-01', to: addDays(before.from, -1) };
  const found = new Map<string, Purchase>();
  const add = async (period: Period, field: 'now' | 'before' | undefined) => {
    for (const row of await ledger.sum({ by: ['client', 'unit', 'product'], period })) {
      const { client = null, unit = null, product = null } = row.keys;
      const id = JSON.stringify([client, unit, product]);
      const known = found.get(id) ?? { client, unit, product, ...NOTHING_BOUGHT };
      found.set(id, {
        ...known,
        ...(field === undefined ? {} : { [field]: row.revenue }),
        last: bought(row) && (known.last === undefined || known.last < row.last) ? row.last : known.last,
      });
    }
  };
  await add(older, undefined);
  await add(before, 'before');
  await add(year, 'now');
  return { year, before, all: [...found.values()] };
};

/** A credit note alone is no purchase. */
const bought = ({ revenue, credits }: Row): boolean => revenue.compare(credits) > 0;

/** Habits added up by a key; what has none is left out. */
export const habitsBy = (
  purchases: Iterable<Purchase>,
  keyOf: (purchase: Purchase) => string | null,
): ReadonlyMap<string, Habit> => {
  const sums = new Map<string, Habit>();
  for (const purchase of purchases) {
    const key = keyOf(purchase);
    if (key !== null) sums.set(key, together(sums.get(key) ?? NOTHING_BOUGHT, purchase));
  }
  return sums;
};

const together = (a: Habit, b: Habit): Habit => ({
  now: a.now.plus(b.now),
  before: a.before.plus(b.before),
  last: a.last === undefined || (b.last !== undefined && b.last > a.last) ? b.last : a.last,
});

/** Purchases by client, their units by id where section 1 knows what the ledger calls them. */
export const byClient = (
  purchases: readonly Purchase[],
  clients: ReadonlyMap<string, Client>,
): ReadonlyMap<string, readonly Purchase[]> => {
  const found = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    if (purchase.client === null) continue;
    const own = found.get(purchase.client);
    if (own === undefined) found.set(purchase.client, [purchase]);
    else own.push(purchase);
  }
  return new Map([...found].map(([id, own]) => [id, withUnits(own, clients.get(id))]));
};

const withUnits = (own: readonly Purchase[], client: Client | undefined): readonly Purchase[] => {
  const units = client?.dossier?.sections.general?.data.units ?? [];
  if (units.length === 0) return own;
  const ids = new Map(
    units.flatMap(({ id, name = id, aliases = [] }) =>
      [id, name, ...aliases].map((word) => [fold(word), id] as const),
    ),
  );
  return own.map((one) => ({
    ...one,
    unit: one.unit === null ? null : (ids.get(fold(one.unit)) ?? one.unit),
  }));
};
