import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, type Fact } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { answersOf } from './answers.ts';
import type { Book, Sale } from './book.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { NONE } from './names.ts';

/** What an ideal client is measured by, beside its categories and the depth in each: shares that dossiers hold. */
export const HELD = [
  'shelf',
  'placement',
  'content',
  'promotion',
  'need_satisfied',
  'service_level',
  'loyalty',
] as const;
export type Held = (typeof HELD)[number];

/** One standard of the ideal client of a channel, and where a client stands. */
export type Standard = {
  readonly standard: 'categories' | 'depth' | Held;
  /** The category whose depth it is. */
  readonly category: string | null;
  readonly ideal: Decimal;
  /** Null while unknown. */
  readonly value: Decimal | null;
  readonly basis: Basis;
  /** Counted in the ledger, or held in the dossier. */
  readonly from: 'ledger' | 'dossier' | null;
  /** Null while unknown. */
  readonly met: boolean | null;
};

export type Developed = {
  readonly key: string;
  readonly name: string;
  readonly standards: readonly Standard[];
  readonly met: number;
  readonly unknown: number;
  /** Categories of the catalogue that it does not buy, in the order of the catalogue. */
  readonly missing: readonly string[];
  /** It bought products that kam.yaml does not name: it may buy more categories than are counted. */
  readonly open: boolean;
};

/** The ideal client of a channel and how far each client is developed; null where kam.yaml describes none. */
export type ChannelDevelopment = {
  readonly key: string;
  readonly name: string;
  readonly portrait: string | null;
  readonly clients: readonly Developed[];
};

export type Development = {
  /** The channels that have an ideal client, in the order of kam.yaml. */
  readonly channels: readonly ChannelDevelopment[];
  /** Clients that are left out, as their channel has no ideal client. */
  readonly noIdeal: number;
};

type Ideal = NonNullable<Config['channels'][number]['ideal']>;

/**
 * Each active client, and each that bought in the period, against the ideal client of its channel. The book was read by
 * product.
 */
export const developmentOf = (book: Book): Development => {
  const { config, clients } = book.portfolio;
  const catalogue = catalogueOf(config);
  const bought = new Map<string, Sale[]>();
  for (const sale of book.sales) {
    if (sale.client === null) continue;
    const own = bought.get(sale.client);
    if (own === undefined) bought.set(sale.client, [sale]);
    else own.push(sale);
  }
  const active = clients.filter(({ status }) => status === 'active').map(({ id }) => id);
  const keys = [...new Set([...active, ...bought.keys()])].sort();
  const byChannel = new Map<string, string[]>();
  for (const key of keys) {
    const channel = book.attributesOf(key).channel ?? NONE;
    const own = byChannel.get(channel);
    if (own === undefined) byChannel.set(channel, [key]);
    else own.push(key);
  }
  const channels = config.channels.flatMap(({ id, name, ideal }): readonly ChannelDevelopment[] => {
    if (ideal === undefined) return [];
    const developed = (byChannel.get(id) ?? []).map((key) =>
      developedOf(key, book.clients.get(key), bought.get(key) ?? [], ideal, catalogue),
    );
    return [
      {
        key: id,
        name: name ?? id,
        portrait: ideal.portrait ?? null,
        clients: developed.sort(byGap),
      },
    ];
  });
  const compared = channels.reduce((sum, channel) => sum + channel.clients.length, 0);
  return { channels, noIdeal: keys.length - compared };
};

/** Who meets most stands first, then who has most of the first standard. */
const byGap = (a: Developed, b: Developed): number => {
  const [first, second] = [a, b].map(({ standards: [standard] }) => standard?.value ?? Decimal.zero);
  const order = first === undefined || second === undefined ? 0 : second.compare(first);
  return b.met - a.met || order || (a.key < b.key ? -1 : 1);
};

const developedOf = (
  key: string,
  client: Client | undefined,
  sales: readonly Sale[],
  ideal: Ideal,
  catalogue: Catalogue,
): Developed => {
  // What was bought and given back was not bought.
  const products = [...netByProduct(sales)].flatMap(([product, net]) => (net.sign > 0 ? [product] : []));
  const categories = new Set(products.flatMap((product) => catalogue.of(product) ?? []));
  const open = products.some((product) => catalogue.of(product) === null) || isUnnamed(sales);
  const counted = (standard: 'categories' | 'depth', category: string | null, wanted: number, has: number) =>
    standardOf(
      { standard, category, ideal: Decimal.of(wanted) },
      { values: [Decimal.of(has)], basis: 'known', from: 'ledger' },
      open,
    );
  const standards: readonly Standard[] = [
    ...(ideal.categories === undefined
      ? []
      : [counted('categories', null, ideal.categories, categories.size)]),
    ...Object.entries(ideal.depth ?? {}).map(([category, wanted]) => {
      const known = catalogue.categories.find((each) => each.key === catalogue.of(category))?.products ?? [];
      // The ledger knows articles as kam.yaml names them: it cannot find more than stand there.
      if (known.length >= wanted)
        return counted(
          'depth',
          category,
          wanted,
          products.filter((product) => known.includes(product)).length,
        );
      const held = client?.dossier?.sections.products?.data.development?.depth?.[category];
      return standardOf(
        { standard: 'depth', category, ideal: Decimal.of(wanted) },
        fromDossier(held, Decimal.of),
      );
    }),
    ...HELD.flatMap((standard) => {
      const wanted = ideal[standard];
      if (wanted === undefined) return [];
      const found = fromDossier(heldIn(client, standard), (value: Decimal) => value);
      return [standardOf({ standard, category: null, ideal: wanted }, found)];
    }),
  ];
  return {
    key,
    name: client?.name ?? key,
    standards,
    met: standards.filter(({ met }) => met === true).length,
    unknown: standards.filter(({ met }) => met === null).length,
    missing: catalogue.categories.filter((each) => !categories.has(each.key)).map((each) => each.key),
    open,
  };
};

const netByProduct = (sales: readonly Sale[]): ReadonlyMap<string, Decimal> => {
  const nets = new Map<string, Decimal>();
  for (const { product, revenue } of sales)
    if (product !== null) nets.set(product, nets.get(product)?.plus(revenue) ?? revenue);
  return nets;
};

/** Something was bought in lines that name no product. */
const isUnnamed = (sales: readonly Sale[]): boolean =>
  Decimal.sum(sales.flatMap(({ product, revenue }) => (product === null ? [revenue] : []))).sign > 0;

type Found = Pick<Standard, 'basis' | 'from'> & { readonly values: readonly Decimal[] };

/** Met when every answer says so. A count that is too low is unknown where products without a name may add to it. */
const standardOf = (
  asked: Pick<Standard, 'standard' | 'category' | 'ideal'>,
  { values, basis, from }: Found,
  open = false,
): Standard => {
  const verdicts = new Set(values.map((value) => value.compare(asked.ideal) >= 0));
  const [met = null, other] = verdicts;
  const [value = null] = values;
  return { ...asked, value, basis, from, met: other !== undefined || (open && met === false) ? null : met };
};

const fromDossier = <T>(fact: Fact<T> | undefined, read: (value: T) => Decimal): Found => {
  const values = answersOf(fact).flatMap((answer) => {
    if (answer.state === 'none') return [Decimal.zero];
    return answer.state === 'given' ? [read(answer.value)] : [];
  });
  return values.length === 0
    ? { values, basis: 'unknown', from: null }
    : { values, basis: basisOf(fact), from: 'dossier' };
};

/** What section 4 holds; the service level also as section 7 has it, measured last. */
const heldIn = (client: Client | undefined, standard: Held): Fact<Decimal> | undefined => {
  const sections = client?.dossier?.sections;
  const own = sections?.products?.data.development?.[standard];
  if (own !== undefined || standard !== 'service_level') return own;
  const measured = (sections?.relationship?.data.service_level ?? []).filter(({ us }) => us !== undefined);
  const last = measured.reduce<{ date: PlainDate; us?: Fact<Decimal> } | undefined>(
    (best, each) => (best === undefined || each.date > best.date ? each : best),
    undefined,
  );
  return last?.us;
};
