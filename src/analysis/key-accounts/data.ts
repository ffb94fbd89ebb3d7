import { type Limit, limitsLeft, ownerOf } from '../../measure/key/limits.ts';
import { type Promising, promisingFrom, promisingIn } from '../../measure/key/promise.ts';
import { hasDossier, isKey, isKeyAt, type KeyStanding, keyStandings } from '../../measure/key/standing.ts';
import { type KeyTogether, keyTogether } from '../../measure/key-accounts.ts';
import type { Status } from '../../portfolio/portfolio.ts';
import type { Decimal } from '../../value/decimal.ts';
import type { Basis } from '../../value/fact.ts';
import type { Request } from '../analysis.ts';
import type { Base } from '../base.ts';
import { salesOf } from '../sales.ts';

/** A client or group, with whatever makes it key. */
export type KeyRow = Pick<KeyStanding, 'key' | 'name' | 'income' | 'share' | 'byIncome' | 'byArgument'> & {
  /** Folders of its dossiers. */
  readonly dossiers: readonly string[];
  readonly owner: string | null;
  readonly statuses: readonly Status[];
  /** Key for the company, as against a department or a manager only. */
  readonly ofCompany: boolean;
};

export type PromisingRow = {
  readonly key: string;
  readonly name: string;
  readonly slug: string | null;
  readonly status: Status;
  readonly owner: string | null;
  readonly budget: { readonly low: Decimal; readonly high: Decimal; readonly basis: Basis };
  readonly sales: Decimal;
  readonly open: { readonly low: Decimal; readonly high: Decimal; readonly basis: Basis };
};

export type KeyAccountsData = {
  /** Everybody who is key for the company, a department or a manager, by income. */
  readonly rows: readonly KeyRow[];
  readonly together: KeyTogether;
  /** Clients or groups that are active. */
  readonly active: number;
  readonly promisingFrom: Decimal;
  readonly deserve: readonly {
    readonly key: string;
    readonly name: string;
    readonly key_for: KeyRow | null;
    readonly promising: PromisingRow | null;
    /** What to type. */
    readonly command: string;
  }[];
  readonly former: readonly KeyRow[];
  readonly prospects: readonly {
    readonly key: string;
    readonly name: string;
    readonly slug: string | null;
    readonly owner: string | null;
    readonly promising: PromisingRow | null;
    readonly byArgument: KeyStanding['byArgument'];
  }[];
  readonly dossiers: { readonly all: number; readonly lost: number };
  readonly limits: readonly Limit[];
};

export type KeyAccountsResult = { readonly base: Base; readonly data: KeyAccountsData };

export const keyAccountsOf = async (request: Request): Promise<KeyAccountsResult> => {
  const { portfolio, today } = request;
  const book = await salesOf(request, true);
  const { dependence, all } = keyStandings(book, request.measure ?? portfolio.config.income);
  const [company] = dependence.groups;
  if (company === undefined) throw new Error('a dependence without the company');
  const from = promisingFrom(book);
  const promising = promisingIn(book, from).map(promisingRow);
  const byClient = new Map(promising.map((row) => [row.key, row]));
  const promiseOf = ({ members }: KeyStanding) =>
    members.flatMap(({ id }) => byClient.get(id) ?? [])[0] ?? null;
  const withDossier = portfolio.clients.filter(({ dossier }) => dossier !== undefined);
  const rows = all.filter(isKey).map(keyRow);
  const known = all.filter((each) => hasDossier(each));
  return {
    base: {
      ...dependence.income,
      rows: 'client',
      used: company.rows.length,
      leftOut: [{ reason: 'no-cost', count: company.leftOut.length }],
      lines: company.lines,
      unassignedLines: company.unassignedLines,
    },
    data: {
      rows,
      together: keyTogether(book, company, false),
      active: all.filter(({ members }) => members.some(({ status }) => status === 'active')).length,
      promisingFrom: from,
      deserve: all
        .filter((each) => !hasDossier(each) && isAlive(each) && (isKey(each) || promiseOf(each) !== null))
        .map((each) => ({
          key: each.key,
          name: each.name,
          key_for: isKey(each) ? keyRow(each) : null,
          promising: promiseOf(each),
          command: `kam new "${each.name}"`,
        })),
      former: known.filter((each) => !isKey(each) && promiseOf(each) === null && isAlive(each)).map(keyRow),
      prospects: prospectsOf(all, byClient),
      dossiers: {
        all: withDossier.filter(({ status }) => status !== 'lost').length,
        lost: withDossier.filter(({ status }) => status === 'lost').length,
      },
      limits: limitsLeft(all, portfolio, today),
    },
  };
};

/** Not lost as a whole; what only the ledger knows is alive. */
const isAlive = ({ members }: KeyStanding): boolean =>
  members.length === 0 || members.some(({ status }) => status !== 'lost');

const keyRow = (standing: KeyStanding): KeyRow => {
  const { key, name, income, share, byIncome, byArgument, members } = standing;
  return {
    key,
    name,
    income,
    share,
    byIncome,
    byArgument,
    dossiers: members.flatMap(({ dossier, slug }) =>
      dossier === undefined || slug === undefined ? [] : [slug],
    ),
    owner: ownerOf(standing) ?? null,
    statuses: [...new Set(members.map(({ status }) => status))],
    ofCompany: isKeyAt(standing, 'company'),
  };
};

const promisingRow = ({ client, budget, sales, open }: Promising): PromisingRow => ({
  key: client.id,
  name: client.name,
  slug: client.slug ?? null,
  status: client.status,
  owner: client.owner ?? null,
  budget,
  sales,
  open,
});

/** Potential clients with a large open budget, the largest first, then those that their dossiers argue for. */
const prospectsOf = (
  all: readonly KeyStanding[],
  byClient: ReadonlyMap<string, PromisingRow>,
): KeyAccountsData['prospects'] =>
  all
    .flatMap(({ members, byArgument }) =>
      members.map((client) => ({
        client,
        arguments: byArgument.filter((each) => each.client === client.id),
      })),
    )
    .filter(({ client }) => client.status === 'potential')
    .flatMap(({ client: { id, name, slug, owner }, arguments: own }) => {
      const promising = byClient.get(id) ?? null;
      if (promising === null && own.length === 0) return [];
      return [{ key: id, name, slug: slug ?? null, owner: owner ?? null, promising, byArgument: own }];
    })
    .sort(
      (a, b) =>
        (b.promising === null ? 0 : 1) - (a.promising === null ? 0 : 1) ||
        (a.promising === null || b.promising === null
          ? 0
          : b.promising.open.low.compare(a.promising.open.low)) ||
        (a.key < b.key ? -1 : 1),
    );
