import type { Ledger, Row } from '../ledger/ledger.ts';
import type { Client, Status } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { Period, PlainDate } from '../value/period.ts';
import type { Attribute } from './attributes.ts';
import type { Book } from './book.ts';
import { yearTo } from './change.ts';
import { amountsBy, incomeOf, type Measure } from './income.ts';
import { NONE } from './names.ts';
import { isPurchase } from './rhythm.ts';

/** `unregistered`: the ledger sells to it, and the base does not know it. */
export const POPULATIONS = ['active', 'potential', 'lost', 'unregistered'] as const;
export type Population = Status | 'unregistered';

/** One client of the base, or one that only the ledger knows. */
export type Member = Readonly<Record<Exclude<Attribute, 'department'>, string>> & {
  readonly key: string;
  readonly name: string;
  readonly population: Population;
  /** Absent for what only the ledger knows. */
  readonly client: Client | undefined;
  /** Of the period; zero without sales, null where no cost is known. */
  readonly income: Decimal | null;
  readonly revenue: Decimal;
  /** Whether anything was sold to it in the period; a credit note alone is no sale. */
  readonly bought: boolean;
  /** The day of the last sale up to today. */
  readonly last: PlainDate | null;
};

/** When the whole ledger sold to whom, up to today. */
export type Past = {
  /** The last day that the ledger tells of; undefined without any sale. */
  readonly asOf: PlainDate | undefined;
  /** The twelve months up to that day; undefined while the ledger is younger. */
  readonly year: Period | undefined;
  /** By client; those with credit notes only are in it without a day. */
  readonly lastSale: ReadonlyMap<string, PlainDate | null>;
};

export const pastOf = async (ledger: Ledger, today: PlainDate): Promise<Past> => {
  const rows = await ledger.sum({ by: ['client', 'month'], period: { from: '0001-01-01', to: today } });
  const lastSale = new Map<string, PlainDate | null>();
  for (const row of rows)
    if (row.keys.client != null) lastSale.set(row.keys.client, later(lastSale.get(row.keys.client), row));
  const first = rows.map((row) => row.first).sort()[0];
  const asOf = rows
    .map((row) => row.last)
    .sort()
    .at(-1);
  const year = asOf === undefined ? undefined : yearTo(asOf);
  const isOld = first !== undefined && year !== undefined && first.slice(0, 7) <= year.from.slice(0, 7);
  return { asOf, year: isOld ? year : undefined, lastSale };
};

const later = (known: PlainDate | null | undefined, row: Row): PlainDate | null => {
  if (!isPurchase(row)) return known ?? null;
  return known == null || known < row.last ? row.last : known;
};

/** Everybody of the base and of the ledger up to today, each once, by key. */
export const membersOf = (book: Book, past: Past, measure: Measure): readonly Member[] => {
  const sums = amountsBy(book.sales, ({ client }) => client);
  const sold = [...sums.keys()].filter((key) => key !== null);
  const keys = new Set([...book.clients.keys(), ...past.lastSale.keys(), ...sold]);
  return [...keys].sort().map((key): Member => {
    const client = book.clients.get(key);
    const amounts = sums.get(key);
    const { channel, manager, territory } = book.attributesOf(key);
    return {
      key,
      name: client?.name ?? key,
      population: client?.status ?? 'unregistered',
      client,
      channel: channel ?? NONE,
      manager: manager ?? NONE,
      territory: territory ?? NONE,
      income: amounts === undefined ? Decimal.zero : incomeOf(amounts, measure),
      revenue: amounts?.revenue ?? Decimal.zero,
      bought: amounts !== undefined && isPurchase(amounts),
      last: past.lastSale.get(key) ?? null,
    };
  });
};
