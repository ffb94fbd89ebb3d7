import { currencyOf } from '../value/currency.ts';
import { Decimal } from '../value/decimal.ts';
import { type Duration, durationInWords, parseDuration } from '../value/duration.ts';
import type { Args } from '../value/finding.ts';
import { type Money, parseMoney } from '../value/money.ts';
import { namedDate } from '../value/month-name.ts';
import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import { isDate, type PlainDate } from '../value/period.ts';
import { parsePercent } from '../value/share.ts';
import { slugOf } from '../value/slug.ts';
import { parseWhen, type WhenProblem } from '../value/when.ts';

/** Why a text is not what it should be: the rule without its `format/`, its arguments, and what may stand instead. */
export type Problem = {
  readonly rule: string;
  readonly args?: Args;
  readonly fix?: string;
  /** The fix is a guess: somebody must look at it. */
  readonly unsafe?: boolean;
};

export type Reading<T> = { readonly value: T } | { readonly problem: Problem };

/** How one kind of scalar is read from the text that was typed. */
export type Kind<T> = {
  readonly read: (text: string) => Reading<T>;
  /** The words that are allowed, where only some are. */
  readonly allowed?: readonly string[];
};

const no = (rule: string, args?: Args, fix?: string): { readonly problem: Problem } => ({
  problem: { rule, ...(args === undefined ? {} : { args }), ...(fix === undefined ? {} : { fix }) },
});

/** Any text. */
export const text: Kind<string> = { read: (typed) => ({ value: typed }) };

/** `[a-z0-9-]`: what other facts refer to. */
export const id: Kind<string> = {
  read: (typed) => (/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(typed) ? { value: typed } : notAnId(typed)),
};

/** Letters of any alphabet can be written in Latin ones; whether the name is free, nobody knows here. */
const notAnId = (typed: string): { readonly problem: Problem } => {
  if (!/[\p{L}\p{N}]/u.test(typed)) return no('not-an-id');
  const near = slugOf(typed, 'en');
  return { problem: { rule: 'not-an-id', args: { near }, fix: near, unsafe: true } };
};

/** A short name that may hold `_`: the factors of a relationship. */
export const word: Kind<string> = {
  read: (typed) => (/^[a-z0-9]+(?:[_-]+[a-z0-9]+)*$/.test(typed) ? { value: typed } : no('not-an-id')),
};

/** The path of a fact, `people.georgi-iliev.attitude`. */
export const path: Kind<string> = {
  read: (typed) => (/^[a-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/.test(typed) ? { value: typed } : no('not-a-path')),
};

/** An amount with or without a currency, a range included. */
export const money: Kind<Money> = {
  read: (typed) => {
    const parsed = parseMoney(typed);
    if (!('problem' in parsed)) return { value: parsed };
    const { problem, ...args } = parsed;
    return no(problem, args);
  },
};

/** A plain decimal number, written as amounts are: `11 500`, `4,5`, `0.25`. */
export const number: Kind<Decimal> = {
  read: (typed) => {
    const parsed = parseMoney(typed);
    if (!('problem' in parsed))
      return parsed.currency === undefined && parsed.upTo === undefined
        ? { value: parsed.amount }
        : no('not-a-number');
    return parsed.problem === 'ambiguous-money'
      ? no('ambiguous-money', { readings: parsed.readings })
      : no('not-a-number');
  },
};

/** A rate of exchange: above zero, with a point or a comma as its decimal mark, never grouped. */
export const rate: Kind<Decimal> = {
  read: (typed) => {
    const parsed = Decimal.parse(typed.replace(',', '.'));
    return parsed !== undefined && parsed.sign > 0 ? { value: parsed } : no('not-a-rate');
  },
};

/** A whole number from 0. */
export const count: Kind<number> = {
  read: (typed) => {
    const parsed = Decimal.parse(typed.replace(/[\s\u00a0\u202f]/g, ''));
    const whole = parsed !== undefined && parsed.scale === 0 && parsed.sign >= 0;
    return whole && parsed.units <= Number.MAX_SAFE_INTEGER
      ? { value: Number(parsed.units) }
      : no('not-a-number');
  },
};

/** `45%` as the ratio 0.45. */
export const percent: Kind<Decimal> = {
  read: (typed) => {
    const parsed = parsePercent(typed);
    return parsed === undefined ? no('not-a-number') : { value: parsed };
  },
};

const notWhen = ({ problem, ...args }: WhenProblem): { readonly problem: Problem } =>
  no(problem, args, 'iso' in args ? args.iso : undefined);

/** A calendar day, `2026-11-29`. `29.11.2026` and `29 November 2026` are understood, and offered as a fix. */
export const date: Kind<PlainDate> = {
  read: (typed) => {
    if (isDate(typed)) return { value: typed };
    const read = parseWhen(typed);
    const isDay = 'problem' in read && !('iso' in read && !isDate(read.iso));
    return isDay ? notWhen(read) : no('not-a-date');
  },
};

/** A day, `2027-03-03`, or one of every year, `03-03`; 29 February is one. */
export const anniversary: Kind<string> = {
  read: (typed) => {
    if (isDate(`2000-${typed}`)) return { value: typed };
    const { year, month, day } = namedDate(typed) ?? {};
    const yearly = `${month}-${day}`;
    return year === undefined && isDate(`2000-${yearly}`)
      ? notWhen({ problem: 'local-date', iso: yearly })
      : date.read(typed);
  },
};

/**
 * A day, a month, a quarter or a year, as text: `2027-Q1` and `2027` are fiscal, so the days they span
 * depend on the portfolio (`spanOf` says them).
 */
export const when: Kind<string> = {
  read: (typed) => {
    const read = parseWhen(typed);
    return 'problem' in read ? notWhen(read) : { value: read.text };
  },
};

/** A length of time: `14d`, `2w`, `6m`, `1y`. */
export const duration: Kind<Duration> = {
  read: (typed) => {
    const parsed = parseDuration(typed);
    return parsed === undefined ? no('not-a-duration', undefined, durationInWords(typed)) : { value: parsed };
  },
};

/** A figure whose unit its writing shows: `640k EUR`, `95%`, `12`. */
export type Figure =
  | { readonly unit: 'money'; readonly value: Decimal; readonly currency: string }
  | { readonly unit: 'share' | 'number'; readonly value: Decimal };

export const figure: Kind<Figure> = {
  read: (typed) => {
    if (typed.trimEnd().endsWith('%')) {
      const share = percent.read(typed);
      return 'problem' in share ? share : { value: { unit: 'share', value: share.value } };
    }
    const amount = money.read(typed);
    if ('problem' in amount) return amount;
    const { currency, upTo, amount: value } = amount.value;
    if (upTo !== undefined) return no('not-a-number');
    return { value: currency === undefined ? { unit: 'number', value } : { unit: 'money', value, currency } };
  },
};

/** A word that is none of the allowed ones; a fix when one of them is near, a safe one where only capitals differ. */
export const notOneOf = (rule: string, typed: string, allowed: readonly string[]): Problem => {
  const same = allowed.find((each) => fold(each) === fold(typed));
  if (same !== undefined) return { rule, args: { allowed, near: same }, fix: same };
  const near = nearest(typed, allowed);
  return near === undefined
    ? { rule, args: { allowed } }
    : { rule, args: { allowed, near }, fix: near, unsafe: true };
};

/** One of a few words. */
export const oneOf = <const W extends string>(...allowed: readonly W[]): Kind<W> => ({
  allowed,
  read: (typed) => {
    const found = allowed.find((each) => each === typed);
    return found === undefined ? { problem: notOneOf('not-one-of', typed, allowed) } : { value: found };
  },
});

const MONTHS = oneOf('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12');

/** A month of the year as a number from 1 to 12. */
export const month: Kind<number> = {
  ...(MONTHS.allowed === undefined ? {} : { allowed: MONTHS.allowed }),
  read: (typed) => {
    const read = MONTHS.read(typed);
    return 'problem' in read ? read : { value: Number(read.value) };
  },
};

const answer = oneOf('yes', 'no');
/** What else people and programs type for it. */
const YES = new Set(['y', 'true', 'on', 'да', 'д']);
const NO = new Set(['n', 'false', 'off', 'нет', 'не', 'н']);

/** `yes` or `no`. */
export const yesNo: Kind<boolean> = {
  allowed: ['yes', 'no'],
  read: (typed) => {
    const reading = answer.read(typed);
    if ('value' in reading) return { value: reading.value === 'yes' };
    const meant = typed.toLowerCase();
    const said = YES.has(meant) ? 'yes' : NO.has(meant) ? 'no' : undefined;
    return said === undefined ? reading : no('not-one-of', { allowed: ['yes', 'no'], near: said }, said);
  },
};

/** An ISO 4217 code. */
export const currency: Kind<string> = {
  read: (typed) =>
    /^[A-Z]{3}$/.test(typed) ? { value: typed } : no('unknown-currency', { word: typed }, currencyOf(typed)),
};
