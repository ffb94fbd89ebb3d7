import { amountsOfLine, dateOfLine, documentOfLine, type Line } from '../ledger/line.ts';
import { type Reading, readDecimal, Total } from '../ledger/total.ts';
import type { Decimal } from '../value/decimal.ts';

/** A document that stands in this file and in another source: its day, its number as a cell of the ledger, the sums of both. */
type Twin = {
  readonly key: DocumentKey;
  readonly day: string;
  readonly document: string;
  readonly source: string;
  readonly here: Decimal;
  readonly there: Decimal;
};

export type Twins = { readonly same: readonly Twin[]; readonly doubtful: readonly Twin[] };

/** Day and number: programs begin to count anew every year. */
type DocumentKey = string;

export const documentKey = (day: string, document: string): DocumentKey => `${day},${document}`;

export const documentKeyOf = (line: Line): DocumentKey => documentKey(dateOfLine(line), documentOfLine(line));

/**
 * Documents of a file that other sources have on the same day under the same number. With equal revenue they are `same`, and
 * count once, there; else nobody can say which is right: they are `doubtful`, and stay. Lines without a number are no document.
 */
export const twinsOf = (file: Iterable<Line>, others: ReadonlyMap<string, Iterable<Line>>): Twins => {
  const here = byDocument(file);
  const found = [...others].flatMap(([source, lines]) => {
    const there = byDocument(lines);
    return [...here].flatMap(([key, { day, document, total }]): Twin[] => {
      const twin = there.get(key);
      return twin === undefined
        ? []
        : [{ key, day, document, source, here: total.value(), there: twin.total.value() }];
    });
  });
  const same = found.filter((twin) => twin.here.equals(twin.there));
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

type Document = { readonly day: string; readonly document: string; readonly total: Total };

const byDocument = (lines: Iterable<Line>): ReadonlyMap<DocumentKey, Document> => {
  const documents = new Map<DocumentKey, Document>();
  const revenue: Reading = { units: 0, scale: 0, big: undefined };
  for (const line of lines) {
    const [day, document] = [dateOfLine(line), documentOfLine(line)];
    if (document === '') continue;
    const key = documentKey(day, document);
    const found = documents.get(key) ?? { day, document, total: new Total() };
    documents.set(key, found);
    readDecimal(amountsOfLine(line).revenue, revenue);
    found.total.add(revenue);
  }
  return documents;
};
