import type { z } from 'zod';
import { type CsvRow, parseCsv } from '../source/csv.ts';
import { oursIn } from '../source/csv-conflict.ts';
import { unguard } from '../source/csv-line.ts';
import type { Data } from '../source/document.ts';
import type { Finding, Fix, KeyPath } from '../value/finding.ts';
import { nearest } from '../value/nearest.ts';
import { bare, fact, many, map, maybe, must, plain } from './grammar.ts';
import { date, id, money, oneOf, text } from './kind.ts';
import { REGISTER_FILE } from './layout.ts';
import { readAs } from './read.ts';
import { STATUSES } from './sections/general.ts';
import { type MapShape, shapeOf } from './shape.ts';
import { standInId } from './stand-in.ts';

const fields = {
  id: must(plain(id), 'Identity of the client; never changes'),
  name: must(plain(text), 'Name of the company'),
  status: maybe(plain(oneOf(...STATUSES)), 'active (the default), potential or lost'),
  channel: maybe(plain(id), 'Sales channel of kam.yaml'),
  owner: maybe(plain(id), 'The one of us whose client it is'),
  department: maybe(plain(text), 'Our department that serves it'),
  territory: maybe(plain(text), 'Our territory it belongs to'),
  industry: maybe(fact(text), 'What the company does'),
  size: maybe(fact(text), 'How large it is: people, or a word'),
  tax_id: maybe(fact(text), 'Tax or registration number'),
  parent: maybe(plain(id), 'Id of the client that controls this one'),
  aliases: maybe(many(plain(text)), 'Other names, separated by | or ;'),
  budget: maybe(fact(money), 'Yearly budget for all that we sell'),
  rival: maybe(fact(id), 'The competitor of ours that it mainly uses'),
  came_by: maybe(plain(text), 'How it came to us'),
  postponed_until: maybe(plain(date), 'It cannot buy now: when to come back'),
  reason: maybe(fact(text), 'Why it was put off or lost'),
  note: maybe(plain(text), 'Anything else'),
};

/** One line of clients.csv. */
const rowSchema = map(fields);

export type RegisterRow = z.output<typeof rowSchema>;
export type Column = keyof typeof fields;

/** The columns in the order in which they are written; in a file they may stand in any order. */
export const COLUMNS = Object.keys(fields) as readonly Column[];

/** What each column holds. */
export const registerShape = (): MapShape => shapeOf(rowSchema);

export const isColumn = (name: string): name is Column => Object.hasOwn(fields, name);

/** A row with the line on which it starts. `whole`: every cell of it was understood, so `row` says all that stands there. */
export type RegisterLine = { readonly line: number; readonly row: RegisterRow; readonly whole: boolean };

/** What the register says, with the line of the file on which each row starts. */
export type Register = {
  readonly rows: readonly RegisterLine[];
  readonly findings: readonly Finding[];
};

/**
 * Reads clients.csv, also as Excel saves it: any usual delimiter, quotes, a byte order mark. A finding's path
 * is the line and the column. A wrong cell costs that cell; a row that does not fit is kept as far as it does.
 */
export const readRegister = (csv: string): Register => {
  const ours = oursIn(csv);
  const { rows, problems } = parseCsv(ours.text);
  const [header, ...lines] = rows;
  const broken = [
    ...ours.lines.map((line) => conflictAt(REGISTER_FILE, line)),
    ...problems.map(({ line }) => badRow(line)),
  ];
  if (header === undefined) return { rows: [], findings: broken };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const read = lines
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((line) => readRow(line, names));
  return {
    rows: read.flatMap(({ row, line, whole }) =>
      row === undefined ? [] : [{ row, line, whole: whole && broken.length === 0 }],
    ),
    findings: [...headerFindings(names, header.line), ...read.flatMap(({ findings }) => findings), ...broken],
  };
};

/** What a merge left in a table is one finding, and our side is read meanwhile. */
export const conflictAt = (file: string, line: number): Finding => ({
  rule: 'yaml/conflict-marker',
  severity: 'error',
  at: { file, path: [line] },
  args: {},
});

const badRow = (line: number): Finding => ({
  rule: 'register/bad-row',
  severity: 'error',
  at: { file: REGISTER_FILE, path: [line] },
  args: { line },
});

const headerFindings = (names: readonly string[], line: number): readonly Finding[] =>
  names
    .filter((name, place) => name !== '' && (!isColumn(name) || names.indexOf(name) !== place))
    .map((name) => ({
      rule: isColumn(name) ? 'register/same-column' : 'register/unknown-column',
      severity: isColumn(name) ? 'error' : 'hint',
      at: { file: REGISTER_FILE, path: [line, name] },
      args: { key: name, typed: name, allowed: COLUMNS },
      ...columnFix(REGISTER_FILE, line, name, names, COLUMNS),
    }));

/** A mistyped column may be meant for one that the file lacks. */
export const columnFix = (
  file: string,
  line: number,
  name: string,
  names: readonly string[],
  columns: readonly string[],
): { readonly fix?: Fix } => {
  const near = nearest(
    name,
    columns.filter((column) => !names.includes(column)),
  );
  if (columns.includes(name) || near === undefined) return {};
  return { fix: { safe: false, edits: [{ at: { file, path: [line, name] }, text: near }] } };
};

type ReadRow = Omit<RegisterLine, 'row'> & {
  readonly row?: RegisterRow;
  readonly findings: readonly Finding[];
};

const readRow = ({ line, cells }: CsvRow, names: readonly string[]): ReadRow => {
  const data = cellsOf(cells, names);
  const name = typeof data['name'] === 'string' ? data['name'] : '';
  const { data: row, findings } = readAs(
    rowSchema,
    { path: REGISTER_FILE, data, body: '', findings: [], broken: false },
    { id: standInId(name), name: name === '' ? String(data['id'] ?? line) : name },
  );
  return {
    line,
    whole: findings.length === 0 && cells.every((cell, place) => cell.trim() === '' || isKnown(names, place)),
    ...(row === undefined ? {} : { row }),
    findings: [
      ...(cells.length > names.length ? [badRow(line)] : []),
      ...findings.map((each) => onLine(each, line)),
    ],
  };
};

const isKnown = (names: readonly string[], place: number): boolean => {
  const name = names[place] ?? '';
  return isColumn(name) && names.indexOf(name) === place;
};

/** The known cells by column; the first of two columns of one name counts. */
const cellsOf = (cells: readonly string[], names: readonly string[]): Readonly<Record<string, Data>> =>
  bare(
    names.flatMap((name, place): [string, Data][] => {
      if (!isColumn(name) || names.indexOf(name) !== place) return [];
      const cell = unguard(cells[place]?.trim() ?? '');
      return [[name, name === 'aliases' ? cell.split(/[|;]/).map((alias) => alias.trim()) : cell]];
    }),
  );

/** A schema knows the columns; the file has lines as well. The parts of a cell are no places of their own. */
const onLine = (finding: Finding, line: number): Finding => {
  const move = (at: Finding['at']): Finding['at'] => {
    if ('line' in at) return at;
    const [column = ''] = at.path;
    return { file: at.file, path: [line, column] } satisfies KeyPath;
  };
  const { fix, ...rest } = finding;
  const whole = 'path' in finding.at && finding.at.path.length === 1;
  return {
    ...rest,
    at: move(finding.at),
    ...(fix === undefined || !whole
      ? {}
      : { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, at: move(edit.at) })) } }),
  };
};
