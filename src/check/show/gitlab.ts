import type { Severity } from '../../value/finding.ts';
import { printable } from '../../value/printable.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { Show } from './result.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', hint: 'info' };

/** A Code Quality report of GitLab, which shows findings in merge requests. */
export const gitlab: Show = (result, { prefix }) => {
  const fingerprints = fingerprintsOf(result);
  const issues = result.findings.map(({ finding, message, at }, index) => ({
    description: printable(message),
    check_name: finding.rule,
    fingerprint: fingerprints[index],
    severity: SEVERITIES[finding.severity],
    location: { path: `${prefix}${at.file}`, lines: { begin: at.line, end: at.endLine ?? at.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};
