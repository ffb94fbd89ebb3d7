import type { Words } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import { id as idKind } from '../portfolio/kind.ts';
import type { SectionId } from '../portfolio/sections/index.ts';
import { phrases as productPhrases } from '../portfolio/sections/products.ts';
import { printable } from '../value/printable.ts';
import { type Entry, emptyEntry } from './outline.ts';
import { type Sales, salesComments } from './sales.ts';

/** What is known of the client's purchases and of our own settings. */
type Known = {
  readonly sales: Sales;
  readonly config: Pick<Config, 'currency' | 'products' | 'factors'>;
};

/** Where a section asks about what this portfolio sells and steers by. */
export const adapted = (
  section: SectionId,
  entries: readonly Entry[],
  start: Known,
  words: Words,
): readonly Entry[] =>
  entries.map((entry) => {
    if (section === 'products' && entry.key === 'budget') return withBudgets(entry, start, words);
    if (section === 'relationship' && entry.key === 'factors') return withFactors(entry, start.config);
    return entry;
  });

/** A question for each product they buy, and for each category of which they buy nothing; more would not be read. */
const QUESTIONS = 12;

const withBudgets = (entry: Entry, { sales, config }: Known, words: Words): Entry => {
  const named = new Map(config.products.map((product) => [product.id, product]));
  const nameOf = (product: string | null): string =>
    printable(named.get(product ?? '')?.name ?? product ?? '–');
  const bought = sales.products.flatMap(({ product }) => named.get(product ?? '') ?? []);
  const categories = new Set(bought.map(({ category }) => category));
  const others = config.products
    .filter(
      ({ id, category }) =>
        !bought.some((each) => each.id === id) && !(category !== undefined && categories.has(category)),
    )
    .map(({ id, category }) => (category !== undefined && 'value' in idKind.read(category) ? category : id));
  const keys = [...new Set([...bought.map(({ id }) => id), ...others])].slice(0, QUESTIONS);
  const comments = salesComments(sales, nameOf, config.currency, words);
  const asked = keys.map((key) =>
    emptyEntry(key, [`# ${words.say(productPhrases.budget, { product: nameOf(key) })}`]),
  );
  return {
    ...entry,
    comments: [...comments, '', ...entry.comments],
    ...(asked.length === 0 ? {} : { value: { kind: 'map', entries: asked }, below: [] }),
  };
};

/** The team's own factors; the template knows words for the usual ones. */
const withFactors = (entry: Entry, { factors }: Pick<Config, 'factors'>): Entry => {
  const known = entry.value.kind === 'map' ? entry.value.entries : [];
  const entries = factors.map(
    ({ id, name }) =>
      known.find(({ key }) => key === id) ??
      emptyEntry(id, name === undefined ? [] : [`# ${printable(name)}`]),
  );
  return { ...entry, value: { kind: 'map', entries } };
};
