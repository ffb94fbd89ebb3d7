import type { Finding } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import { nextMonth } from './client-place.ts';
import type { Rule } from './rule.ts';

/** Enough to recognise what is meant; the ledger knows the rest. */
const NAMED = 5;

/** One finding for all names of the ledger that stand for nothing. */
export function* strangerFinding(
  { id: rule, severity }: Pick<Rule, 'id' | 'severity'>,
  names: readonly string[],
  today: PlainDate,
): Iterable<Finding> {
  if (names.length === 0) return;
  const shown = names.slice(0, NAMED).join(', ');
  const args = { n: names.length, names: names.length > NAMED ? `${shown}, …` : shown };
  yield { rule, severity, at: { file: 'kam.yaml', path: [] }, args, until: nextMonth(today) };
}
