import { RATES_FILE } from '../portfolio/layout.ts';
import { mergeComments } from './comments.ts';
import type { Chunk } from './lines.ts';
import { type Before, mergedOrder } from './order.ts';
import { decided } from './print.ts';
import { cellFor, type Row, type Table, tableOf } from './table-cut.ts';
import { changedOne, each, either, type Three } from './three.ts';

type Side = 'ours' | 'theirs';

/** Cells by column, decided for either side; undefined: no such row. */
type Values = Readonly<Record<Side, ReadonlyMap<string, string> | undefined>>;
type Part = { readonly chunks: readonly Chunk[]; readonly values: Values };

/** What the merged table looks like. */
type Sheet = { readonly columns: readonly string[]; readonly delimiter: string };

const BEFORE: Before = (a, b) => a < b;

/** Merges registers and rates by rows and cells; undefined where a text is no such table, or the result would not say all. */
export const mergeTable = (path: string, texts: Three<string>): readonly Chunk[] | undefined => {
  const keys = path === RATES_FILE || path.endsWith(`/${RATES_FILE}`) ? ['date', 'currency'] : ['id'];
  const { base: before, ours, theirs } = each(texts, (text) => tableOf(text, keys));
  if (ours === undefined || theirs === undefined) return undefined;
  if (before === undefined && texts.base !== '') return undefined;
  const base = before ?? { ...ours, sep: '', columns: [], rows: new Map<string, Row>(), tail: '' };
  const tables = { base, ours, theirs };
  const sheet = {
    columns: columnsOf(tables),
    delimiter: either(each(tables, ({ delimiter }) => delimiter)),
  };
  const parts = partsOf(tables, sheet);
  const chunks = [
    either(each(tables, ({ sep }) => sep)),
    headerOf(tables, sheet),
    ...parts.flatMap((part) => part.chunks),
    ...mergeComments(each(tables, ({ tail }) => tail)),
  ].filter((chunk) => chunk !== '');
  const says = (side: Side): boolean => readsBack(decided(chunks, side), keys, sheet, parts, side);
  return says('ours') && says('theirs') ? chunks : undefined;
};

/** A column that one side took out goes, unless the other has changed something in it. */
const columnsOf = (tables: Three<Table>): readonly string[] => {
  const { base, ours, theirs } = tables;
  const inOne = (table: Table, column: string): boolean =>
    !base.columns.includes(column) ||
    [...table.rows].some(([key, { values }]) => {
      const old = base.rows.get(key)?.values.get(column) ?? '';
      return (values.get(column) ?? '') !== old;
    });
  const stays = (column: string): boolean => {
    if (ours.columns.includes(column) && theirs.columns.includes(column)) return true;
    return inOne(ours.columns.includes(column) ? ours : theirs, column);
  };
  const columns = each(tables, (table) => table.columns);
  return mergedOrder(columns, stays, BEFORE);
};

const headerOf = ({ base, ours, theirs }: Three<Table>, sheet: Sheet): string => {
  const lines = each({ base, ours, theirs }, (table) => (isLaidOut(table, sheet) ? table.header.raw : ''));
  const raw = either({ ...lines, base: '' });
  if (raw !== '') return raw;
  const cells = sheet.columns.map((column) => {
    const table = ours.columns.includes(column) ? ours : theirs;
    return cellFor(table.header, column, table.delimiter === sheet.delimiter, sheet.delimiter);
  });
  return `${cells.join(sheet.delimiter)}\n`;
};

const isLaidOut = ({ columns, delimiter }: Table, sheet: Sheet): boolean =>
  delimiter === sheet.delimiter && columns.join('\n') === sheet.columns.join('\n');

const partsOf = (tables: Three<Table>, sheet: Sheet): readonly Part[] => {
  const { ours, theirs } = tables;
  const results = new Map<string, Part>();
  for (const key of new Set([...ours.rows.keys(), ...theirs.rows.keys()])) {
    const part = mergeRow(tables, key, sheet);
    if (part !== undefined) results.set(key, part);
  }
  const keys = each(tables, ({ rows }) => [...rows.keys()]);
  return mergedOrder(keys, (key) => results.has(key), BEFORE).flatMap((key) => results.get(key) ?? []);
};

const mergeRow = (tables: Three<Table>, key: string, sheet: Sheet): Part | undefined => {
  const rows = each(tables, (table) => table.rows.get(key));
  const { base, ours, theirs } = rows;
  if (ours !== undefined && theirs !== undefined) return mergeBoth(tables, { base, ours, theirs }, sheet);
  const side = ours === undefined ? 'theirs' : 'ours';
  const row = ours ?? theirs;
  if (row === undefined) return undefined;
  const text = row.above + lineOf(tables[side], row, sheet);
  const { values } = row;
  if (base === undefined) return { chunks: [text], values: { ours: values, theirs: values } };
  if (sheet.columns.every((column) => (values.get(column) ?? '') === (base.values.get(column) ?? '')))
    return undefined;
  return side === 'ours'
    ? { chunks: [{ ours: text, theirs: '' }], values: { ours: values, theirs: undefined } }
    : { chunks: [{ ours: '', theirs: text }], values: { ours: undefined, theirs: values } };
};

type Rows = Three<Row | undefined> & { readonly ours: Row; readonly theirs: Row };

const mergeBoth = (tables: Three<Table>, rows: Rows, sheet: Sheet): Part => {
  const from = new Map(sheet.columns.map((column) => [column, changedOne(valuesIn(rows, column))]));
  const decidedFor = (side: Side): ReadonlyMap<string, Side> =>
    new Map(sheet.columns.map((column) => [column, sourceOf(tables, column, from.get(column) ?? side)]));
  const [ours, theirs] = [decidedFor('ours'), decidedFor('theirs')];
  const [left, right] = [ours, theirs].map((chosen) => woven(tables, rows, chosen, sheet));
  const own = left === right ? (left ?? '') : { ours: left ?? '', theirs: right ?? '' };
  const valuesOf = (chosen: ReadonlyMap<string, Side>): ReadonlyMap<string, string> =>
    new Map([...chosen].map(([column, side]) => [column, rows[side].values.get(column) ?? '']));
  return {
    chunks: [...mergeComments(each(rows, (row) => row?.above ?? '')), own],
    values: { ours: valuesOf(ours), theirs: valuesOf(theirs) },
  };
};

const valuesIn = (rows: Rows, column: string): Three<string> =>
  each(rows, (row) => row?.values.get(column) ?? '');

/** A column that one side lacks says there nothing, not that it was emptied. */
const sourceOf = ({ ours, theirs }: Three<Table>, column: string, side: Side): Side => {
  if (!ours.columns.includes(column)) return 'theirs';
  return theirs.columns.includes(column) ? side : 'ours';
};

/** A row of cells from both sides; the very line of a side that has it so. */
const woven = (tables: Three<Table>, rows: Rows, chosen: ReadonlyMap<string, Side>, sheet: Sheet): string => {
  const isWhole = (side: Side): boolean =>
    isLaidOut(tables[side], sheet) &&
    [...chosen].every(([column, from]) => rows[from].values.get(column) === rows[side].values.get(column));
  const [ours, theirs] = [isWhole('ours'), isWhole('theirs')];
  if (ours && theirs) return either(each(rows, (row) => row?.raw ?? ''));
  if (ours || theirs) return rows[ours ? 'ours' : 'theirs'].raw;
  const cells = [...chosen].map(([column, side]) => {
    const typed = (from: Side): string =>
      cellFor(rows[from], column, tables[from].delimiter === sheet.delimiter, sheet.delimiter);
    const isSame = rows.ours.values.get(column) === rows.theirs.values.get(column);
    return isSame ? either({ base: '', ours: typed('ours'), theirs: typed('theirs') }) : typed(side);
  });
  return `${cells.join(sheet.delimiter)}\n`;
};

const lineOf = (table: Table, row: Row, sheet: Sheet): string => {
  if (isLaidOut(table, sheet)) return row.raw;
  const cells = sheet.columns.map((column) =>
    cellFor(row, column, table.delimiter === sheet.delimiter, sheet.delimiter),
  );
  return `${cells.join(sheet.delimiter)}\n`;
};

/** The proof: read anew, the table has every row of the merge with its cells, and no other. */
const readsBack = (
  text: string,
  keys: readonly string[],
  { columns }: Sheet,
  parts: readonly Part[],
  side: Side,
): boolean => {
  const rows = [...(tableOf(text, keys)?.rows.values() ?? [])];
  const wanted = parts.flatMap(({ values }) => values[side] ?? []);
  return (
    rows.length === wanted.length &&
    rows.every(({ values }, at) =>
      columns.every((column) => (values.get(column) ?? '') === (wanted[at]?.get(column) ?? '')),
    )
  );
};
