import type { LedgerNames } from '../../src/ledger/ledger.ts';
import { fold } from '../../src/value/name.ts';
import type { Rate } from '../../src/value/rate.ts';

/** What a ledger is told of a portfolio. */
export const namesOf = (
  clients: Readonly<Record<string, string>> = {},
  currency = 'EUR',
  rates: readonly Rate[] = [],
): LedgerNames => ({
  currency,
  rates,
  clients: new Map(Object.entries(clients).map(([text, id]) => [fold(text), id])),
  products: new Map(),
  managers: new Map(),
  channels: new Map([[fold('Retail'), 'retail']]),
});
