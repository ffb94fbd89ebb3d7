import { coverageOf, type Gap, type GapKind } from '../measure/coverage.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Duration } from '../value/duration.ts';
import type { KeyPath } from '../value/finding.ts';
import type { ClientView } from './rule.ts';

/**
 * What of one kind is missing in the cover of a client, unless an open task or promise works on it.
 * Of a lost client nothing is said: its plan to win it back says whom to meet.
 */
export const gapsIn = (
  { client, portfolio, today }: ClientView,
  kind: GapKind,
  limit: Duration = portfolio.config.freshness.people,
): readonly Gap[] => {
  if (client.status === 'lost' || !hasPeople(client)) return [];
  const { gaps } = coverageOf(client, portfolio, today, limit);
  return gaps.filter((gap) => gap.kind === kind && gap.duties.length === 0);
};

const hasPeople = ({ dossier }: Client): boolean =>
  (dossier?.sections.stakeholders?.data.people ?? []).length > 0;

/** The key of the person in question, or the person's own where there is no such key. */
export const personPlace = ({ contact }: Gap, key: 'attitude' | 'contact'): KeyPath => {
  const { file, path } = contact?.at ?? { file: '', path: [] };
  return { file, path: [...path, contact?.person[key] === undefined ? 'id' : key] };
};
