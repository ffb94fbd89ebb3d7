import type { Proposed } from './catalogue.ts';
import type { Strangers } from './strangers.ts';

/** What several files had and the portfolio did not; an entry that several propose is one. */
export const joinedStrangers = (all: readonly Strangers[]): Strangers => ({
  clients: all.flatMap(({ clients }) => clients),
  ours: all[0]?.ours ?? '',
  byTaxNumber: {
    known: new Map(all.flatMap(({ byTaxNumber }) => [...byTaxNumber.known])),
    several: distinct(all.flatMap(({ byTaxNumber }) => byTaxNumber.several)),
  },
  torn: distinct(all.flatMap(({ torn }) => torn)),
  anonymous: all.reduce((sum, { anonymous }) => sum + anonymous, 0),
  totals: distinct(all.flatMap(({ totals }) => totals)),
  products: joined(all.flatMap(({ products }) => products)),
  channels: joined(all.flatMap(({ channels }) => channels)),
  managers: joined(all.flatMap(({ managers }) => managers)),
});

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

const joined = (all: readonly Proposed[]): readonly Proposed[] => {
  const byId = new Map<string, Proposed>();
  for (const { id, names, lines } of all) {
    const found = byId.get(id);
    byId.set(id, {
      id,
      names: [...new Set([...(found?.names ?? []), ...names])],
      lines: (found?.lines ?? 0) + lines,
    });
  }
  return [...byId.values()];
};
