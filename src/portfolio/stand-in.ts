import type { Finding } from '../value/finding.ts';
import { slugOf } from '../value/slug.ts';

/** An id for a client that has none, so that its files and sales are not lost meanwhile; it lasts as long as the name. */
export const standInId = (name: string): string => slugOf(name, 'en');

/** A client without an id is more than a missing key: says so by its own rule. */
export const namingMissingId = (finding: Finding): Finding =>
  finding.rule === 'format/missing' && finding.args['key'] === 'id' && isOfClient(finding)
    ? { ...finding, rule: 'portfolio/missing-id' }
    : finding;

/** At the top of section 1, or in a cell of the register. */
const isOfClient = ({ at }: Finding): boolean =>
  'path' in at && (at.path.length === 1 || typeof at.path[0] === 'number');
