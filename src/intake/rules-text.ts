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
    ...line('encoding', rules.encoding),
    ...line('delimiter', rules.delimiter, rules.delimiter === '\t' ? () => 'tab' : quoted),
    ...line('sheet', rules.sheet),
    ...line('decimal', rules.decimal, quoted),
    ...line('date', rules.date),
    'columns:',
    ...choices.flatMap((choice) => [
      ...(choice.certainty === 'sure' ? [] : [`  # ${doubt(choice)}`]),
      `  ${choice.field}: ${scalar(choice.column)}`,
    ]),
    ...(rules.skip === undefined ? [] : ['skip:', ...rules.skip.map((word) => `  - ${scalar(word)}`)]),
  ];
  return `${lines.join('\n')}\n`;
};

const line = (key: string, value: string | undefined, written = scalar): readonly string[] =>
  value === undefined ? [] : [`${key}: ${written(value)}`];
