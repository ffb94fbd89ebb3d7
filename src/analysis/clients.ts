import type { Book } from '../measure/book.ts';
import { readBook } from '../measure/book.ts';
import { type Capacity, capacityOf } from '../measure/capacity.ts';
import { concentrate } from '../measure/concentration.ts';
import { rowsThatMake } from '../measure/dependence.ts';
import { topOf } from '../measure/groups.ts';
import { amountsBy, amountsOf, chooseIncome, incomeOf, type Measure } from '../measure/income.ts';
import { type Member, membersOf, POPULATIONS, type Population, pastOf } from '../measure/members.ts';
import { namesOf } from '../measure/names.ts';
import { type Field, type Part, partOf, partsBy, platformOf } from '../measure/platform.ts';
import { ordersOf } from '../measure/quarters.ts';
import { Decimal } from '../value/decimal.ts';
import type { Period, PlainDate } from '../value/period.ts';
import type { Analysis, Request } from './analysis.ts';
import type { Base } from './base.ts';
import { type Choice, choiceOf, isChosen, STATUSES } from './clients-choice.ts';
import { showClients } from './clients-page.ts';
import {
  type ClientRow,
  type Duty,
  dutiesOf,
  inspectionOf,
  listOf,
  type Named,
  type PutOff,
  putOff,
} from './clients-rows.ts';

export type ClientsData = {
  readonly chosen: Choice;
  readonly populations: readonly (Part & { readonly key: Population })[];
  readonly channels: readonly (Part & Named)[];
  readonly platform: readonly (Omit<Field, 'channel'> & { readonly channel: Named })[];
  readonly postponed: readonly PutOff[];
  readonly orders: number | null;
  readonly averageOrder: Decimal | null;
  readonly capacity: (Capacity & { readonly basis: 'estimated' }) | null;
  /** How many groups make 80 % of the positive income, of how many that bought. */
  readonly makes80: { readonly rows: number; readonly of: number; readonly share: number } | null;
  readonly cleaning: {
    /** The last day of the ledger, and whether it is old enough to tell who did not buy for a year. */
    readonly asOf: PlainDate | null;
    readonly tellsSilence: boolean;
    readonly duties: readonly Duty[];
  };
  /** Net income of the chosen clients, of what no client could be given (unless some were chosen), and of both. */
  readonly income: Decimal;
  readonly unassigned: Decimal;
  readonly total: Decimal;
  /** By income, descending. */
  readonly rows: readonly ClientRow[];
};

export type ClientsResult = {
  readonly base: Base;
  readonly data: ClientsData;
  readonly span: Period | undefined;
  readonly managerName: (key: string) => string;
  readonly channelName: (key: string) => string;
};

const MOST = Decimal.of('0.8');

const run = async (request: Request): Promise<ClientsResult> => {
  const { portfolio, ledger, period, today } = request;
  const book = await readBook(portfolio, ledger, period);
  const past = await pastOf(ledger, today);
  const wanted = request.measure ?? portfolio.config.income;
  const income = chooseIncome(wanted, amountsOf(book.sales), portfolio.config.thresholds.cost_coverage);
  const all = membersOf(book, past, income.measure);
  const choice = choiceOf(all, book, request);
  const members = all.filter((member) => isChosen(member, choice));
  const everybody = members.length === all.length;
  const keys = new Set(members.map(({ key }) => key));
  const sold = book.sales.filter(({ client }) => (client === null ? everybody : keys.has(client)));
  const loose = book.sales.filter(({ client }) => client === null);
  const positive = positiveOf(all, loose, income.measure);
  const known = Decimal.sum(members.flatMap((member) => member.income ?? []));
  const unassigned = everybody ? (incomeOf(amountsOf(loose), income.measure) ?? Decimal.zero) : Decimal.zero;
  const where = everybody ? {} : { client: [...keys] };
  const named = { channel: namesOf(book, 'channel'), manager: namesOf(book, 'manager') };
  const channel = (key: string): Named => ({ key, name: named.channel(key) });
  const capacity = capacityOf(members);
  return {
    base: {
      ...income,
      rows: 'client',
      used: members.length,
      leftOut: [{ reason: 'not-chosen', count: all.length - members.length }],
      lines: amountsOf(sold).lines,
      unassignedLines: everybody ? amountsOf(loose).lines : 0,
    },
    span: await ledger.span(),
    managerName: named.manager,
    channelName: named.channel,
    data: {
      chosen: choice,
      populations: POPULATIONS.map((key) => ({
        key,
        ...partOf(
          members.filter(({ population }) => population === key),
          positive,
        ),
      })),
      channels: partsBy(members, (member) => member.channel, positive).map(
        ({ members: _, key, ...part }) => ({ ...channel(key), ...part }),
      ),
      platform: platformOf(members, { portfolio, period, positive, today }).map((field) => ({
        ...field,
        channel: channel(field.channel),
      })),
      postponed: putOff(members, today),
      ...ordersOf(await ledger.sum({ by: ['source'], period, where })),
      capacity: capacity === null ? null : { ...capacity, basis: 'estimated' },
      makes80: makes80(book, sold, income.measure),
      cleaning: {
        asOf: past.asOf ?? null,
        tellsSilence: past.year !== undefined,
        duties: dutiesOf(members, await inspectionOf(request, past)),
      },
      income: known,
      unassigned,
      total: known.plus(unassigned),
      rows: listOf(members, positive),
    },
  };
};

/** The denominator of all shares: what every client brought, and what nobody could be given, as far as positive. */
const positiveOf = (all: readonly Member[], loose: Book['sales'], measure: Measure): Decimal =>
  concentrate(
    all.flatMap(({ key, income }) => (income === null ? [] : [{ key, income }])),
    incomeOf(amountsOf(loose), measure) ?? Decimal.zero,
  ).positive;

/** The same line as that of the concentration: groups under one control count as one. */
const makes80 = (book: Book, sold: Book['sales'], measure: Measure): ClientsData['makes80'] => {
  const top = topOf(book.clients);
  const sums = amountsBy(sold, ({ client }) => (client === null ? null : top(client)));
  const items = [...sums].flatMap(([key, amounts]) => {
    const income = key === null ? null : incomeOf(amounts, measure);
    return key === null || income === null ? [] : [{ key, income }];
  });
  const loose = sums.get(null);
  const spread = concentrate(items, (loose && incomeOf(loose, measure)) ?? Decimal.zero);
  const rows = rowsThatMake(MOST, spread);
  return rows === null || rows === 0 ? null : { rows, of: items.length, share: rows / items.length };
};

export const clients: Analysis<ClientsResult> = {
  id: 'clients',
  options: [
    { flags: '--status <status>', summary: 'only these clients', choices: STATUSES },
    { flags: '--channel <channel>', summary: 'only clients of this channel (none: without one)' },
    { flags: '--owner <owner>', summary: 'only clients of this one of us (none: without one)' },
  ],
  examples: ['kam clients', 'kam clients --owner petya', 'kam clients --status lost --explain'],
  run,
  show: showClients,
};
