import { type Reading, readDecimal } from '../ledger/total.ts';
import { currencyOf } from '../value/currency.ts';
import { Decimal } from '../value/decimal.ts';

export type Mark = '.' | ',';

/** What a cell of numbers holds. */
export type Read = 'number' | 'blank' | 'bad';

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u2060\u3000]/g;
const MINUS = /[\u2212\u2012\u2013\ufe63\uff0d]/g;
const NUMBER = /^(\d+(?:[G]\d+)*)(?:[D](\d*))?(?:[eE]([+-]?\d{1,2}))?$/;
const GROUPS = /^\d{1,3}(?:G\d{2,3})*G\d{3}$/;

/**
 * Reads a cell as an exact number: `1 234,56-`, `(123)`, `1.234,56`, `€ 12.50`, `−5`, `1.2E+05`. Groups are set apart by
 * spaces of any kind, apostrophes or the mark that is not the decimal one, and must be groups. An empty cell and a lone
 * dash are blank: unknown, not zero. A sign of another currency than `currency` makes it bad.
 */
export const readAmount = (cell: string, mark: Mark, currency: string, into: Reading): Read => {
  if (cell === '') return 'blank';
  if (mark === '.' ? readDecimal(cell, into) : false) return 'number';
  return readSlowly(cell, mark, currency, into);
};

const readSlowly = (cell: string, mark: Mark, currency: string, into: Reading): Read => {
  const text = cell.replace(MINUS, '-').trim();
  if (text === '' || text === '-' || text === '\u2014') return 'blank';
  const bare = withoutCurrency(text, currency);
  const signed = bare === undefined ? undefined : withoutSign(bare);
  const plain = signed === undefined ? undefined : plainDigits(signed.digits, mark);
  if (signed === undefined || plain === undefined) return 'bad';
  return readDecimal(signed.negative ? `-${plain}` : plain, into) ? 'number' : 'bad';
};

const UNIT = /[\p{Sc}\p{L}]+\.?/gu;

/** The text without its currency; undefined when that is not the one of the line. An exponent is no currency. */
const withoutCurrency = (text: string, currency: string): string | undefined => {
  const exponent = /\d[eE][+-]?\d/.test(text);
  let ours = true;
  const bare = text.replace(UNIT, (unit) => {
    if (exponent && /^e$/i.test(unit)) return unit;
    ours &&= currencyOf(unit) === currency;
    return '';
  });
  return ours ? bare.trim() : undefined;
};

/** One minus before or after, or parentheses; two of them are no number. */
const withoutSign = (text: string): { digits: string; negative: boolean } | undefined => {
  const match = /^(\()?\s*([+-])?\s*(.*?)\s*(-)?\s*(\))?$/.exec(text);
  const [, open, before, digits = '', after, close] = match ?? [];
  if ((open === undefined) !== (close === undefined)) return undefined;
  const signs = [open, before, after].filter((sign) => sign !== undefined).length;
  return signs > 1 ? undefined : { digits, negative: signs === 1 && before !== '+' };
};

/** Digits with a point, from digits with groups and the decimal mark of the file. */
const plainDigits = (text: string, mark: Mark): string | undefined => {
  const group = mark === '.' ? ',' : '.';
  const shaped = text
    .replace(SPACES, 'G')
    .replace(/['\u2019`]/g, 'G')
    .replaceAll(group, 'G')
    .replaceAll(mark, 'D');
  const match = NUMBER.exec(shaped.startsWith('D') ? `0${shaped}` : shaped);
  const [, whole = '', fraction = '', exponent] = match ?? [];
  if (match === null || (whole.includes('G') && !GROUPS.test(whole))) return undefined;
  const plain = `${whole.replaceAll('G', '')}${fraction === '' ? '' : `.${fraction}`}`;
  return exponent === undefined ? plain : shifted(plain, Number(exponent));
};

const shifted = (plain: string, places: number): string | undefined => {
  const number = Decimal.parse(plain);
  if (number === undefined) return undefined;
  const scale = number.scale - places;
  const moved =
    scale < 0 ? new Decimal(number.units * 10n ** BigInt(-scale), 0) : new Decimal(number.units, scale);
  return moved.toString();
};

/** The canonical text of a number: a point, no trailing zeros, no minus zero. */
export const amountText = (read: Reading): string => {
  if (read.big !== undefined) return read.big.toString();
  if (read.scale === 0) return String(read.units === 0 ? 0 : read.units);
  if (read.units === 0) return '0';
  const digits = String(Math.abs(read.units)).padStart(read.scale + 1, '0');
  let end = digits.length;
  const point = end - read.scale;
  while (end > point && digits.charCodeAt(end - 1) === 48) end--;
  const whole = digits.slice(0, point);
  const text = end === point ? whole : `${whole}.${digits.slice(point, end)}`;
  return read.units < 0 ? `-${text}` : text;
};
