import type { Words } from '../../locale/words.ts';
import { type Change, STEADY } from '../../measure/change.ts';
import { marginOf } from '../../measure/income.ts';
import type { Page } from '../../page/page.ts';
import type { Config } from '../../portfolio/config.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import type { Decimal } from '../../value/decimal.ts';
import { moneyText } from '../../value/money.ts';
import type { Period } from '../../value/period.ts';
import type { ReportRequest } from '../report.ts';
import { nameOf } from '../spans.ts';
import { phrases } from './words.ts';

/** A review that is to be started; `name` is its period as it is typed. */
export type ReviewRequest = Omit<ReportRequest, 'findings' | 'year'> & { readonly name: string };
export type ClientReviewRequest = ReviewRequest & { readonly client: Client };

/** Something planned or decided, of which the review says what became of it. */
export type Outcome = { readonly id: string; readonly what: string; readonly result: string };

/** Something that changed, of which the review says why; figures in the grammar of the files. */
export type Moved = { readonly what: string; readonly before?: string; readonly after?: string };

/** What a review begins with: what people must fill in, and what they see while they do. */
export type Outline = {
  readonly outcomes: readonly Outcome[];
  readonly changes: readonly Moved[];
  readonly page: Page;
};

/** Places of a written amount. */
const CENTS = 2;

/** Revenue and margin, where they moved by more than what counts as steady: against a year ago, since most business has seasons. */
export const flowsMoved = ({ total, periods }: Change, config: Config, words: Words): readonly Moved[] => {
  const yearAgo = total.yearAgo !== undefined;
  const against = yearAgo ? periods.yearAgo : periods.previous;
  const past = yearAgo ? total.yearAgo : total.previous;
  const { now } = total;
  if (now === undefined || past === undefined) return [];
  const before = nameOf(against satisfies Period, config, words);
  const text = (amount: Decimal): string =>
    moneyText({ amount: amount.rounded(CENTS), currency: config.currency });
  const moved = (what: string, value: Decimal | null, old: Decimal | null): readonly Moved[] =>
    value === null || old === null || isSteady(value, old)
      ? []
      : [{ what, before: text(old), after: text(value) }];
  return [
    ...moved(words.say(phrases.revenueAgainst, { before }), now.revenue, past.revenue),
    ...moved(words.say(phrases.marginAgainst, { before }), marginOf(now), marginOf(past)),
  ];
};

const isSteady = (now: Decimal, before: Decimal): boolean =>
  now.minus(before).abs().compare(before.abs().times(STEADY)) <= 0;

/** Each id once: of a task and a decision of one name the task. */
export const onceEach = (outcomes: readonly Outcome[]): readonly Outcome[] => {
  const seen = new Set<string>();
  return outcomes.filter(({ id }) => !seen.has(id) && seen.add(id));
};
