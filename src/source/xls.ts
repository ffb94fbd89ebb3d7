import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import { type Cell, dayOf, type Merge, type Sheet, sheetOf } from './sheet.ts';
import type { Workbook } from './workbook.ts';
import { brokenWorkbook, locked } from './xlsx-parts.ts';

/** An optional package, in the version that the tests run with. */
const READER = '@e965/xlsx@0.20.3';

/** Opens a workbook of Excel before 2007. Throws a Refusal when the package that reads it is not there, and for broken or locked files. */
export const openXls = async (path: string, bytes: Uint8Array): Promise<Workbook> => {
  // A newer workbook with a password is wrapped into the container that the older ones are.
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw locked(path);
  const { read } = await reader(path);
  try {
    const book = read(bytes, { type: 'buffer', cellDates: true, UTC: true, dense: true });
    return {
      kind: 'xls',
      from1904: book.Workbook?.WBProps?.date1904 === true,
      sheets: book.SheetNames.map((name, i) => ({
        name,
        hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
      })),
      read: (name) => Promise.resolve(readSheet(book.Sheets[name] as Dense)),
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (/password|encrypt/i.test(error.message)) throw locked(path);
    throw brokenWorkbook(path, printable(error.message));
  }
};

const reader = async (path: string): Promise<typeof import('@e965/xlsx')> => {
  try {
    const [book, pages] = await Promise.all([
      import('@e965/xlsx'),
      import('@e965/xlsx/dist/cpexcel.full.mjs'),
    ]);
    // Files of Excel 95 and of old accounting programs are not in Unicode.
    book.set_cptable(pages);
    return book;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new Refusal(
      `${path} is a workbook of Excel before 2007 (.xls), which needs a package that is not installed`,
      `npm install --save-exact ${READER}   or save the file as .xlsx and import that`,
    );
  }
};

type Value = { readonly t: string; readonly v?: unknown };
type Range = { readonly s: { readonly r: number; readonly c: number }; readonly e: { readonly r: number } };
type Dense = {
  readonly '!data'?: readonly (readonly (Value | undefined)[] | undefined)[];
  readonly '!merges'?: readonly Range[];
};

const readSheet = (sheet: Dense): Sheet => {
  const rows: { row: number; cells: Cell[] }[] = [];
  for (const [at, values] of (sheet['!data'] ?? []).entries()) {
    const cells = Array.from(values ?? [], cellOf);
    if (cells.some((cell) => cell !== null)) rows.push({ row: at + 1, cells });
  }
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }): Merge => ({ top: s.r + 1, bottom: e.r + 1, column: s.c }),
  );
  return sheetOf(rows, merges, new Set());
};

/** Errors are kept as numbers. */
const ERRORS: Readonly<Record<string, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

const cellOf = (cell: Value | undefined): Cell => {
  const value = cell?.v;
  if (cell?.t === 'e') return ERRORS[String(value)] ?? '#VALUE!';
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
};
