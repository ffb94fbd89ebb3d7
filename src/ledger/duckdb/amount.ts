import { type Expression, isMistake, parseExpression } from '../../value/expression.ts';
import { Refusal } from '../../value/refusal.ts';
import { nameSql } from './open.ts';

/**
 * How exact numbers are read: as decimals of so many places. Most ledgers fit the narrow way, which is many times as fast;
 * one number that does not makes everything be read in the wide one.
 */
export type Width = { readonly type: string; readonly places: number };
export const NARROW: Width = { type: 'DECIMAL(18,4)', places: 4 };
export const WIDE: Width = { type: 'DECIMAL(38,15)', places: 15 };

/** A condition under which a row is no sale, with the text to show and what to say of it. */
export type Check = {
  readonly wrong: string;
  readonly text: string;
  readonly field: string;
  readonly what: string;
};

export type Amount = { readonly sql: string; readonly places: number; readonly checks: readonly Check[] };

const WHOLE = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;

/**
 * A column or a sum of columns as an exact decimal; NULL where a cell is empty. Doubles are taken as the shortest
 * decimal that stands for them, so that 0.1 is a tenth. Throws a Refusal for a column that is not there or no number.
 */
export const amountSql = (
  field: string,
  text: string,
  types: ReadonlyMap<string, string>,
  width: Width,
): Amount => {
  const parsed = types.has(text) ? ({ kind: 'column', name: text, at: 0 } as const) : parseExpression(text);
  if (isMistake(parsed)) throw new Refusal(`kam.yaml: ledger: ${field}: ${parsed.what}: ${text}`);
  return make(field, parsed, types, width);
};

const make = (field: string, part: Expression, types: ReadonlyMap<string, string>, width: Width): Amount => {
  if (part.kind === 'column') return columnSql(field, part.name, types, width);
  if (part.kind === 'number')
    return { sql: part.text, places: part.text.split('.')[1]?.length ?? 0, checks: [] };
  if (part.kind === 'minus') {
    const of = make(field, part.of, types, width);
    return { ...of, sql: `(-${of.sql})` };
  }
  if (part.operator === '/')
    throw new Refusal(
      `kam.yaml: ledger: ${field}: a division is not exact`,
      'let the warehouse divide and round',
    );
  const [left, right] = [make(field, part.left, types, width), make(field, part.right, types, width)];
  return {
    sql: `(${left.sql} ${part.operator} ${right.sql})`,
    places: part.operator === '*' ? left.places + right.places : Math.max(left.places, right.places),
    checks: [...left.checks, ...right.checks],
  };
};

const columnSql = (field: string, name: string, types: ReadonlyMap<string, string>, width: Width): Amount => {
  const type = typeOf(field, name, types);
  const column = nameSql(name);
  const what = `is no number like 1234.5 of at most ${width.places} places`;
  const checked = (sql: string, wrong: string): Amount => {
    const check = { wrong: `coalesce(${wrong}, false)`, text: `CAST(${column} AS VARCHAR)`, field, what };
    return { sql, places: width.places, checks: [check] };
  };
  const amount = (source: string, flaw: (sql: string) => string): Amount => {
    const sql = `TRY_CAST(${source} AS ${width.type})`;
    return checked(sql, `${column} IS NOT NULL AND (${sql} IS NULL${flaw(sql)})`);
  };
  if (type === 'VARCHAR') {
    // What fits this can be cast without loss; that is the faster question.
    const number = `-?[0-9]{1,${digitsBefore(width)}}(\\.[0-9]{1,${width.places}})?`;
    const wrong = `NOT regexp_full_match(${column}, '(${number})?')`;
    return checked(`TRY_CAST(${column} AS ${width.type})`, wrong);
  }
  if (type === 'DOUBLE' || type === 'FLOAT') {
    // Straight from a double is exact only while the places are few, which the way back shows.
    const straight = type === 'DOUBLE' && width === NARROW;
    return amount(
      straight ? column : `CAST(${column} AS VARCHAR)`,
      (sql) => ` OR CAST(${sql} AS ${type}) <> ${column}`,
    );
  }
  if (WHOLE.test(type)) return amount(column, () => '');
  if (fits(type, width)) return { sql: `CAST(${column} AS ${width.type})`, places: width.places, checks: [] };
  // With more places, the comparison itself would be rounded.
  if (decimalIn(type)[1] <= WIDE.places) return amount(column, (sql) => ` OR ${sql} <> ${column}`);
  throw new Refusal(
    `ledger: the column ${name} holds ${type}, which is no number of at most ${WIDE.places} places`,
    `see ${field}: under ledger: in kam.yaml`,
  );
};

/** Can no decimal of this type be too long? */
const fits = (type: string, width: Width): boolean => {
  const [digits, places] = decimalIn(type);
  return places <= width.places && digits - places <= digitsBefore(width);
};

const digitsBefore = ({ type, places }: Width): number => decimalIn(type)[0] - places;

/** Digits and places of a decimal type; far too many for any other. */
const decimalIn = (type: string): readonly [number, number] => {
  const [, digits = '99', places = '99'] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  return [Number(digits), Number(places)];
};

/** The type of a column by the name that kam.yaml gives it. */
export const typeOf = (field: string, name: string, types: ReadonlyMap<string, string>): string => {
  const type = types.get(name);
  if (type !== undefined) return type;
  const known = [...types.keys()].sort().slice(0, 30).join(', ');
  throw new Refusal(`ledger: the files have no column "${name}" for ${field}`, `they have: ${known}`);
};
