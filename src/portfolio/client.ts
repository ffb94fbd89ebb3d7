import { type Fact, givenOf } from '../value/fact.ts';
import { budgetOf } from './budget.ts';
import type { Config } from './config.ts';
import type { Dossier } from './dossier.ts';
import { REGISTER_FILE } from './layout.ts';
import type { Client } from './portfolio.ts';
import type { RegisterRow } from './register.ts';
import type { General } from './sections/general.ts';

/** An object without its undefined values. */
type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const known = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>;

const noneOf = (fact: Fact<unknown> | undefined): true | undefined => fact?.state === 'none' || undefined;

/** What the register says of a client. */
export const clientOfRow = (row: RegisterRow, line: number): Client => ({
  id: row.id,
  name: row.name,
  status: row.status ?? 'active',
  aliases: row.aliases ?? [],
  ...known({
    channel: row.channel,
    owner: row.owner,
    department: row.department,
    territory: row.territory,
    industry: givenOf(row.industry),
    taxId: givenOf(row.tax_id),
    noTaxId: noneOf(row.tax_id),
    parent: row.parent,
    budget: row.budget,
    rival: givenOf(row.rival),
    postponedUntil: row.postponed_until,
    reason: row.reason,
  }),
  at: { file: REGISTER_FILE, line },
});

/** What the dossier says of a client; its potential and its budget stand in other sections than the rest. */
export const clientOfDossier = (general: General, dossier: Dossier, file: string, config: Config): Client => {
  const products = dossier.sections.products?.data;
  const budget = budgetOf(products, config);
  const years = Object.keys(products?.budget_of ?? {});
  return {
    id: general.id,
    name: general.name,
    slug: dossier.slug,
    status: general.status ?? 'active',
    aliases: general.aliases ?? [],
    ...known({
      channel: general.channel,
      owner: general.owner,
      deputy: general.deputy,
      department: general.department,
      territory: general.territory,
      industry: givenOf(general.industry),
      taxId: givenOf(general.tax_id),
      noTaxId: noneOf(general.tax_id),
      parent: general.parent,
      budget: budget?.known,
      budgetOpen: budget === undefined || budget.open.length === 0 ? undefined : budget.open,
      budgetYears: years.length === 0 ? undefined : years,
      typesSales: (products?.sales ?? []).length > 0 || undefined,
      potential: dossier.sections.growth?.data.potential?.level,
      rival: givenOf(general.rival),
      postponedUntil: general.postponed_until,
      reason: general.status === 'lost' ? general.lost?.reason : general.postponed_why,
    }),
    at: { file },
    dossier,
  };
};
