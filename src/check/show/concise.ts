import { printable } from '../../value/printable.ts';
import type { Show } from './result.ts';
import { sentenceOf } from './sentence.ts';

/** One line each, as compilers and editors' problem matchers have it: `file:line:column: severity rule message`. */
export const concise: Show = ({ findings }, stage) =>
  findings
    .map((said) => {
      const { finding, at } = said;
      const place = printable(`${stage.prefix}${at.file}:${at.line}:${at.column}`);
      return `${place}: ${finding.severity} ${finding.rule} ${sentenceOf(said, stage)}\n`;
    })
    .join('');
