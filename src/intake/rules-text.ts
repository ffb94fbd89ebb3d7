import type { ImportRules } from '../portfolio/import-rules.ts';
import type { Choice } from './propose.ts';

const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{N}_ ./()-]*$/u;

/** A text as a YAML scalar: bare where that is safe, else in single quotes. */
export const scalar = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return PLAIN.test(line) ? line : quoted(line);
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The rules of an import as the file that is proposed for them, one key a line; a comment above each choice that is not sure. */
export const rulesText = (
  rules: ImportRules,
  choices: readonly Choice[],
  doubt: (choice: Choice) => string,
): string => {
  const lines = [
    `encoding: ${rules.encoding ?? 'utf-8'}`,
    ...(rules.delimiter === undefined
      ? []
      : [`delimiter: ${rules.delimiter === '\t' ? 'tab' : quoted(rules.delimiter)}`]),
    `decimal: ${quoted(rules.decimal ?? '.')}`,
    `date: ${scalar(rules.date ?? '')}`,
    'columns:',
    ...choices.flatMap((choice) => [
      ...(choice.certainty === 'sure' ? [] : [`  # ${doubt(choice)}`]),
      `  ${choice.field}: ${scalar(choice.column)}`,
    ]),
    ...(rules.skip === undefined ? [] : ['skip:', ...rules.skip.map((word) => `  - ${scalar(word)}`)]),
  ];
  return `${lines.join('\n')}\n`;
};
