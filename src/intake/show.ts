import { phrases as named, type Words } from '../locale/words.ts';
import { printable } from '../value/printable.ts';
import { padded } from '../value/width.ts';
import type { Manner } from './manner.ts';
import { exact, notes } from './notes.ts';
import type { Plan } from './plan.ts';
import { type Adopting, strangersText } from './strangers-show.ts';
import type { Figures } from './sums.ts';
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
  lines: 'lines',
  revenue: 'revenue',
  cost: 'cost',
  margin: 'margin',
  inFile: 'in the file',
  skipped: 'skipped by the rules',
  elsewhere: 'in other sources already',
  taken: 'taken',
  ledger: 'in the ledger, {from} to {to}',
  removed: 'removed from the ledger',
  absent: 'of these not in the file',
  uncosted:
    '{n} {n|line has|lines have} no cost: it is unknown, not zero, and the margin is that of the others.',
  counts: '{added} new · {changed} changed · {unchanged} unchanged · {ambiguous} ambiguous',
  period: '{from} to {to}; {n} {n|month|months} of the ledger {n|changes|change}.',
  nothing: 'The ledger has all of this: nothing changes.',
});

/** Everything an import has to say, whether it is written or not. */
export const showImport = (plan: Plan, adopting: Adopting, words: Words): string =>
  [
    ...howItIsWritten(plan, words),
    '',
    ...figures(plan, words),
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

const figures = (
  { taken, skipped, elsewhere, removed, absent, after, period }: Plan,
  words: Words,
): readonly string[] => {
  const row = (
    title: string,
    { lines, linesWithCost, revenue, cost, margin }: Figures,
  ): readonly string[] => [
    title,
    words.number(lines),
    exact(revenue, words),
    ...(linesWithCost === 0 ? ['', ''] : [exact(cost, words), exact(margin, words)]),
  ];
  const days = { from: words.date(period?.from ?? ''), to: words.date(period?.to ?? '') };
  const rows = [
    ['', ...(['lines', 'revenue', 'cost', 'margin'] as const).map((key) => words.say(phrases[key]))],
    ...(skipped.lines + elsewhere.lines === 0
      ? []
      : [row(words.say(phrases.inFile), together(together(taken, skipped), elsewhere))]),
    ...(skipped.lines === 0 ? [] : [row(words.say(phrases.skipped), skipped)]),
    ...(elsewhere.lines === 0 ? [] : [row(words.say(phrases.elsewhere), elsewhere)]),
    row(words.say(phrases.taken), taken),
    ...(period === undefined ? [] : [row(words.say(phrases.ledger, days), after)]),
    ...(absent.lines === 0 ? [] : [row(words.say(phrases.absent), absent)]),
    ...(removed.lines === 0 ? [] : [row(words.say(phrases.removed), removed)]),
  ];
  const without = taken.lines - taken.linesWithCost;
  return [
    ...aligned(rows),
    ...(without === 0 || taken.linesWithCost === 0 ? [] : ['', words.say(phrases.uncosted, { n: without })]),
  ];
};

const together = (a: Figures, b: Figures): Figures => ({
  lines: a.lines + b.lines,
  linesWithCost: a.linesWithCost + b.linesWithCost,
  revenue: a.revenue.plus(b.revenue),
  cost: a.cost.plus(b.cost),
  margin: a.margin.plus(b.margin),
});

/** Rows of cells as lines, the first column to the left. */
export const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map(
    (row) => `  ${row.map((cell, i) => padded(cell, widths[i] ?? 0, i === 0 ? 'left' : 'right')).join('  ')}`,
  );
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
