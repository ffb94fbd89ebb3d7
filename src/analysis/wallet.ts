import { type Span, sumSpans } from '../measure/answers.ts';
import { shareOfSpan } from '../measure/wallet.ts';
import { Decimal } from '../value/decimal.ts';
import { BASES, type Basis } from '../value/fact.ts';
import type { Period } from '../value/period.ts';
import type { Analysis, Request } from './analysis.ts';
import { type Base, revenueBase } from './base.ts';
import { salesOf } from './sales.ts';
import { clientAsked, coveredBy, refuseMargin } from './spend.ts';
import { type MapEntry, mapOf } from './wallet-map.ts';
import { showWallet } from './wallet-page.ts';
import { type Penetration, type WalletRow, walletsOf } from './wallet-rows.ts';

/** The wallets whose budgets are equally well known. */
export type Trust = {
  readonly basis: Basis;
  readonly clients: number;
  readonly sales: Decimal;
  readonly budget: Span;
  readonly open: Span;
};

export type WalletResult = {
  readonly base: Base;
  readonly data: {
    /** The client that was asked for. */
    readonly client: string | null;
    /** The months of the period that the ledger covers: budgets are taken for them. */
    readonly covered: Period;
    /** Those whose budget somebody asked for, by open wallet, the largest first. */
    readonly rows: readonly WalletRow[];
    /** By basis, never added up over them without saying so. */
    readonly trust: readonly Trust[];
    readonly total: Penetration | null;
    /** Where all sales stand; together they are the ledger’s. */
    readonly sales: {
      readonly within: Decimal;
      readonly outside: Decimal;
      readonly withoutBudget: Decimal;
      readonly unassigned: Decimal;
      readonly total: Decimal;
    };
    /** The largest buyers whose budget nobody knows. */
    readonly ask: readonly { readonly key: string; readonly name: string; readonly sales: Decimal }[];
    readonly map: readonly MapEntry[] | null;
  };
};

/** As many are named whom to ask first. */
const ASKED_FIRST = 10;

const run = async (request: Request): Promise<WalletResult> => {
  refuseMargin(request);
  const book = await salesOf(request, true);
  const only = clientAsked(book, request);
  const covered = coveredBy(request.period, await request.ledger.span());
  const sales = book.sales.filter(({ client }) => only === undefined || client === only.id);
  const wallets = walletsOf(book, covered, only);
  const known = wallets.flatMap(({ row }) => (row.budget === null ? [] : [row]));
  const unknown = wallets.flatMap(({ row }) => (row.budget === null ? [row] : []));
  return {
    base: revenueBase(sales, known.length, [{ reason: 'no-budget', count: unknown.length }]),
    data: {
      client: only?.id ?? null,
      covered,
      rows: [...known, ...unknown.filter(({ asked }) => asked > 0 || only !== undefined)].sort(byOpen),
      trust: trustOf(known),
      total: together(known),
      sales: {
        within: sumOf(known, (row) => row.sales),
        outside: sumOf(known, (row) => row.outside),
        withoutBudget: sumOf(unknown, (row) => row.outside),
        unassigned: Decimal.sum(sales.flatMap(({ client, revenue }) => (client === null ? [revenue] : []))),
        total: Decimal.sum(sales.map(({ revenue }) => revenue)),
      },
      ask: unknown
        .map(({ key, name, outside }) => ({ key, name, sales: outside }))
        .filter(({ sales }) => sales.sign > 0)
        .sort((a, b) => b.sales.compare(a.sales) || (a.key < b.key ? -1 : 1))
        .slice(0, ASKED_FIRST),
      map: request.options['map'] === true ? mapOf(book, wallets) : null,
    },
  };
};

const sumOf = (rows: readonly WalletRow[], pick: (row: WalletRow) => Decimal): Decimal =>
  Decimal.sum(rows.map(pick));

/** The largest open wallet first, the unknown ones last. */
const byOpen = (a: WalletRow, b: WalletRow): number =>
  (b.open?.high ?? MINUS_ONE).compare(a.open?.high ?? MINUS_ONE) || (a.key < b.key ? -1 : 1);

const MINUS_ONE = Decimal.of(-1);

const spans = (rows: readonly WalletRow[], of: 'budget' | 'open' | 'rivals'): Span | null =>
  sumSpans(rows.flatMap((row) => row[of] ?? [])) ?? null;

const together = (rows: readonly WalletRow[]): Penetration | null => {
  const budget = spans(rows, 'budget');
  if (budget === null) return null;
  const sales = sumOf(rows, (row) => row.sales);
  return {
    sales,
    budget,
    share: shareOfSpan(sales, budget) ?? null,
    open: spans(rows, 'open'),
    rivals: spans(rows, 'rivals'),
    flaw: null,
  };
};

const trustOf = (rows: readonly WalletRow[]): readonly Trust[] =>
  BASES.flatMap((basis): Trust[] => {
    const same = rows.filter(({ budget }) => budget?.basis === basis);
    const [budget, open] = [spans(same, 'budget'), spans(same, 'open')];
    if (budget === null || open === null) return [];
    return [{ basis, clients: same.length, sales: sumOf(same, ({ sales }) => sales), budget, open }];
  });

export const wallet: Analysis<WalletResult> = {
  id: 'wallet',
  options: [
    { flags: '--client <client>', summary: 'the budgets and suppliers of one client' },
    { flags: '--map', summary: '3 x 3: our position by the client’s potential, judged and computed' },
  ],
  examples: ['kam wallet', 'kam wallet --client gazmash --explain', 'kam wallet --map'],
  run,
  show: showWallet,
};
