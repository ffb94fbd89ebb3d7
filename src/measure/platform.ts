import type { Portfolio } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { Period, PlainDate } from '../value/period.ts';
import { shareOf } from '../value/share.ts';
import type { Member, Population } from './members.ts';
import { logOf } from './tasks.ts';

/** Some clients together: how many of each population, and what they weigh. */
export type Part = Readonly<Record<Population, number>> & {
  /** All of them. */
  readonly clients: number;
  /** Those that were put off, whether or not the day to come back has come. */
  readonly postponed: number;
  /** Those that bought in the period. */
  readonly bought: number;
  /** What is known of it; null where nothing of it is. */
  readonly income: Decimal | null;
  /** Of the positive total of the whole company; null below zero. */
  readonly share: number | null;
};

/** One channel of one territory: contacts, prospects, clients, and their weight. */
export type Field = Part & {
  readonly territory: string;
  readonly channel: string;
  /** Contacts in the period that reached somebody; null where no log was ever kept. */
  readonly contacts: number | null;
  /** Potential clients that are not put off. */
  readonly prospects: number;
};

/** Put off to a day that has not come. */
export const isPutOff = ({ client }: Member, today: PlainDate): boolean =>
  client?.postponedUntil !== undefined && client.postponedUntil > today;

/** `positive`: the denominator of the whole company. */
export const partOf = (members: readonly Member[], positive: Decimal): Part => {
  const count = (is: (member: Member) => boolean) => members.filter(is).length;
  const of = (population: Population) => count((member) => member.population === population);
  const known = members.flatMap(({ income }) => income ?? []);
  const income = known.length === 0 && members.length > 0 ? null : Decimal.sum(known);
  return {
    active: of('active'),
    potential: of('potential'),
    lost: of('lost'),
    unregistered: of('unregistered'),
    clients: members.length,
    postponed: count(({ client }) => client?.postponedUntil !== undefined),
    bought: count(({ bought }) => bought),
    income,
    share: income === null || income.sign < 0 ? null : shareOf(income, positive),
  };
};

/** Members by a key of theirs: by income, descending, then by key. */
export const partsBy = (
  members: readonly Member[],
  keyOf: (member: Member) => string,
  positive: Decimal,
): readonly (Part & { readonly key: string; readonly members: readonly Member[] })[] => {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(keyOf(member));
    if (group === undefined) groups.set(keyOf(member), [member]);
    else group.push(member);
  }
  return [...groups]
    .map(([key, group]) => ({ key, members: group, ...partOf(group, positive) }))
    .sort((a, b) => (b.income ?? Decimal.zero).compare(a.income ?? Decimal.zero) || (a.key < b.key ? -1 : 1));
};

/** The platform of sales: territory by territory, and in each channel by channel. */
export const platformOf = (
  members: readonly Member[],
  {
    portfolio,
    period,
    positive,
    today,
  }: {
    readonly portfolio: Portfolio;
    readonly period: Period;
    readonly positive: Decimal;
    readonly today: PlainDate;
  },
): readonly Field[] =>
  partsBy(members, ({ territory }) => territory, positive).flatMap((territory) =>
    partsBy(territory.members, ({ channel }) => channel, positive).map(
      ({ key, members: some, ...part }): Field => ({
        territory: territory.key,
        channel: key,
        ...part,
        prospects: some.filter((member) => member.population === 'potential' && !isPutOff(member, today))
          .length,
        contacts: contactsOf(some, portfolio, period, today),
      }),
    ),
  );

const contactsOf = (
  members: readonly Member[],
  portfolio: Portfolio,
  { from, to }: Period,
  today: PlainDate,
): number | null => {
  const logs = members.map(({ client }) => (client === undefined ? [] : logOf(client, portfolio)));
  if (logs.every(({ length }) => length === 0)) return null;
  return logs
    .flat()
    .filter(({ date, reached }) => reached !== false && date >= from && date <= to && date <= today).length;
};
