import type { Book } from '../measure/book.ts';
import { readBook } from '../measure/book.ts';
import { type Capacity, capacityOf } from '../measure/capacity.ts';
import { type Concentration, concentrate } from '../measure/concentration.ts';
import { rowsThatMake } from '../measure/dependence.ts';
import { topOf } from '../measure/groups.ts';
import {
  amountsBy,
  amountsOf,
  chooseIncome,
  type Income,
  incomeOf,
  type Measure,
} from '../measure/income.ts';
import {
  type Member,
  membersOf,
  type Past,
  POPULATIONS,
  type Population,
  pastOf,
} from '../measure/members.ts';
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

/** The clients that were asked for, among all of them. */
type Selection = {
  readonly book: Book;
  readonly past: Past;
  readonly income: Income;
  readonly choice: Choice;
  readonly all: readonly Member[];
  readonly members: readonly Member[];
  /** Nobody was chosen: then what has no client belongs to the figures too. */
  readonly everybody: boolean;
  readonly sold: Book['sales'];
  /** The denominator of all shares, the same as that of the concentration. */
  readonly positive: Decimal;
};

const select = async (request: Request): Promise<Selection> => {
  const { portfolio, ledger, period, today } = request;
  const book = await readBook(portfolio, ledger, period);
  const past = await pastOf(ledger, today);
  const wanted = request.measure ?? portfolio.config.income;
  const income = chooseIncome(wanted, amountsOf(book.sales), portfolio.config.thresholds.cost_coverage);
  const all = membersOf(book, past, income.measure);
  const choice = choiceOf(all, book, request);
  const everybody = Object.values(choice).every((each) => each === null);
  const members = all.filter((member) => isChosen(member, choice));
  const keys = new Set(members.map(({ key }) => key));
  const sold = book.sales.filter(({ client }) => (client === null ? everybody : keys.has(client)));
  const { positive } = groupsOf(book, book.sales, income.measure);
  return { book, past, income, choice, all, members, everybody, sold, positive };
};

const run = async (request: Request): Promise<ClientsResult> => {
  const { ledger, period, today } = request;
  const selection = await select(request);
  const { book, past, income, choice, members, everybody, sold, positive } = selection;
  const loose = amountsOf(sold.filter(({ client }) => client === null));
  const known = Decimal.sum(members.flatMap((member) => member.income ?? []));
  const unassigned = incomeOf(loose, income.measure) ?? Decimal.zero;
  const where = everybody ? {} : { client: members.map(({ key }) => key) };
  const capacity = capacityOf(members);
  return {
    base: baseOf(selection, loose.lines),
    span: await ledger.span(),
    managerName: namesOf(book, 'manager'),
    channelName: namesOf(book, 'channel'),
    data: {
      chosen: choice,
      ...partsOf(selection, request),
      postponed: putOff(members, today),
      ...ordersOf(await ledger.sum({ by: ['source'], period, where, orders: true })),
      capacity: capacity === null ? null : { ...capacity, basis: 'estimated' },
      makes80: makes80(groupsOf(book, sold, income.measure)),
      cleaning: {
        asOf: past.asOf ?? null,
        tellsSilence: past.year !== undefined,
        duties: dutiesOf(members, await inspectionOf(request, past)),
      },
      income: known,
      unassigned,
      total: known.plus(unassigned),
      rows: listOf(members, positive, request.portfolio.config),
    },
  };
};

const baseOf = ({ income, all, members, sold }: Selection, unassignedLines: number): Base => ({
  ...income,
  rows: 'client',
  used: members.length,
  leftOut: [{ reason: 'not-chosen', count: all.length - members.length }],
  lines: amountsOf(sold).lines,
  unassignedLines,
});

/** The clients by population, by channel, and by territory and channel: each in one part of each. */
const partsOf = (
  { book, members, positive }: Selection,
  { portfolio, period, today }: Request,
): Pick<ClientsData, 'populations' | 'channels' | 'platform'> => {
  const nameOf = namesOf(book, 'channel');
  const channel = (key: string): Named => ({ key, name: nameOf(key) });
  const within = (population: Population) => members.filter((member) => member.population === population);
  return {
    populations: POPULATIONS.map((key) => ({ key, ...partOf(within(key), positive) })),
    channels: partsBy(members, (member) => member.channel, positive).map(({ members: _, key, ...part }) => ({
      ...channel(key),
      ...part,
    })),
    platform: platformOf(members, { portfolio, period, positive, today }).map((field) => ({
      ...field,
      channel: channel(field.channel),
    })),
  };
};

/** How income is spread over groups: clients under one control count as one. */
const groupsOf = (book: Book, sales: Book['sales'], measure: Measure): Concentration => {
  const top = topOf(book.clients);
  const sums = amountsBy(sales, ({ client }) => (client === null ? null : top(client)));
  const items = [...sums].flatMap(([key, amounts]) => {
    const income = key === null ? null : incomeOf(amounts, measure);
    return key === null || income === null ? [] : [{ key, income }];
  });
  const loose = sums.get(null);
  return concentrate(items, (loose && incomeOf(loose, measure)) ?? Decimal.zero);
};

const makes80 = (groups: Concentration): ClientsData['makes80'] => {
  const [rows, of] = [rowsThatMake(MOST, groups), groups.rows.length];
  return rows === null || rows === 0 ? null : { rows, of, share: rows / of };
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
