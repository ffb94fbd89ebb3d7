import { shownPath } from '../../source/patterns.ts';
import type { Period } from '../../value/period.ts';
import type { Exchange } from '../../value/rate.ts';
import { Refusal } from '../../value/refusal.ts';
import { noRate } from '../currencies.ts';
import type { Check, Lines } from './lines.ts';
import { type Relation, relationSql, type Values } from './open.ts';
import { type Shape, WRONG } from './sql.ts';
import { JOIN_RATES, noRateSql } from './turning.ts';

type Where = { readonly root: string; readonly exchange: Exchange; readonly period: Period };

/** The first line of the period that is no sale, or that has no rate, as a Refusal with its file and row; files in their order. */
export const faultIn = async (shape: Shape, where: Where): Promise<Refusal | undefined> => {
  for (const [relation, lines] of shape.lines)
    for (const file of relation.files) {
      const sql = firstWrong(shape, { ...relation, files: [file] }, lines, where.period);
      const [found] = await shape.engine.rows(sql);
      if (found === undefined) continue;
      // The first row of a CSV file names its columns.
      const row = Number(found[0]) + (relation.kind === 'csv' ? 1 : 0);
      return said(`ledger: ${shownPath(where.root, file)}, row ${row}`, found, lines.checks, where.exchange);
    }
  return undefined;
};

/** Columns: the row from 1, currency, day, then for each check whether it fails and the text. */
const firstWrong = (
  { engine, currencies }: Shape,
  relation: Relation,
  { select, checks, inPeriod }: Lines,
  period: Period,
): string => {
  const flags = checks
    .map(({ wrong, text }, at) => `${wrong} AS wrong${at}, ${text} AS text${at}`)
    .join(', ');
  const numbered = `SELECT *, row_number() OVER () AS "kam row" FROM ${relationSql(relation, engine.delimiter)}`;
  const read = `SELECT ${select}, "kam row", ${flags} FROM (${numbered}) WHERE ${inPeriod(period)}`;
  const shown = checks.map((_check, at) => `wrong${at}, text${at}`).join(', ');
  const rates = currencies === undefined ? '' : ` ${JOIN_RATES}`;
  const wrong = currencies === undefined ? WRONG : `(${WRONG} OR ${noRateSql(currencies)})`;
  return [
    `SELECT "kam row", lines.currency, CAST(lines.date AS VARCHAR), ${shown} FROM (${read}) AS lines${rates}`,
    `WHERE ${wrong}`,
    'ORDER BY "kam row" LIMIT 1',
  ].join(' ');
};

const FIRST_CHECK = 3;

const said = (place: string, found: Values, checks: readonly Check[], exchange: Exchange): Refusal => {
  const at = checks.findIndex((_check, each) => found[FIRST_CHECK + 2 * each] === true);
  const check = checks[at];
  if (check !== undefined) {
    const text = found[FIRST_CHECK + 2 * at + 1] ?? '';
    return new Refusal(
      `${place} (${check.field}): "${text}" ${check.what}`,
      'mend it there, or leave the file out of files: in kam.yaml',
    );
  }
  const { what, hint } = noRate(exchange, String(found[1]), String(found[2]));
  return new Refusal(`${place} (currency): ${what}`, hint);
};
