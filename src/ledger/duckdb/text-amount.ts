import { NARROW, typeOf, type Width } from './width.ts';

/** A column of texts as decimals: NULL where a cell is empty, and when a cell is no number that fits. */
export type TextAmount = { readonly sql: string; readonly wrong: string };

/** `look`: the first text of the column, which most others look like. */
export const textAmountSql = (column: string, look: string, width: Width): TextAmount => {
  const places = placesIn(look);
  return width === NARROW
    ? { sql: castSql(column, width), wrong: misfitSql(column, Math.min(places, width.places)) }
    : { sql: wideSql(column, places, width), wrong: `NOT ${fitsSql(column, width)}` };
};

/** How many places a number has that is written out. */
const placesIn = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

const castSql = (column: string, width: Width): string => `TRY_CAST(${column} AS ${typeOf(width)})`;

/** Is the text empty, or a number that can be cast without loss? */
const fitsSql = (column: string, { digits, places }: Width): string =>
  `regexp_full_match(${column}, '(-?[0-9]{1,${digits - places}}(\\.[0-9]{1,${places}})?)?')`;

/** Numbers with as many places as the first are what their cast is written as, which is the faster question. */
const misfitSql = (column: string, places: number): string => {
  const back = `CAST(CAST(${castSql(column, NARROW)} AS ${typeOf({ ...NARROW, places })}) AS VARCHAR)`;
  return `CASE WHEN ${back} = ${column} THEN false ELSE NOT ${fitsSql(column, NARROW)} END`;
};

/** The wide cast of a text takes a hundred times as long: whatever can goes a narrow way. */
const wideSql = (column: string, places: number, wide: Width): string => {
  const narrow = { ...NARROW, places: Math.min(Math.max(places, NARROW.places), NARROW.digits / 2) };
  const short = `CAST(${castSql(column, narrow)} AS ${typeOf(wide)})`;
  return `CASE WHEN ${fitsSql(column, narrow)} THEN ${short} ELSE ${castSql(column, wide)} END`;
};
