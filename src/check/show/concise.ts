import { printable } from '../../value/printable.ts';
import type { Show } from './result.ts';

/** One line each, as compilers and editors' problem matchers have it: `file:line:column: severity rule message`. */
export const concise: Show = ({ findings }, { prefix }) =>
  findings
    .map(({ finding, message, at }) =>
      printable(
        `${prefix}${at.file}:${at.line}:${at.column}: ${finding.severity} ${finding.rule} ${message}`,
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
