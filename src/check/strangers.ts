import { nearest } from '../value/nearest.ts';
import type { PlainDate } from '../value/period.ts';
import { nextMonth } from './client-place.ts';
import type { Found } from './rule.ts';

/** Enough to recognise what is meant; the ledger knows the rest. */
const NAMED = 5;

/** One finding for all names of the ledger that stand for nothing; `known` are those that stand for something. */
export function* strangerFinding(
  names: readonly string[],
  known: readonly string[],
  today: PlainDate,
): Iterable<Found> {
  if (names.length === 0) return;
  const shown = names.slice(0, NAMED).map((name) => ({ name, near: nearest(name, known) }));
  const [first, ...others] = shown;
  const list = shown.map(({ name, near }) =>
    near === undefined || others.length === 0 ? name : `${name} (${near}?)`,
  );
  const args = {
    n: names.length,
    names: [...list, ...(names.length > NAMED ? ['…'] : [])].join(', '),
    ...(others.length === 0 && first?.near !== undefined && { near: first.near }),
  };
  yield { at: { file: 'kam.yaml', path: [] }, args, until: nextMonth(today) };
}
