import type { Finding } from '../value/finding.ts';
import { orderKey } from './run.ts';

/**
 * Says of a finding whether an earlier version of the files had it. Meant for files that are the same in both: there
 * a finding stands at the same place and says the same.
 */
export const newerThan = (before: readonly Finding[]): ((finding: Finding) => boolean) => {
  const known = new Set(before.map(orderKey));
  return (finding) => !known.has(orderKey(finding));
};
