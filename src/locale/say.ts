import type { Language, PhraseArgs } from './words.ts';

/** The plural forms of a language, in the order in which a text lists them. */
export const FORMS: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  en: ['one', 'other'],
  ru: ['one', 'few', 'many'],
  bg: ['one', 'other'],
};

const rules = new Map<Language, Intl.PluralRules>();

/** Which of the listed forms goes with a number. Russian fractions (`other`) take the form of two: 1,5 клиента. */
const formAt = (value: number, language: Language): number => {
  let rule = rules.get(language);
  if (rule === undefined) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  const category = rule.select(value);
  return FORMS[language].indexOf(language === 'ru' && category === 'other' ? 'few' : category);
};

type Arg = PhraseArgs[string];

const plural = (value: Arg, forms: readonly string[], language: Language): string => {
  const form = typeof value === 'number' ? forms[formAt(Math.abs(value), language)] : undefined;
  return form ?? forms.at(-1) ?? '';
};

const PLACEHOLDER = /\{(\w+)(\|[^{}]*)?\}/g;

/**
 * Fills a phrase: `{name}` with an argument, `{n|client|clients}` with the form that goes with the number n.
 * One pass: braces in arguments stay text.
 * A placeholder without argument stays as it is, so that the omission shows.
 */
export const fill = (
  text: string,
  args: PhraseArgs,
  language: Language,
  written: (value: Arg) => string,
): string =>
  text.replace(PLACEHOLDER, (whole, name: string, forms: string | undefined) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return whole;
    return forms === undefined ? written(value) : plural(value, forms.slice(1).split('|'), language);
  });
