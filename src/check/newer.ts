import type { Finding } from '../value/finding.ts';
import { orderKey } from './order.ts';

/**
 * Says of a finding whether an earlier version of the files lacked it. Meant for files that are the same in both: there
 * a finding stands at the same place and says the same. What might stand there instead is no part of it.
 */
export const newerThan = (before: readonly Finding[]): ((finding: Finding) => boolean) => {
  const known = new Set(before.map(keyOf));
  return (finding) => !known.has(keyOf(finding));
};

const keyOf = (finding: Finding): string => {
  const { allowed: _allowed, near: _near, ...args } = finding.args;
  return orderKey({ ...finding, args });
};
