import { type ClassesOf, classesOn, talkLimit } from '../../measure/cadence.ts';
import { type Coverage, coverageOf } from '../../measure/coverage.ts';
import type { Class } from '../../portfolio/config.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import type { Duration } from '../../value/duration.ts';
import type { Analysis, Request } from '../analysis.ts';
import { countsOf, type MapRow } from './data.ts';
import { showOverview } from './overview.ts';
import { showMap } from './page.ts';

/** The map of one client, with how long its key persons may go without a talk. */
export type MapResult = {
  readonly client: Client;
  readonly coverage: Coverage;
  readonly classes: readonly Class[];
  readonly limit: Duration;
};

/** One map, or a line for each dossier. */
export type PeopleResult =
  | { readonly map: MapResult }
  | { readonly rows: readonly MapRow[]; readonly withoutDossier: number };

const mapOf = (client: Client, classesOf: ClassesOf, { portfolio, today }: Request): MapResult => {
  const classes = classesOf(client.id);
  const limit = talkLimit(classes, portfolio.config, today);
  return { client, coverage: coverageOf(client, portfolio, today, limit), classes, limit };
};

const run = async (request: Request): Promise<PeopleResult> => {
  const { portfolio, ledger, today, client } = request;
  const classesOf = await classesOn(portfolio, ledger, today);
  if (client !== undefined) return { map: mapOf(client, classesOf, request) };
  const rows = portfolio.clients.flatMap((each): MapRow[] => {
    const { slug, id, name, status, owner } = each;
    if (slug === undefined) return [];
    const counts = countsOf(mapOf(each, classesOf, request).coverage);
    return [{ key: id, name, slug, status, owner: owner ?? null, ...counts }];
  });
  return { rows: rows.sort(weakestFirst), withoutDossier: portfolio.clients.length - rows.length };
};

const weakestFirst = (a: MapRow, b: MapRow): number =>
  a.quality - b.quality || b.open - a.open || (a.key < b.key ? -1 : 1);

export const people: Analysis<PeopleResult> = {
  id: 'people',
  client: 'optional',
  withoutSales: true,
  options: [],
  examples: ['kam people', 'kam people gazmash', 'kam people gazmash --format md', 'kam people --explain'],
  run,
  show: (result, request, words) =>
    'map' in result ? showMap(result.map, request, words) : showOverview(result, request, words),
};
