import { reviewFile } from '../act/review-start.ts';
import { lastOver, type ReviewRhythm } from '../measure/reminders/reviews.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { type Review, reviewSpan } from '../portfolio/reviews.ts';
import type { Period } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { clientCalled } from './client-called.ts';
import { folderOf } from './client-desk.ts';
import type { Opened } from './context.ts';

/** Whose review of which period; `file` is where it stands, or will. */
export type AskedReview = {
  /** Undefined: of the whole portfolio. */
  readonly client: Client | undefined;
  readonly name: string;
  readonly period: Period;
  readonly file: string;
  /** Undefined where there is none yet. */
  readonly review: Review | undefined;
};

/** A client may be called `2000-stroy`. */
const isPeriod = (typed: string): boolean => /^\d{4}(?:-Q?\d|\.\.|$)/.test(typed);

/** `[period] [client]`: either may be left out, and a period is told by its looks. Throws a Refusal for anything else. */
const parted = (
  args: readonly (string | undefined)[],
): { readonly name?: string; readonly client?: string } => {
  const typed = args.filter((each) => each !== undefined);
  const name = typed.find(isPeriod);
  const [client, ...others] = typed.filter((each) => each !== name);
  if (others.length > 0)
    throw new Refusal(
      `"${typed.join(' ')}" is no period and client`,
      'for example: kam review start 2026-Q3 gazmash',
    );
  return { ...(name === undefined ? {} : { name }), ...(client === undefined ? {} : { client }) };
};

/** A client with a dossier, as it is typed. Throws a Refusal for any other. */
export const clientAsked = (typed: string, { portfolio }: Pick<Opened, 'portfolio'>): Client => {
  const client = clientCalled(portfolio, typed);
  if (client.slug === undefined)
    throw new Refusal(`${client.name} has no dossier to review`, `kam new "${client.name}" starts one`);
  return client;
};

const reviewsOf = (client: Client | undefined, { portfolio }: Opened): readonly Review[] =>
  client === undefined ? portfolio.reviews : (client.dossier?.reviews ?? []);

/** The review to start: of the period that was typed, by default the last quarter (or `rhythm`) that is over. */
export const reviewToStart = (
  args: readonly (string | undefined)[],
  opened: Opened,
  rhythm: ReviewRhythm,
): AskedReview => {
  const { today, portfolio } = opened;
  const start = portfolio.config.fiscal_year_start;
  const typed = parted(args);
  const client = typed.client === undefined ? undefined : clientAsked(typed.client, opened);
  const name = typed.name ?? lastOver(today, rhythm, start).name;
  const period = spanTyped(name, start);
  if (period.from > today) throw new Refusal(`${name} has not begun: today is ${today}`);
  const review = reviewsOf(client, opened).find((each) => each.period === name);
  const folder = client === undefined ? '' : `${folderOf(client)}/`;
  return { client, name, period, file: review?.file ?? reviewFile(folder, name), review };
};

/** A review that is there: of the period that was typed, by default the last one that `fits`. */
export const reviewThere = (
  args: readonly (string | undefined)[],
  opened: Opened,
  fits: (review: Review) => boolean,
  none: string,
): AskedReview & { readonly review: Review } => {
  const start = opened.portfolio.config.fiscal_year_start;
  const typed = parted(args);
  const client = typed.client === undefined ? undefined : clientAsked(typed.client, opened);
  const reviews = reviewsOf(client, opened);
  const review =
    typed.name === undefined ? reviews.findLast(fits) : reviews.find(({ period }) => period === typed.name);
  const of = client?.slug ?? '';
  if (review === undefined)
    throw new Refusal(
      typed.name === undefined ? none : `there is no review of ${typed.name}`,
      `start one: ${['kam review start', typed.name ?? '', of].filter((part) => part !== '').join(' ')}`,
    );
  return { client, name: review.period, period: spanTyped(review.period, start), file: review.file, review };
};

const spanTyped = (name: string, start: number): Period => {
  const period = reviewSpan(name, start);
  if (period !== undefined) return period;
  throw new Refusal(`"${name}" is no period`, 'periods: 2026, 2026-Q3, 2026-03, 2026-Q1..2026-Q2');
};
