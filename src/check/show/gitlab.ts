import type { Place, Severity } from '../../value/finding.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { Show, Stage } from './result.ts';
import { sentenceOf } from './sentence.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', hint: 'info' };

/** A Code Quality report of GitLab, which shows findings in merge requests. */
export const gitlab: Show = (result, stage) => {
  const fingerprints = fingerprintsOf(result);
  const issues = result.findings.map((said, index) => ({
    description: sentenceOf(said, stage),
    check_name: said.finding.rule,
    fingerprint: fingerprints[index],
    severity: SEVERITIES[said.finding.severity],
    location: locationOf(said.at, stage),
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};

const locationOf = ({ file, line, endLine = line }: Place, { prefix }: Stage): object => ({
  path: `${prefix}${file}`,
  lines: { begin: line, end: endLine },
});
