import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { exceeds, shareOf } from '../value/share.ts';
import type { Book } from './book.ts';
import type { Group } from './dependence.ts';
import { topOf } from './groups.ts';

/** The criteria that a dossier argues for; revenue is computed, never typed. */
export const ARGUED = ['promising', 'reference', 'partner', 'demanding', 'innovator'] as const;

/** Which criteria besides income make a client key for the company, by its dossier. */
export const arguedKey = ({ dossier }: Client): readonly string[] => {
  const general = dossier?.sections.general?.data;
  if (general?.key_for !== undefined && !general.key_for.includes('company')) return [];
  return ARGUED.filter((criterion) => general?.key?.[criterion]?.state === 'given');
};

/** What all key accounts make together. 30–55 % is usual; above 75 % a company hangs on them. */
export type KeyTogether = {
  /** Rows that are key, by income or by their dossier. */
  readonly clients: number;
  readonly income: Decimal;
  readonly share: number | null;
  readonly range: 'below-usual' | 'usual' | 'above-usual' | null;
  /** Mono-dependence by both readings of the rule: all key accounts together, or one of them alone. */
  readonly dependsOnAll: boolean;
  readonly dependsOnOne: boolean;
};

const USUAL = { from: Decimal.of('0.3'), to: Decimal.of('0.55') };

export const keyTogether = (book: Book, { rows, positive }: Group, single: boolean): KeyTogether => {
  const top = single ? (id: string) => id : topOf(book.clients);
  const argued = new Set(
    book.portfolio.clients.filter((client) => arguedKey(client).length > 0).map(({ id }) => top(id)),
  );
  const keys = rows.filter(
    ({ key, level, income }) => income.sign > 0 && (level !== null || argued.has(key)),
  );
  const income = Decimal.sum(keys.map((row) => row.income));
  const limit = book.portfolio.config.thresholds.together;
  const share = shareOf(income, positive);
  const above = (part: Decimal) => exceeds(income, positive, part);
  const reached = income.compare(positive.times(USUAL.from)) >= 0;
  return {
    clients: keys.length,
    income,
    share,
    range: share === null ? null : above(USUAL.to) ? 'above-usual' : reached ? 'usual' : 'below-usual',
    dependsOnAll: above(limit),
    dependsOnOne: rows.some((row) => exceeds(row.income, positive, limit)),
  };
};
