import type { Ledger } from '../ledger/ledger.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { type Amounts, amountsOf, marginOf } from '../measure/income.ts';
import { type Period, type PlainDate, trailingYear } from '../value/period.ts';

export const phrases = named('scaffold-sales', {
  year: 'Our sales in the ledger, {from} to {to}: {sales}.',
  both: '{revenue}, margin {margin}',
  more: '{n} more {n|product|products}: {sales}',
  span: 'First sale {first}, last sale {last}.',
  none: 'The ledger has no sales to this client.',
});

/** What the ledger knows of one client. */
export type Sales = {
  /** The twelve whole months before the month of today. */
  readonly period: Period;
  /** In the period, by product (its id, or the ledger's text where nothing matches), the largest revenue first. */
  readonly products: readonly { readonly product: string | null; readonly amounts: Amounts }[];
  /** Of all time. */
  readonly first?: PlainDate;
  readonly last?: PlainDate;
};

/** Asks the ledger for the lines that it gives to one of these keys: a client's id, or its name in raw text. */
export const salesOf = async (
  ledger: Ledger,
  client: readonly string[],
  today: PlainDate,
): Promise<Sales> => {
  const period = trailingYear(today);
  const span = await ledger.span();
  if (span === undefined) return { period, products: [] };
  const rows = await ledger.sum({ by: ['product'], period, where: { client } });
  const [whole] = await ledger.sum({ by: [], period: span, where: { client } });
  const products = rows.map((row) => ({ product: row.keys.product ?? null, amounts: row }));
  products.sort((a, b) => b.amounts.revenue.compare(a.amounts.revenue));
  return { period, products, ...(whole === undefined ? {} : { first: whole.first, last: whole.last }) };
};

/** More products than this are summed up in one line. */
const LISTED = 12;

/** The sales as comment lines: figures of the ledger are never copied into facts, where they would grow old unseen. */
export const salesComments = (
  { period, products, first, last }: Sales,
  nameOf: (product: string | null) => string,
  currency: string,
  words: Words,
): readonly string[] => {
  if (first === undefined || last === undefined) return [`# ${words.say(phrases.none)}`];
  const said = (parts: readonly { readonly amounts: Amounts }[]): string => {
    const amounts = amountsOf(parts.map((part) => part.amounts));
    const margin = marginOf(amounts);
    const revenue = words.money(amounts.revenue, currency, 0);
    return margin === null
      ? revenue
      : words.say(phrases.both, { revenue, margin: words.money(margin, currency, 0) });
  };
  const rest = products.slice(LISTED);
  const lines = [
    words.say(phrases.year, { ...dates(period, words), sales: said(products) }),
    ...products.slice(0, LISTED).map((each) => `  ${nameOf(each.product)}: ${said([each])}`),
    ...(rest.length === 0 ? [] : [`  ${words.say(phrases.more, { n: rest.length, sales: said(rest) })}`]),
    words.say(phrases.span, { first: words.date(first), last: words.date(last) }),
  ];
  // Plain spaces: a file that people type in holds none that cannot be seen.
  return lines.map((line) => `# ${line}`.replace(/[\u00a0\u202f]/g, ' '));
};

const dates = ({ from, to }: Period, words: Words) => ({ from: words.date(from), to: words.date(to) });
