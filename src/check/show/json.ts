import type { Place } from '../../value/finding.ts';
import type { Said, Show } from './result.ts';

const placeOf = ({ file, line, column, endLine, endColumn }: Place): object => ({
  file,
  line,
  column,
  endLine: endLine ?? line,
  endColumn: endColumn ?? column,
});

const findingOf = ({ finding, message, nearest, at, also }: Said): object => ({
  rule: finding.rule,
  severity: finding.severity,
  message,
  ...(nearest !== undefined && { meant: nearest }),
  at: placeOf(at),
  also: also.map(placeOf),
  args: finding.args,
  ...(finding.until !== undefined && { until: finding.until }),
  ...(finding.fix !== undefined && { fix: finding.fix.safe ? 'safe' : 'unsafe' }),
});

/** The contract for programs; `kam` is its version. Paths are relative to the portfolio. */
export const json: Show = ({ today, checked, ignored, known, findings }) =>
  `${JSON.stringify(
    { kam: 1, command: 'check', today, checked, ignored, baseline: known, findings: findings.map(findingOf) },
    null,
    2,
  )}\n`;
