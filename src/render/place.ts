import { type Finding, isPlace } from '../value/finding.ts';

/** Where a finding is, as far as it is known: `clients/acme/9-action-plan.md:14:12`, or the file alone. */
export const placeOf = ({ at }: Finding): string =>
  isPlace(at) ? `${at.file}:${at.line}:${at.column}` : at.file;
