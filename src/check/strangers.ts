import type { PlainDate } from '../value/period.ts';
import { nextMonth } from './client-place.ts';
import type { Found } from './rule.ts';

/** Enough to recognise what is meant; the ledger knows the rest. */
const NAMED = 5;

/** One finding for all names of the ledger that stand for nothing. */
export function* strangerFinding(names: readonly string[], today: PlainDate): Iterable<Found> {
  if (names.length === 0) return;
  const shown = names.slice(0, NAMED).join(', ');
  const args = { n: names.length, names: names.length > NAMED ? `${shown}, …` : shown };
  yield { at: { file: 'kam.yaml', path: [] }, args, until: nextMonth(today) };
}
