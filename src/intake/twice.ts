import { amountsOfLine, dateOfLine, documentOfLine, type Line } from '../ledger/line.ts';
import { type Reading, readDecimal, Total } from '../ledger/total.ts';
import type { Decimal } from '../value/decimal.ts';

/** A document that stands in this file and in another source: its day, its number as a cell of the ledger, the sums of both. */
type Twin = {
  readonly key: DocumentKey;
  readonly day: string;
  readonly document: string;
  readonly source: string;
  readonly here: Amounts;
  readonly there: Amounts;
};

/** Amounts by currency, in the order of the codes. */
export type Amounts = ReadonlyMap<string, Decimal>;

export type Twins = { readonly same: readonly Twin[]; readonly doubtful: readonly Twin[] };

/** Day and number: programs begin to count anew every year. */
type DocumentKey = string;

export const documentKey = (day: string, document: string): DocumentKey => `${day},${document}`;

export const documentKeyOf = (line: Line): DocumentKey => documentKey(dateOfLine(line), documentOfLine(line));

/**
 * Documents of a file that other sources have on the same day under the same number. With equal revenue they are `same`, and
 * count once, there; else nobody can say which is right: they are `doubtful`, and stay. Lines without a number are no document.
 */
export const twinsOf = (
  file: Iterable<Line>,
  others: ReadonlyMap<string, Iterable<Line>>,
  ours: string,
): Twins => {
  const here = byDocument(file, ours);
  const found = [...others].flatMap(([source, lines]) => {
    const there = byDocument(lines, ours);
    return [...here].flatMap(([key, { day, document, totals }]): Twin[] => {
      const twin = there.get(key);
      return twin === undefined
        ? []
        : [{ key, day, document, source, here: amountsIn(totals), there: amountsIn(twin.totals) }];
    });
  });
  const same = found.filter((twin) => areEqual(twin.here, twin.there));
  const settled = new Set(same.map(({ key }) => key));
  return {
    same: distinct(same),
    doubtful: distinct(found.filter(({ key }) => !settled.has(key))),
  };
};

const distinct = (all: readonly Twin[]): readonly Twin[] =>
  [...new Map(all.toReversed().map((twin) => [twin.key, twin])).values()].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );

const amountsIn = (totals: Document['totals']): Amounts =>
  new Map(
    [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, total]) => [currency, total.value()]),
  );

const areEqual = (one: Amounts, other: Amounts): boolean =>
  one.size === other.size && [...one].every(([currency, amount]) => other.get(currency)?.equals(amount));

type Document = {
  readonly day: string;
  readonly document: string;
  readonly totals: Map<string, Total>;
};

const byDocument = (lines: Iterable<Line>, ours: string): ReadonlyMap<DocumentKey, Document> => {
  const documents = new Map<DocumentKey, Document>();
  const revenue: Reading = { units: 0, scale: 0, big: undefined };
  for (const line of lines) {
    const [day, document] = [dateOfLine(line), documentOfLine(line)];
    if (document === '') continue;
    const key = documentKey(day, document);
    const found = documents.get(key) ?? { day, document, totals: new Map<string, Total>() };
    documents.set(key, found);
    const amounts = amountsOfLine(line);
    const currency = amounts.currency || ours;
    const total = found.totals.get(currency) ?? new Total();
    found.totals.set(currency, total);
    readDecimal(amounts.revenue, revenue);
    total.add(revenue);
  }
  return documents;
};
