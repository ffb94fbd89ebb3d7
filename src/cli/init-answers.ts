import { basename } from 'node:path';
import { LANGUAGES, type Language, phrases as named, type Words } from '../locale/words.ts';
import { cleanText } from '../source/scalar.ts';
import { currencyOf } from '../value/currency.ts';
import { Refusal } from '../value/refusal.ts';
import { askChoice, askText } from './ask.ts';
import type { Context } from './context.ts';
import { languageIn } from './language.ts';

export const phrases = named('init-questions', {
  language: 'Language of reports and questions',
  company: 'Name of our company',
  noCompany: 'A name, please',
  currency: 'Currency of the portfolio (EUR, RUB, …)',
  noCurrency: '"{typed}" is no currency',
  fiscal: 'Month in which our fiscal year begins, 1 to 12',
  noMonth: 'A number from 1 to 12',
  income: 'What shares and classes are computed on',
  margin: 'margin',
  marginHint: 'revenue less cost, where costs are known',
  revenue: 'revenue',
  managers: 'Who works with the clients? Names, separated by commas',
});

type Options = Readonly<Record<string, unknown>>;

/** What a portfolio is made of, valid and clean. */
export type Answers = {
  readonly language: Language;
  readonly company: string;
  readonly currency: string;
  readonly fiscalYearStart: number;
  readonly income: 'margin' | 'revenue';
  readonly managers: readonly string[];
};

/** Every question that has no sensible answer for everybody, by its option. */
const ASKED: Readonly<Record<string, string>> = {
  company: '--company <name>',
  lang: '--lang en|ru|bg',
  currency: '--currency <code>',
  fiscalYearStart: '--fiscal-year-start <month>',
  income: '--income margin|revenue',
};

/**
 * The answers of the options; the rest is asked on a terminal, or taken from the defaults with `--yes`. Throws a
 * Refusal when neither is possible, or for an answer that is none; undefined when the person gives up.
 */
export const answersOf = async (
  folder: string,
  options: Options,
  context: Context,
): Promise<Answers | undefined> => {
  const given = givenIn(options);
  const defaults = defaultsFor(folder, given.language ?? languageIn(context.env));
  if (options['yes'] === true) return { ...defaults, ...given };
  if (context.interactive) return asked(given, defaults, context);
  const missing = Object.entries(ASKED).filter(([name]) => options[name] === undefined);
  if (missing.length === 0) return { ...defaults, ...given };
  throw new Refusal(
    'there is no terminal to ask on',
    `add ${missing.map(([, option]) => option).join(' ')}, or --yes for the defaults`,
  );
};

const defaultsFor = (folder: string, language: Language): Answers => ({
  language,
  company: cleanText(basename(folder)) || 'kam',
  currency: language === 'ru' ? 'RUB' : 'EUR',
  fiscalYearStart: 1,
  income: 'margin',
  managers: [],
});

const monthOf = (typed: string): number | undefined =>
  /^(?:0?[1-9]|1[0-2])$/.test(typed.trim()) ? Number(typed) : undefined;

const namesIn = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map(cleanText)
    .filter((name) => name !== '');

const givenIn = (options: Options): Partial<Answers> => {
  const text = (name: string): string | undefined =>
    typeof options[name] === 'string' ? cleanText(options[name]) : undefined;
  const checked = <T>(name: string, option: string, read: (typed: string) => T | undefined) => {
    const typed = text(name);
    if (typed === undefined) return {};
    const value = read(typed);
    if (value === undefined) throw new Refusal(`"${typed}" cannot be the value of ${option}`);
    return { [name]: value };
  };
  const language = LANGUAGES.find((each) => each === options['lang']);
  const income = (['margin', 'revenue'] as const).find((each) => each === options['income']);
  const managers = Array.isArray(options['manager']) ? options['manager'].map(String).flatMap(namesIn) : [];
  return {
    ...(language === undefined ? {} : { language }),
    ...(income === undefined ? {} : { income }),
    ...checked('company', '--company', (typed) => typed || undefined),
    ...checked('currency', '--currency', currencyOf),
    ...checked('fiscalYearStart', '--fiscal-year-start', monthOf),
    ...(managers.length === 0 ? {} : { managers }),
  };
};

/** Asks what the options did not say, in the language that is chosen first. */
const asked = async (
  given: Partial<Answers>,
  defaults: Answers,
  context: Context,
): Promise<Answers | undefined> => {
  const language = given.language ?? (await askLanguage(defaults.language, context));
  if (language === undefined) return undefined;
  const words = await context.words(language);
  const usual = defaultsFor(defaults.company, language);
  const company = given.company ?? (await askCompany(defaults.company, words));
  if (company === undefined) return undefined;
  const currency = given.currency ?? (await askCurrency(usual.currency, words));
  if (currency === undefined) return undefined;
  const fiscalYearStart = given.fiscalYearStart ?? (await askMonth(words));
  if (fiscalYearStart === undefined) return undefined;
  const income = given.income ?? (await askIncome(words));
  if (income === undefined) return undefined;
  const managers = given.managers ?? (await askManagers(words));
  if (managers === undefined) return undefined;
  return { language, company, currency, fiscalYearStart, income, managers };
};

const askLanguage = async (initial: Language, context: Context): Promise<Language | undefined> => {
  const words = await context.words(initial);
  const names = { en: 'English', ru: 'Русский', bg: 'Български' };
  return askChoice(
    words.say(phrases.language),
    LANGUAGES.map((value) => ({ value, label: names[value] })),
    initial,
  );
};

const askCompany = async (initial: string, words: Words): Promise<string | undefined> => {
  const typed = await askText(words.say(phrases.company), initial, (text) =>
    cleanText(text) === '' ? words.say(phrases.noCompany) : undefined,
  );
  return typed === undefined ? undefined : cleanText(typed);
};

const askCurrency = async (initial: string, words: Words): Promise<string | undefined> => {
  const typed = await askText(words.say(phrases.currency), initial, (text) =>
    currencyOf(text.trim()) === undefined
      ? words.say(phrases.noCurrency, { typed: cleanText(text) })
      : undefined,
  );
  return typed === undefined ? undefined : currencyOf(typed.trim());
};

const askMonth = async (words: Words): Promise<number | undefined> => {
  const typed = await askText(words.say(phrases.fiscal), '1', (text) =>
    monthOf(text) === undefined ? words.say(phrases.noMonth) : undefined,
  );
  return typed === undefined ? undefined : monthOf(typed);
};

const askIncome = (words: Words): Promise<Answers['income'] | undefined> =>
  askChoice(
    words.say(phrases.income),
    [
      { value: 'margin', label: words.say(phrases.margin), hint: words.say(phrases.marginHint) },
      { value: 'revenue', label: words.say(phrases.revenue) },
    ],
    'margin',
  );

const askManagers = async (words: Words): Promise<readonly string[] | undefined> => {
  const typed = await askText(words.say(phrases.managers), '', () => undefined);
  return typed === undefined ? undefined : namesIn(typed);
};
