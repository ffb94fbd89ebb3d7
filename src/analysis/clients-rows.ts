import { type Aspect, channelsSold, dirtOf, FLAWS, type Flaw, type Inspection } from '../measure/cleaning.ts';
import { byIncome } from '../measure/concentration.ts';
import { completenessIn } from '../measure/knowledge.ts';
import type { Member, Past } from '../measure/members.ts';
import { isPutOff } from '../measure/platform.ts';
import type { Config } from '../portfolio/config.ts';
import type { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, givenOf } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { shareOf } from '../value/share.ts';
import type { Request } from './analysis.ts';

export type Named = { readonly key: string; readonly name: string };

/** One client in the list. */
export type ClientRow = Named &
  Pick<Member, 'population' | 'channel' | 'manager' | 'territory' | 'income' | 'last'> & {
    readonly slug: string | null;
    readonly postponedUntil: PlainDate | null;
    /** Of the positive total of the company; null below zero, or unknown. */
    readonly share: number | null;
    /** How complete the dossier is, 0..1; null without one. */
    readonly completeness: number | null;
  };

/** One thing to clean, and in which clients. */
export type Duty = {
  readonly aspect: Aspect;
  readonly flaw: Flaw;
  readonly clients: readonly (Named & { readonly manager: string; readonly detail: string | null })[];
};

/** A client that was put off; `due`: the day has come. */
export type PutOff = Named & {
  readonly until: PlainDate;
  readonly reason: string | null;
  readonly reasonBasis: Basis;
  readonly due: boolean;
};

const rowOf = (member: Member, positive: Decimal, config: Config): ClientRow => {
  const { key, name, population, client, channel, manager, territory, income, last } = member;
  return {
    key,
    name,
    slug: client?.slug ?? null,
    population,
    postponedUntil: client?.postponedUntil ?? null,
    channel,
    manager,
    territory,
    last,
    income,
    share: income === null || income.sign < 0 ? null : shareOf(income, positive),
    completeness: client?.dossier === undefined ? null : completenessIn(client, config).share,
  };
};

/** Everybody, by income. */
export const listOf = (members: readonly Member[], positive: Decimal, config: Config): readonly ClientRow[] =>
  members.map((member) => rowOf(member, positive, config)).sort(byKnownIncome);

/** Unknown incomes stand after the known ones. */
const byKnownIncome = (a: ClientRow, b: ClientRow): number => {
  if (a.income === null || b.income === null)
    return (a.income === null ? 1 : 0) - (b.income === null ? 1 : 0) || (a.key < b.key ? -1 : 1);
  return byIncome({ key: a.key, income: a.income }, { key: b.key, income: b.income });
};

export const putOff = (members: readonly Member[], today: PlainDate): readonly PutOff[] =>
  members
    .flatMap((member) => {
      const { key, name, client } = member;
      if (client?.postponedUntil === undefined) return [];
      const { postponedUntil: until, reason } = client;
      const said = { reason: givenOf(reason) ?? null, reasonBasis: basisOf(reason) };
      return [{ key, name, until, ...said, due: !isPutOff(member, today) }];
    })
    .sort((a, b) => (`${a.until} ${a.key}` < `${b.until} ${b.key}` ? -1 : 1));

/** What the cleaning compares the base with. */
export const inspectionOf = async (
  { portfolio, ledger, period, today }: Request,
  past: Past,
): Promise<Inspection> => ({
  portfolio,
  past,
  today,
  soldThrough: channelsSold(await ledger.sum({ by: ['client', 'channel'], period })),
});

/** What is to be cleaned, by flaw; flaws that nobody has are left out. */
export const dutiesOf = (members: readonly Member[], inspection: Inspection): readonly Duty[] => {
  const dirt = dirtOf(members, inspection);
  return Object.entries(FLAWS).flatMap(([flaw, aspect]): Duty[] => {
    const clients = dirt
      .filter((each) => each.flaw === flaw)
      .map(({ member: { key, name, manager }, detail }) => ({ key, name, manager, detail }));
    return clients.length === 0 ? [] : [{ aspect, flaw: flaw as Flaw, clients }];
  });
};
