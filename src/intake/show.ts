import { phrases as named, type Words } from '../locale/words.ts';
import { printable } from '../value/printable.ts';
import { showFigures } from './figures-show.ts';
import type { Manner } from './manner.ts';
import { notes } from './notes.ts';
import type { Plan } from './plan.ts';
import { type Adopting, strangersText } from './strangers-show.ts';
import type { Table } from './table.ts';

export const phrases = named('import', {
  from: '{file} → sales/{source}, by {rules}',
  written:
    'It is {encoding} with the delimiter {delimiter}, the decimal mark "{mark}" and days as {format}; its header is row {row}.',
  sheet: 'It is the sheet {sheet} of a workbook; its header is row {row}.',
  sheetManner:
    'Numbers that are text are read with the decimal mark "{mark}", days that are text as {format}.',
  seenMark: 'The decimal mark was seen in the numbers: {example}.',
  seenDays: 'The format of days was seen in the column: it reads {read} of {filled} different texts.',
  ratherUtf8: 'The file was said to be {encoding}, but its bytes are UTF-8: look at the names below.',
  counts: '{added} new · {changed} changed · {unchanged} unchanged · {ambiguous} ambiguous',
  period: '{from} to {to}; {n} {n|month|months} of the ledger {n|changes|change}.',
  nothing: 'The ledger has all of this: nothing changes.',
});

/** Everything an import has to say, whether it is written or not. */
export const showImport = (plan: Plan, adopting: Adopting, words: Words): string =>
  [
    ...howItIsWritten(plan, words),
    '',
    ...showFigures(plan, words),
    '',
    ...whatChanges(plan, words),
    ...strangersText(plan.strangers, adopting, words),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');

const DELIMITERS: Readonly<Record<string, string>> = { '\t': 'tab', ' ': 'space' };

const howItIsWritten = ({ source, table, header, manner }: Plan, words: Words): readonly string[] => {
  const { mark, days } = manner.seen;
  return [
    words.say(phrases.from, {
      file: printable(table.path),
      source: source.source,
      rules: printable(source.path),
    }),
    ...formSaid(table, manner, header.row, words),
    ...(mark === undefined || mark.example === ''
      ? []
      : [words.say(phrases.seenMark, { example: printable(mark.example) })]),
    ...(days === undefined || days.filled === 0
      ? []
      : [words.say(phrases.seenDays, { read: days.read, filled: days.filled })]),
  ];
};

const formSaid = (
  { form }: Table,
  { mark, format }: Manner,
  row: number,
  words: Words,
): readonly string[] => {
  if (form.kind === 'sheet')
    return [
      words.say(phrases.sheet, { sheet: printable(form.name), row }),
      words.say(phrases.sheetManner, { mark, format }),
    ];
  const { encoding, ratherUtf8 } = form.encoding;
  const { delimiter } = form.delimited;
  return [
    words.say(phrases.written, {
      encoding,
      delimiter: DELIMITERS[delimiter] ?? `"${printable(delimiter)}"`,
      mark,
      format,
      row,
    }),
    ...(ratherUtf8 === true ? [words.say(phrases.ratherUtf8, { encoding })] : []),
  ];
};

const whatChanges = (plan: Plan, words: Words): readonly string[] => {
  const { counts, changed } = plan.merged;
  const { from, to } = plan.period ?? { from: '', to: '' };
  return [
    words.say(phrases.counts, counts),
    ...(changed.length === 0 ? [words.say(phrases.nothing)] : []),
    ...(changed.length === 0 || from === ''
      ? []
      : [words.say(phrases.period, { from: words.date(from), to: words.date(to), n: changed.length })]),
    ...notes(plan, words),
  ];
};
