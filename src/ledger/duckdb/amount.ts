import { type Expression, isMistake, parseExpression } from '../../value/expression.ts';
import { Refusal } from '../../value/refusal.ts';
import { type Columns, nameSql } from './open.ts';
import { textAmountSql } from './text-amount.ts';
import { NARROW, typeOf, WIDE, type Width, widthOf } from './width.ts';

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
export const amountSql = (field: string, text: string, columns: Columns, width: Width): Amount => {
  const parsed = columns.types.has(text)
    ? ({ kind: 'column', name: text, at: 0 } as const)
    : parseExpression(text);
  if (isMistake(parsed)) throw new Refusal(`kam.yaml: ledger: ${field}: ${parsed.what}: ${text}`);
  return make(field, parsed, columns, width);
};

const make = (field: string, part: Expression, columns: Columns, width: Width): Amount => {
  if (part.kind === 'column') return columnSql(field, part.name, columns, width);
  if (part.kind === 'number')
    return { sql: part.text, places: part.text.split('.')[1]?.length ?? 0, checks: [] };
  if (part.kind === 'minus') {
    const of = make(field, part.of, columns, width);
    return { ...of, sql: `(-${of.sql})` };
  }
  if (part.operator === '/')
    throw new Refusal(
      `kam.yaml: ledger: ${field}: a division is not exact`,
      'let the warehouse divide and round',
    );
  const [left, right] = [make(field, part.left, columns, width), make(field, part.right, columns, width)];
  return {
    sql: `(${left.sql} ${part.operator} ${right.sql})`,
    places: part.operator === '*' ? left.places + right.places : Math.max(left.places, right.places),
    checks: [...left.checks, ...right.checks],
  };
};

const columnSql = (field: string, name: string, { types, looks }: Columns, width: Width): Amount => {
  const type = columnType(field, name, types);
  const column = nameSql(name);
  const checked = (sql: string, wrong: string): Amount => {
    const what = `is no number like 1234.5 of at most ${width.places} places`;
    const check = { wrong, text: `CAST(${column} AS VARCHAR)`, field, what };
    return { sql, places: width.places, checks: [check] };
  };
  const cast = (source: string, flaw: (sql: string) => string): Amount => {
    const sql = `TRY_CAST(${source} AS ${typeOf(width)})`;
    return checked(sql, `(${column} IS NOT NULL AND (${sql} IS NULL${flaw(sql)}))`);
  };
  if (type === 'VARCHAR') {
    const { sql, wrong } = textAmountSql(column, looks.get(name) ?? '', width);
    return checked(sql, wrong);
  }
  if (type === 'DOUBLE' || type === 'FLOAT') {
    // Straight from a double is exact only while the places are few, which the way back shows.
    const straight = type === 'DOUBLE' && width === NARROW;
    return cast(
      straight ? column : `CAST(${column} AS VARCHAR)`,
      (sql) => ` OR CAST(${sql} AS ${type}) <> ${column}`,
    );
  }
  if (WHOLE.test(type)) return cast(column, () => '');
  const own = widthOf(type);
  // With more places, a comparison of the two would itself be rounded.
  if (own === undefined || own.places > WIDE.places)
    throw new Refusal(
      `ledger: the column ${name} holds ${type}, which is no number of at most ${WIDE.places} places`,
      `see ${field}: under ledger: in kam.yaml`,
    );
  return own.places <= width.places && own.digits <= width.digits
    ? { sql: column, places: own.places, checks: [] }
    : cast(column, (sql) => ` OR ${sql} <> ${column}`);
};

/** The type of a column by the name that kam.yaml gives it. */
export const columnType = (field: string, name: string, types: ReadonlyMap<string, string>): string => {
  const type = types.get(name);
  if (type !== undefined) return type;
  const known = [...types.keys()].sort().slice(0, 30).join(', ');
  throw new Refusal(`ledger: the files have no column "${name}" for ${field}`, `they have: ${known}`);
};
