import { rungOf, type Standing, standingOf } from '../../measure/relationship.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import type { Analysis, Request } from '../analysis.ts';
import { rowOf, type StandingRow } from './data.ts';
import { type Figures, figuresOf } from './figures.ts';
import { showOverview } from './overview.ts';
import { showStanding } from './page.ts';

export type OneStanding = {
  readonly client: Client;
  /** Undefined without section 7. */
  readonly standing: Standing | undefined;
  readonly figures: Figures | null;
};

/** One relationship, or a line for each dossier. */
export type RelationshipResult =
  | { readonly one: OneStanding }
  | { readonly rows: readonly StandingRow[]; readonly withoutDossier: number };

const run = async (request: Request): Promise<RelationshipResult> => {
  const { portfolio, today, client } = request;
  if (client !== undefined) {
    const standing = standingOf(client, portfolio, today);
    return { one: { client, standing, figures: await figuresOf(client, request) } };
  }
  const rows = portfolio.clients.flatMap((each) =>
    each.slug === undefined ? [] : [rowOf(each, each.slug, standingOf(each, portfolio, today))],
  );
  return { rows: rows.sort(highestFirst), withoutDossier: portfolio.clients.length - rows.length };
};

const highestFirst = (a: StandingRow, b: StandingRow): number =>
  rungIn(b) - rungIn(a) || (a.key < b.key ? -1 : 1);

const rungIn = ({ stages: [lowest] }: StandingRow): number => (lowest === undefined ? -1 : rungOf(lowest));

export const relationship: Analysis<RelationshipResult> = {
  id: 'relationship',
  client: 'optional',
  options: [],
  examples: [
    'kam relationship',
    'kam relationship gazmash',
    'kam relationship gazmash --explain',
    'kam relationship --format json',
  ],
  run,
  show: (result, request, words) =>
    'one' in result ? showStanding(result.one, request, words) : showOverview(result, request, words),
};
