type Digits = readonly number[];
type Check = (digits: Digits) => boolean;

const weighed = (digits: Digits, weights: Digits): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0);

/** The digit that 11 leaves of the weighed ones before it. Of 10 the next weights decide, at last it is written 0. */
const digitAfter = (digits: Digits, ...weights: readonly Digits[]): number =>
  weights.map((each) => weighed(digits, each) % 11).find((rest) => rest < 10) ?? 0;

/** The last of as many digits and one is the one that follows from the others. */
const follows =
  (...weights: readonly Digits[]): Check =>
  (digits) =>
    digits.length === (weights[0]?.length ?? 0) + 1 && digits.at(-1) === digitAfter(digits, ...weights);

/** All digits, weighed, are a multiple. */
const vanishes =
  (modulus: number, weights: Digits): Check =>
  (digits) =>
    digits.length === weights.length && weighed(digits, weights) % modulus === 0;

/** The number before the check digits leaves them when it is divided. */
const leaves =
  (length: number, modulus: number): Check =>
  (digits) =>
    digits.length === length && (Number(digits.slice(0, -1).join('')) % modulus) % 10 === digits.at(-1);

/** ISO 7064, MOD 11,10. */
const chained =
  (length: number): Check =>
  (digits) =>
    digits.length === length &&
    (digits.slice(0, -1).reduce((rest, digit) => (((rest + digit) % 10 || 10) * 2) % 11, 10) +
      (digits.at(-1) ?? 0)) %
      10 ===
      1;

const luhn: Check = (digits) =>
  digits.length === 11 &&
  digits.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : (digit * 2) % 9 || digit), 0) % 10 === 0;

/** Zeros in front are left out in writing. */
const padded =
  (length: number, least: number, check: Check): Check =>
  (digits) =>
    digits.length >= least &&
    check([...Array<number>(Math.max(0, length - digits.length)).fill(0), ...digits]);

const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const inn12: Check = (digits) =>
  follows(INN_11)(digits.slice(0, 11)) && follows([3, ...INN_11])(digits) && digits.length === 12;

const eik: Check = follows([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]);
const branch = (...weights: Digits): Digits => [...Array<number>(8).fill(0), ...weights];
const eik13: Check = (digits) =>
  eik(digits.slice(0, 9)) && follows(branch(2, 7, 3, 5), branch(4, 9, 5, 7))(digits);

/** The numbers of companies (and sole traders) whose check digits are known, by country. */
const CHECKS: ReadonlyMap<string, readonly Check[]> = new Map([
  ['RU', [follows([2, 4, 10, 3, 5, 9, 4, 6, 8]), inn12, leaves(13, 11), leaves(15, 13)]],
  [
    'BG',
    [
      eik,
      eik13,
      // Persons: EGN, foreigners, others.
      follows([2, 4, 8, 5, 10, 9, 7, 3, 6]),
      vanishes(10, [21, 19, 17, 13, 11, 9, 7, 3, 1, -1]),
      vanishes(11, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]),
    ],
  ],
  ['KZ', [follows([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])]],
  ['BY', [vanishes(11, [29, 23, 19, 17, 13, 7, 5, 3, -1])]],
  ['RS', [chained(9)]],
  ['DE', [chained(9)]],
  ['HR', [chained(11)]],
  ['RO', [padded(10, 2, follows([70, 50, 30, 20, 10, 70, 50, 30, 20]))]],
  ['GR', [padded(9, 8, follows([256, 128, 64, 32, 16, 8, 4, 2]))]],
  ['PL', [vanishes(11, [6, 5, 7, 2, 3, 4, 5, 6, 7, -1])]],
  ['IT', [luhn]],
  ['HU', [vanishes(10, [9, 7, 3, 1, 9, 7, 3, 1])]],
  ['FI', [vanishes(11, [7, 9, 10, 5, 8, 4, 2, 1])]],
  ['DK', [vanishes(11, [2, 7, 6, 5, 4, 3, 2, 1])]],
  ['EE', [vanishes(10, [3, 7, 1, 3, 7, 1, 3, 7, 1])]],
  ['SK', [vanishes(11, [10, 1, 10, 1, 10, 1, 10, 1, 10, 1])]],
  ['PT', [follows([2, 3, 4, 5, 6, 7, 8, 9])]],
]);

/** Whose number it may be when neither country nor kind is written. */
const BY_LENGTH: ReadonlyMap<number, readonly string[]> = new Map([
  [9, ['BG', 'BY', 'RS']],
  [10, ['RU', 'PL']],
  [12, ['RU', 'KZ']],
  [13, ['BG', 'RU']],
  [15, ['RU']],
]);

const KINDS: Readonly<Record<string, string>> = {
  ...{ ИНН: 'RU', INN: 'RU', ОГРН: 'RU', OGRN: 'RU', ОГРНИП: 'RU' },
  ...{ ЕИК: 'BG', EIK: 'BG', БУЛСТАТ: 'BG', BULSTAT: 'BG' },
  ...{ БИН: 'KZ', ИИН: 'KZ', BIN: 'KZ', IIN: 'KZ', УНП: 'BY', UNP: 'BY' },
};

/** What stands behind a Russian number for the tax office; a branch has one of its own. */
const TAX_OFFICE = /[\s,;/\\]*(?:(?:КПП|KPP)\D*\d{9}|(?<=^\D*\d{10}\s*[/\\]\s*)\d{9})$/u;

type Read = { readonly country: string | undefined; readonly digits: string };

const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(TAX_OFFICE, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

const read = (text: string): Read | undefined => {
  const [, word = '', digits = ''] = /^(\p{L}*)(\d+)$/u.exec(compact(text)) ?? [];
  const letters = word.replace(/^(?:VAT|ДДС|НДС)/u, '');
  if (digits === '') return undefined;
  if (letters === '') return { country: undefined, digits };
  const country = KINDS[letters] ?? (/^[A-Z]{2}$/.test(letters) ? letters : undefined);
  return country === undefined ? undefined : { country: country === 'EL' ? 'GR' : country, digits };
};

/** Numbers that are also written without their country. */
const BARE = new Set(['RU', 'BG', 'KZ', 'BY']);

/**
 * What two writings of one tax number share: `BG 123-456 786` is `ЕИК 123456786`, `7707083893/773601001` is
 * `ИНН 7707083893`. Empty for a text that says nothing: without a digit, or with one over and over (0000000000).
 */
export const taxNumberKey = (text: string): string => {
  const number = read(text);
  if (number === undefined) return /\d/.test(text) ? compact(text) : '';
  if (/^(\d)\1*$/.test(number.digits)) return '';
  return (BARE.has(number.country ?? 'RU') ? '' : (number.country ?? '')) + number.digits;
};

/**
 * The countries whose tax number this was held against, when it can be none of them: a digit is wrong, missing or too
 * many. Undefined when it can be right, and for numbers of countries and kinds whose check digits are not known here.
 */
export const wrongTaxNumber = (text: string): readonly string[] | undefined => {
  const number = read(text);
  if (number === undefined) return undefined;
  const { country, digits } = number;
  const tried = country === undefined ? (BY_LENGTH.get(digits.length) ?? []) : [country];
  const known = tried.filter((each) => CHECKS.has(each));
  const each = [...digits].map(Number);
  const fits = known.some((one) => CHECKS.get(one)?.some((check) => check(each)));
  return known.length === 0 || fits ? undefined : known;
};
