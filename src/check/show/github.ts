import type { Severity } from '../../value/finding.ts';
import type { Said, Show, Stage } from './result.ts';
import { sentenceOf } from './sentence.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string | number): string =>
  data(String(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands of GitHub Actions: each finding becomes an annotation at its line. */
export const github: Show = ({ findings }, stage) => findings.map((said) => annotation(said, stage)).join('');

const annotation = (said: Said, stage: Stage): string => {
  const { finding, at } = said;
  const properties = {
    file: `${stage.prefix}${at.file}`,
    line: at.line,
    col: at.column,
    endLine: at.endLine,
    endColumn: at.endColumn,
    title: finding.rule,
  };
  const placed = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(value ?? '')}`);
  return `::${LEVELS[finding.severity]} ${placed.join(',')}::${data(sentenceOf(said, stage))}\n`;
};
