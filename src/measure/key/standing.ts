import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import type { Decimal } from '../../value/decimal.ts';
import { type Basis, basisOf, givenOf, type Source } from '../../value/fact.ts';
import type { Attribute } from '../attributes.ts';
import type { Book } from '../book.ts';
import { type Dependence, dependenceOf } from '../dependence.ts';
import { topOf } from '../groups.ts';
import type { Measure } from '../income.ts';
import { ARGUED } from '../key-accounts.ts';
import type { KeyBy, Level } from '../levels.ts';
import { NONE, namesOf } from '../names.ts';

/** For whom a client is key. */
export const KEY_LEVELS = ['company', 'department', 'manager'] as const;
export type KeyLevel = (typeof KEY_LEVELS)[number];

/** Key by its income: what it brings and of what, and which limit fired. */
export type ByIncome = {
  readonly level: KeyLevel;
  /** The department or manager; null for the company. */
  readonly of: string | null;
  readonly ofName: string | null;
  readonly income: Decimal;
  readonly share: number | null;
  readonly by: readonly KeyBy[];
  /** For the company: key, critical or mono. */
  readonly depends: Level | null;
};

/** Key by an argument of its dossier, with what it rests on. */
export type ByArgument = Source & {
  readonly client: string;
  readonly criterion: (typeof ARGUED)[number];
  readonly evidence: string;
  readonly basis: Basis;
  readonly levels: readonly KeyLevel[];
};

/** A client, or all clients under one control, with whatever makes it key. */
export type KeyStanding = {
  /** The id at the top of the group; a name that only the ledger knows. */
  readonly key: string;
  readonly name: string;
  /** All clients of the group that the base knows. */
  readonly members: readonly Client[];
  /** For the whole company; null where nothing is known of it. */
  readonly income: Decimal | null;
  readonly share: number | null;
  readonly byIncome: readonly ByIncome[];
  readonly byArgument: readonly ByArgument[];
};

export type KeyBase = {
  readonly dependence: Dependence;
  /** By income, descending, then by name; everybody, key or not. */
  readonly all: readonly KeyStanding[];
};

/** What makes whom key: income for the company, for each department and each manager's book, and the dossiers' arguments. */
export const keyStandings = (book: Book, measure: Measure): KeyBase => {
  const company = dependenceOf(book, { by: 'client', measure });
  const own = new Map((company.groups[0]?.rows ?? []).map((row) => [row.key, row]));
  const found = new Map<string, ByIncome[]>();
  const add = (key: string, by: ByIncome): void => {
    const known = found.get(key);
    if (known === undefined) found.set(key, [by]);
    else known.push(by);
  };
  for (const { key, income, share, keyBy, level } of own.values())
    if (keyBy.length > 0)
      add(key, { level: 'company', of: null, ofName: null, income, share, by: keyBy, depends: level });
  for (const level of ['department', 'manager'] as const)
    for (const [key, by] of below(book, level, company.income.measure)) add(key, by);
  const top = topOf(book.clients);
  const keys = new Set([...own.keys(), ...[...book.clients.keys()].map(top)]);
  const nameOf = namesOf(book, 'client');
  const members = membersBy(book);
  const all = [...keys].map((key): KeyStanding => {
    const clients = members.get(key) ?? [];
    const row = own.get(key);
    return {
      key,
      name: nameOf(key),
      members: clients,
      income: row?.income ?? null,
      share: row?.share ?? null,
      byIncome: found.get(key) ?? [],
      byArgument: clients.flatMap(argumentsOf),
    };
  });
  return { dependence: company, all: all.sort(byIncome) };
};

/** Every group with what its income makes it for the company: what a dossier argues for is left out. */
export const standingsByIncome = (
  company: Dependence,
  portfolio: Pick<Portfolio, 'clients'>,
): readonly KeyStanding[] => {
  const clients = new Map(portfolio.clients.map((client) => [client.id, client]));
  const groups = membersBy({ clients, portfolio });
  const rows = new Map((company.groups[0]?.rows ?? []).map((row) => [row.key, row]));
  return [...new Set([...rows.keys(), ...groups.keys()])].map((key): KeyStanding => {
    const row = rows.get(key);
    const { income = null, share = null } = row ?? {};
    const by = row === undefined || row.keyBy.length === 0 ? [] : [row];
    return {
      key,
      name: row?.name ?? clients.get(key)?.name ?? key,
      members: groups.get(key) ?? [],
      income,
      share,
      byIncome: by.map((own) => ({
        level: 'company',
        of: null,
        ofName: null,
        income: own.income,
        share: own.share,
        by: own.keyBy,
        depends: own.level,
      })),
      byArgument: [],
    };
  });
};

function* below(book: Book, level: 'department' | 'manager', measure: Measure): Iterable<[string, ByIncome]> {
  const within: Attribute = level;
  for (const { key: of, name, rows } of dependenceOf(book, { by: 'client', within, measure }).groups) {
    if (of === null || of === NONE) continue;
    for (const { key, income, share, keyBy } of rows)
      if (keyBy.length > 0) yield [key, { level, of, ofName: name, income, share, by: keyBy, depends: null }];
  }
}

const membersBy = (book: {
  readonly clients: Book['clients'];
  readonly portfolio: Pick<Portfolio, 'clients'>;
}): ReadonlyMap<string, readonly Client[]> => {
  const top = topOf(book.clients);
  const found = new Map<string, Client[]>();
  for (const client of book.portfolio.clients) {
    const group = found.get(top(client.id));
    if (group === undefined) found.set(top(client.id), [client]);
    else group.push(client);
  }
  return found;
};

const argumentsOf = ({ id, dossier }: Client): readonly ByArgument[] => {
  const general = dossier?.sections.general?.data;
  return ARGUED.flatMap((criterion): readonly ByArgument[] => {
    const fact = general?.key?.[criterion];
    const evidence = givenOf(fact);
    if (fact === undefined || evidence === undefined) return [];
    const { how, who, date } = fact;
    return [
      {
        client: id,
        criterion,
        evidence,
        basis: basisOf(fact),
        levels: general?.key_for ?? ['company'],
        ...(how === undefined ? {} : { how }),
        ...(who === undefined ? {} : { who }),
        ...(date === undefined ? {} : { date }),
      },
    ];
  });
};

const byIncome = (a: KeyStanding, b: KeyStanding): number =>
  (b.income === null ? 0 : 1) - (a.income === null ? 0 : 1) ||
  (a.income === null || b.income === null ? 0 : b.income.compare(a.income)) ||
  (a.key < b.key ? -1 : 1);

/** Key at a level, by income or argument. */
export const isKeyAt = ({ byIncome, byArgument }: KeyStanding, level: KeyLevel): boolean =>
  byIncome.some((each) => each.level === level) || byArgument.some(({ levels }) => levels.includes(level));

export const isKey = (standing: KeyStanding): boolean => KEY_LEVELS.some((level) => isKeyAt(standing, level));

/** Any client of the group has a dossier. */
export const hasDossier = ({ members }: KeyStanding): boolean =>
  members.some(({ dossier }) => dossier !== undefined);
