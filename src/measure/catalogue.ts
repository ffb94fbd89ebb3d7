import type { Config } from '../portfolio/config.ts';

/** What we sell, by category; a product without one stands for itself. */
export type Category = { readonly key: string; readonly name: string; readonly products: readonly string[] };

export type Catalogue = {
  /** In the order of kam.yaml. */
  readonly categories: readonly Category[];
  /** The key of the category of a product or category; null for what kam.yaml does not name. */
  of(key: string | null): string | null;
};

export const catalogueOf = ({ products }: Pick<Config, 'products'>): Catalogue => {
  const categories = new Map<string, { key: string; name: string; products: string[] }>();
  const keys = new Map<string, string>();
  for (const { id, name, category } of products) {
    const key = category ?? id;
    const known = categories.get(key) ?? { key, name: category ?? name ?? id, products: [] };
    known.products.push(id);
    categories.set(key, known);
    keys.set(key, key);
    keys.set(id, key);
  }
  return {
    categories: [...categories.values()],
    of: (key) => (key === null ? null : (keys.get(key) ?? null)),
  };
};

/** What people call a product or category: the product's name, else the key itself. */
export const productNames = ({ products }: Pick<Config, 'products'>): ((key: string) => string) => {
  const names = new Map(products.map(({ id, name }) => [id, name ?? id]));
  return (key) => names.get(key) ?? key;
};
