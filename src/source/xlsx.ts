import { zipSync } from 'fflate';
import { streamXlsxRows } from 'hucre/xlsx';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import { type Cell, type Day, dayOf, MOST_CELLS, type Sheet, sheetOf } from './sheet.ts';
import type { Workbook } from './workbook.ts';
import { oddities } from './xlsx-oddities.ts';
import { brokenWorkbook, type Parts, takeApart } from './xlsx-parts.ts';

const LAST_ROW = 1_048_576;

/** Opens a workbook of Excel 2007 and later. Throws a Refusal for anything else in an archive. */
export const openXlsx = (path: string, bytes: Uint8Array): Workbook => {
  const parts = takeApart(path, bytes);
  return {
    kind: 'xlsx',
    from1904: parts.from1904,
    sheets: parts.sheets.filter(({ part }) => part !== undefined),
    read: (name) => readSheet(path, parts, name),
  };
};

const readSheet = async (path: string, parts: Parts, name: string): Promise<Sheet> => {
  const index = parts.sheets.findIndex((sheet) => sheet.name === name);
  const part = parts.sheets[index]?.part ?? '';
  const xml = parts.files.get(part) ?? new Uint8Array(0);
  const { merges, formulas, strings } = oddities(xml);
  if (strings && !parts.hasStrings)
    throw brokenWorkbook(path, 'its texts (xl/sharedStrings.xml) are missing');
  const archive = zipSync(onlySheet(parts, part), { level: 1 });
  const rows: { row: number; cells: Cell[] }[] = [];
  const cellOf = reader();
  let count = 0;
  try {
    for await (const { index: at, values } of streamXlsxRows(archive, { sheet: index })) {
      if (!(at >= 0 && at < LAST_ROW))
        throw brokenWorkbook(path, `the sheet "${printable(name)}" has a row ${at + 1}`);
      count += values.length;
      if (count > MOST_CELLS)
        throw brokenWorkbook(path, `the sheet "${printable(name)}" has more than ${MOST_CELLS} cells`);
      const cells = values.map(cellOf);
      if (cells.some((cell) => cell !== null)) rows.push({ row: at + 1, cells });
    }
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw brokenWorkbook(path, printable(error.message));
  }
  return sheetOf(
    rows.sort((a, b) => a.row - b.row),
    merges,
    formulas,
  );
};

/**
 * The archive that is read holds one sheet. It is packed lightly: what is not packed at all the reader takes in one piece, with
 * all rows of it waiting in a list that it empties from the front, in quadratic time.
 */
const onlySheet = ({ files, sheets }: Parts, part: string): Record<string, Uint8Array> => {
  const others = new Set(sheets.map((sheet) => sheet.part).filter((each) => each !== part));
  const kept = [...files].filter(([name]) => !others.has(name));
  return Object.fromEntries(
    kept.map(([name, bytes]) => [name === '[content_types].xml' ? '[Content_Types].xml' : name, bytes]),
  );
};

type Value = string | number | boolean | Date | null;

/** Makes cells of the reader's values; equal texts and days are kept once. */
const reader = (): ((value: Value) => Cell) => {
  const texts = new Map<string, string>();
  const days = new Map<number, Day>();
  return (value) => {
    if (typeof value === 'string') {
      if (value === '') return null;
      const known = texts.get(value);
      if (known !== undefined) return known;
      const own = Buffer.from(value, 'utf16le').toString('utf16le');
      texts.set(own, own);
      return own;
    }
    if (!(value instanceof Date)) return value;
    const known = days.get(value.getTime());
    if (known !== undefined) return known;
    const day = dayOf(value);
    if (day !== null) days.set(value.getTime(), day);
    return day;
  };
};
