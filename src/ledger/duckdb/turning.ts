import { LEV_PLACES } from '../../value/rate.ts';
import { textSql } from './open.ts';

/** What is known of the currencies of the lines. A table `rates` holds the rate of each currency on each of its days. */
export type Currencies = { readonly ours: string; readonly ratePlaces: number };

export const JOIN_RATES = 'LEFT JOIN rates ON lines.currency = rates.currency AND lines.date = rates.day';

/** Revenue and cost, of so many places, in the portfolio's currency, and what is wrong with the line. */
export const turnedSql = (currencies: Currencies, places: number, wrong: string): string => {
  const { ours, ratePlaces } = currencies;
  const whole = Math.max(places + ratePlaces, ours === 'EUR' ? LEV_PLACES : 0);
  // All ways with one type: where they differ, DuckDB would give places away for digits.
  const type = `DECIMAL(38,${whole})`;
  const turned = (amount: string): string =>
    [
      `CASE WHEN ${ownSql(ours)} THEN CAST(${amount} AS ${type})`,
      `WHEN ${levToEuro(ours)} THEN CAST(${levSql(amount, places)} AS ${type})`,
      `ELSE CAST(${amount} * rates.rate AS ${type}) END AS ${amount}`,
    ].join(' ');
  return `${turned('revenue')}, ${turned('cost')}, (${wrong} OR ${noRateSql(currencies)}) AS wrong`;
};

const ownSql = (ours: string): string => `coalesce(lines.currency = ${textSql(ours)}, true)`;

const levToEuro = (ours: string): string => (ours === 'EUR' ? `lines.currency = 'BGN'` : 'false');

/** Is the line in a currency that has no rate on its day? */
export const noRateSql = ({ ours }: Currencies): string =>
  `(NOT ${ownSql(ours)} AND NOT ${levToEuro(ours)} AND rates.rate IS NULL)`;

/**
 * An amount in lev as euro, rounded half to even at LEV_PLACES, in whole numbers: 195583 is odd, so that no remainder is
 * ever exactly a half.
 */
const levSql = (amount: string, places: number): string => {
  const ten = 10n ** BigInt(places);
  // In two parts, since a decimal has 38 digits and no more.
  const units = `(CAST(trunc(${amount}) AS HUGEINT) * ${ten} + CAST((${amount} - trunc(${amount})) * ${ten} AS HUGEINT))`;
  const above = `(${units} * ${10n ** BigInt(LEV_DIGITS + LEV_PLACES - places)})`;
  const nearest = `(${above} // ${LEV} + CASE WHEN abs(${above} % ${LEV}) * 2 > ${LEV} THEN sign(${above}) ELSE 0 END)`;
  const place = `CAST('0.${'1'.padStart(LEV_PLACES, '0')}' AS DECIMAL(${LEV_PLACES},${LEV_PLACES}))`;
  return `CAST(${nearest} AS DECIMAL(28,0)) * ${place}`;
};

/** 1.95583 in whole numbers. */
const [LEV, LEV_DIGITS] = [195583, 5];
