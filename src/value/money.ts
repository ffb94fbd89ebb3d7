import { currencyOf } from './currency.ts';
import { Decimal } from './decimal.ts';

/** An exact amount or, with `upTo`, a range of amounts (amount < upTo). Without a currency it is in the portfolio's. */
export type Money = { readonly amount: Decimal; readonly upTo?: Decimal; readonly currency?: string };

/** Why a text is not money; fits into the args of a finding. */
export type MoneyProblem =
  | { readonly problem: 'not-money' }
  /** `1.400`: the mark may group or divide; both readings, as canonical text. */
  | { readonly problem: 'ambiguous-money'; readonly readings: readonly string[] }
  | { readonly problem: 'unknown-currency'; readonly word: string }
  | { readonly problem: 'two-currencies' }
  | { readonly problem: 'backwards-range' };

const NOT_MONEY: MoneyProblem = { problem: 'not-money' };

/** Nobody types more; keeps a hostile text from becoming a huge number. */
const LONGEST = 100;

const THOUSAND = Decimal.of(1_000);
const MILLION = Decimal.of(1_000_000);
const BILLION = Decimal.of(1_000_000_000);

/** Lower-case multipliers, longer words before their beginnings. Both alphabets, since к, м look like k, m. */
const MULTIPLIERS: readonly (readonly [string, Decimal])[] = [
  ['тыс.', THOUSAND],
  ['тыс', THOUSAND],
  ['хил.', THOUSAND],
  ['хил', THOUSAND],
  ['млрд.', BILLION],
  ['млрд', BILLION],
  ['млн.', MILLION],
  ['млн', MILLION],
  ['mln', MILLION],
  ['bn', BILLION],
  ['k', THOUSAND],
  ['к', THOUSAND],
  ['m', MILLION],
  ['м', MILLION],
  ['b', BILLION],
];

const WHOLE = /^(?:\d+|\d{1,3}([ '.,])\d{3}(?:\1\d{3})*)$/;
const SIGN = '[-+\\u2212\\u2013]?';
const SIDE = `(${SIGN}) ?([^\\d\\s.,'+\\u2212\\u2013-]*) ?(${SIGN}) ?(\\d(?:[ .,']?\\d)*) ?`;
/** A tail holds a multiplier and a currency; the lazy first one leaves `..` and dashes to the separator. */
const SHAPE = new RegExp(
  `^${SIDE}([^\\d\\u2013\\u2014-]*?)(?: ?(?:\\.\\.|[-\\u2013\\u2014]) ?${SIDE}(\\D*))?$`,
);

type Side = {
  /** The number as written, with its sign and without its multiplier. */
  readonly bare: Decimal;
  /** Set when one mark before exactly three digits may as well group thousands. */
  readonly grouped?: Decimal;
  readonly times?: Decimal;
  readonly currency?: string;
};

const isProblem = <T extends object>(result: T | MoneyProblem): result is MoneyProblem => 'problem' in result;

/**
 * Reads money as people type it: `1.4M EUR`, `1 400 000`, `1,4 млн EUR`, `900к лв`, `€ 1 200`, `-60k EUR`,
 * `50k–100k EUR`. Exactly three digits after the only mark (`1.400`, also `1.400M`: reports write
 * billions so) are refused as ambiguous, for a wrong guess would be wrong a thousandfold. A multiplier or
 * currency at the end of a range counts for both ends.
 */
export const parseMoney = (text: string): Money | MoneyProblem => {
  const match = text.length > LONGEST ? null : SHAPE.exec(plainSpaces(text));
  if (match === null) return NOT_MONEY;
  const first = readSide(match.slice(1, 6));
  if (isProblem(first)) return first;
  if (match[9] === undefined) return single(first);
  const second = readSide(match.slice(6, 11));
  return isProblem(second) ? second : range(first, second);
};

const plainSpaces = (text: string): string =>
  text
    .replace(/[\s\u2000-\u200b]+/g, ' ')
    .replaceAll('’', "'")
    .trim();

const readSide = (parts: readonly (string | undefined)[]): Side | MoneyProblem => {
  const [signBefore = '', symbol = '', signAfter = '', digits = '', tail = ''] = parts;
  const number = readNumber(digits);
  if (number === undefined || (signBefore !== '' && signAfter !== '')) return NOT_MONEY;
  const unit = readTail(tail.trim());
  if (isProblem(unit)) return unit;
  const before = symbol === '' ? undefined : currencyOf(symbol);
  if (symbol !== '' && before === undefined) return strangeWord(symbol);
  if (before !== undefined && unit.currency !== undefined && before !== unit.currency)
    return { problem: 'two-currencies' };
  const negative = /[^+]/.test(signBefore + signAfter);
  const signed = (value: Decimal): Decimal => (negative ? value.negated() : value);
  return {
    ...unit,
    ...(before === undefined ? {} : { currency: before }),
    bare: signed(number.value),
    ...(number.grouped === undefined ? {} : { grouped: signed(number.grouped) }),
  };
};

/** The digits with their marks: grouped by spaces, apostrophes, points or commas; one decimal mark. */
const readNumber = (text: string): { value: Decimal; grouped?: Decimal } | undefined => {
  const cut = decimalMarkIn(text);
  const whole = text.slice(0, cut);
  const fraction = text.slice(cut + 1);
  if (!WHOLE.test(whole) || !/^\d*$/.test(fraction)) return undefined;
  const digits = whole.replace(/\D/g, '');
  const value = Decimal.of(fraction === '' ? digits : `${digits}.${fraction}`);
  const ambiguous = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return ambiguous ? { value, grouped: Decimal.of(whole + fraction) } : { value };
};

/** Where the last mark stands, unless it stands several times and so groups; the end of the text when nothing divides. */
const decimalMarkIn = (text: string): number => {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  return last < 0 || text.indexOf(text.charAt(last)) < last ? text.length : last;
};

/** `k EUR`, `млн. лв.`, `EUR`, `M`: a multiplier, a currency, both or nothing. */
const readTail = (tail: string): Pick<Side, 'times' | 'currency'> | MoneyProblem => {
  if (tail === '') return {};
  const alone = currencyOf(tail);
  if (alone !== undefined) return { currency: alone };
  for (const [word, times] of MULTIPLIERS) {
    if (!tail.toLowerCase().startsWith(word)) continue;
    const rest = tail.slice(word.length).trim();
    const currency = currencyOf(rest);
    if (rest === '') return { times };
    if (currency !== undefined) return { times, currency };
  }
  return strangeWord(tail);
};

const strangeWord = (word: string): MoneyProblem =>
  /^\S*[\p{L}\p{Sc}]\S*$/u.test(word) ? { problem: 'unknown-currency', word } : NOT_MONEY;

const multiplied = (value: Decimal, times: Decimal | undefined): Decimal =>
  times === undefined ? value : value.times(times);

const single = (side: Side): Money | MoneyProblem => {
  const money = (value: Decimal): Money => ({
    amount: multiplied(value, side.times),
    ...(side.currency === undefined ? {} : { currency: side.currency }),
  });
  if (side.grouped === undefined) return money(side.bare);
  return {
    problem: 'ambiguous-money',
    readings: [moneyText(money(side.bare)), moneyText(money(side.grouped))],
  };
};

const range = (first: Side, second: Side): Money | MoneyProblem => {
  const currency = first.currency ?? second.currency;
  if (currency !== (second.currency ?? currency)) return { problem: 'two-currencies' };
  const named = currency === undefined ? {} : { currency };
  const shared = first.times === undefined && second.times !== undefined ? { times: second.times } : {};
  const low = single({ ...first, ...named, ...shared });
  const high = single({ ...second, ...named });
  if (isProblem(low)) return low;
  if (isProblem(high)) return high;
  const order = low.amount.compare(high.amount);
  if (order === 0) return low;
  if (order < 0) return { ...low, upTo: high.amount };
  return shared.times === undefined ? { problem: 'backwards-range' } : halfMultiplied(first.bare, high);
};

/** In `900–1.1M` nobody can tell whether 900 or 900k is meant, but it is not 900M. */
const halfMultiplied = (low: Decimal, high: Money): MoneyProblem => {
  const lows = [low, low.times(THOUSAND)].filter((each) => each.compare(high.amount) < 0);
  if (lows.length === 0) return { problem: 'backwards-range' };
  return {
    problem: 'ambiguous-money',
    readings: lows.map((amount) => moneyText({ ...high, amount, upTo: high.amount })),
  };
};

/** Canonical text for a file, exact and read back as the same value: `1 400 000.5 EUR`, `50 000–100 000 EUR`. */
export const moneyText = (money: Money): string => {
  const numbers = money.upTo === undefined ? [money.amount] : [money.amount, money.upTo];
  const amounts = numbers.map(amountText).join('–');
  return money.currency === undefined ? amounts : `${amounts} ${money.currency}`;
};

const amountText = (amount: Decimal): string => {
  const [whole = '', fraction] = amount.toString().split('.');
  const grouped = whole.replace(/\d(?=(\d{3})+$)/g, '$& ');
  if (fraction === undefined) return grouped;
  // Three places would read as thousands: `1.400`.
  return `${grouped}.${fraction.length === 3 ? `${fraction}0` : fraction}`;
};
