/** One sentence: its id in the catalogues and the English that stands beside the code that says it. */
export type Phrase = { readonly id: string; readonly en: string };

/** The languages of the product. */
export const LANGUAGES = ['en', 'ru', 'bg'] as const;
export type Language = (typeof LANGUAGES)[number];

/** id → text in one language. `{name}` takes an argument, `{n|client|clients}` picks a plural form of it. */
export type Catalogue = Readonly<Record<string, string>>;

export type PhraseArgs = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Says phrases and writes numbers in one language. */
export type Words = {
  readonly language: Language;
  say(phrase: Phrase, args?: PhraseArgs): string;
  /** A number with the language's marks; `places` fixed decimals (default 0). */
  number(value: number, places?: number): string;
  /** Exact decimal text (`-1234.5`) grouped and marked for the language, rounded half to even at `places` (default 2; trailing zeros kept). */
  money(
    value: { rounded(places: number): { toString(): string } },
    currency?: string,
    places?: number,
  ): string;
  /** 0.1234 as `12.3 %` in the language's manner. */
  percent(value: number, places?: number): string;
  date(value: string): string;
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
};

/**
 * Names the phrases of one room: `phrases('rank', { title: 'Ranking' })` gives `{ title: { id: 'rank.title', en: 'Ranking' } }`.
 * Export the result as `phrases`: the catalogue test finds it by that name.
 */
export const phrases = <K extends string>(
  room: string,
  english: Readonly<Record<K, string>>,
): Readonly<Record<K, Phrase>> =>
  Object.fromEntries(
    Object.entries<string>(english).map(([key, en]) => [key, { id: `${room}.${key}`, en }]),
  ) as Record<K, Phrase>;
