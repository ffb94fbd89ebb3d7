import type { Book } from '../measure/book.ts';
import type { Course } from '../measure/course.ts';
import { namesOf } from '../measure/names.ts';
import type { Season } from '../measure/season.ts';
import { type Trend, type TrendRow, trendOf } from '../measure/trend.ts';
import { quartersBefore, tellsFrom, type Window, windowOf } from '../measure/window.ts';
import type { Status } from '../portfolio/portfolio.ts';
import type { Period, PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Analysis, Request } from './analysis.ts';
import type { Base } from './base.ts';
import { courseAsked } from './course.ts';
import { salesOf } from './sales.ts';
import { clientAsked } from './spend.ts';
import { showTrend } from './trend-page.ts';

/** A client (or a product of one client) with its course; `status` is null for products and for strangers to the base. */
export type TrendLine = TrendRow & { readonly name: string; readonly status: Status | null };

export type TrendData = Pick<Trend, 'quarters' | 'total' | 'unassigned' | 'moves' | 'rhythm'> & {
  /** What the rows are: products where one client was asked for. */
  readonly by: 'client' | 'product';
  readonly client: { readonly key: string; readonly name: string } | null;
  /** The days of the first and last line, up to today. */
  readonly ledger: Period;
  readonly compared: Window['compared'];
  /** The day on which growth can be told, while it cannot. */
  readonly tellsFrom: PlainDate | null;
  readonly asOf: PlainDate;
  /** Null below two whole years of sales. */
  readonly season: Season | null;
  readonly rows: readonly TrendLine[];
  /** Classes, wallets, stages and completeness at the ends of quarters, where `--facts` asks for them. */
  readonly course: Course | null;
};

export type TrendResult = { readonly base: Base; readonly window: Window; readonly data: TrendData };

const QUARTERS = 8;
/** Ten years: more no chart can show. */
const MOST = 40;

const run = async (request: Request): Promise<TrendResult> => {
  const { ledger, portfolio } = request;
  const { thresholds, fiscal_year_start: fiscalYearStart, income } = portfolio.config;
  const { window, held } = await windowAsked(request);
  const book = await salesOf({ ...request, period: window.period });
  const client = clientAsked(book, request);
  const by = client === undefined ? 'client' : 'product';
  const found = await trendOf(ledger, {
    by,
    where: client === undefined ? {} : { client: [client.id] },
    wanted: request.measure ?? income,
    window,
    fiscalYearStart,
    coverage: thresholds.cost_coverage,
    rhythm: { gaps: thresholds.lapse_gaps, purchases: thresholds.lapse_purchases },
  });
  if (found.rows.length === 0 && client !== undefined)
    throw new Refusal(
      `${client.name} bought nothing from ${window.period.from} to ${window.period.to}`,
      `look further back: --quarters ${Math.min(MOST, window.quarters.length * 2)}`,
    );
  const nameOf = namesOf(book, by);
  const { rows, quarters, season, total, unassigned, moves, rhythm } = found;
  return {
    base: baseOf(found, book, by),
    window,
    data: {
      by,
      client: client === undefined ? null : { key: client.id, name: client.name },
      ledger: held,
      asOf: window.asOf,
      compared: window.compared,
      tellsFrom: window.compared === null && !window.isRunning ? tellsFrom(held, fiscalYearStart) : null,
      quarters,
      season: season ?? null,
      total,
      unassigned,
      moves,
      rhythm: client === undefined ? null : rhythm,
      rows: rows.map((row) => ({
        ...row,
        name: nameOf(row.key),
        status: by === 'client' ? (book.clients.get(row.key)?.status ?? null) : null,
      })),
      course: await courseIn(request, client?.id),
    },
  };
};

/** The window, and what the ledger holds up to today. A time without any sale is refused as by every analysis. */
const windowAsked = async (request: Request): Promise<{ readonly window: Window; readonly held: Period }> => {
  const { ledger, today, options, portfolio } = request;
  const fiscalYearStart = portfolio.config.fiscal_year_start;
  const quarters = quartersOf(options['quarters']);
  const period = typeof options['period'] === 'string' ? request.period : undefined;
  const wanted = period ?? quartersBefore(today, quarters, fiscalYearStart);
  const span = await ledger.span();
  const to = span === undefined || span.to < today ? span?.to : today;
  if (span === undefined || to === undefined || wanted.to < span.from || wanted.from > to) {
    // Says what the ledger holds, for there is nothing to look at.
    await salesOf({ ...request, period: wanted });
    throw new Refusal(`no sales from ${wanted.from} to ${wanted.to} that lie before ${today}`);
  }
  const held = { from: span.from, to };
  return { window: windowOf(held, { period, quarters, today, fiscalYearStart }), held };
};

/** Sales have days, facts have commits: the two are told apart. */
const courseIn = async (request: Request, client: string | undefined): Promise<Course | null> => {
  if (request.options['facts'] !== true) return null;
  const course = await courseAsked(request, String(quartersOf(request.options['quarters'])));
  return client === undefined ? course : { ...course, rows: course.rows.filter(({ key }) => key === client) };
};

const quartersOf = (given: unknown): number => {
  if (given === undefined) return QUARTERS;
  const count = typeof given === 'string' && /^\d{1,2}$/.test(given) ? Number(given) : 0;
  if (count < 1 || count > MOST)
    throw new Refusal(`--quarters takes a number from 1 to ${MOST}`, 'eight are shown by default');
  return count;
};

const baseOf = (
  { rows, income, lines, unassignedLines }: Trend,
  book: Book,
  by: 'client' | 'product',
): Base => {
  const keys = new Set(rows.map(({ key }) => key));
  const all = by === 'client' ? book.portfolio.clients : book.portfolio.config.products;
  return {
    ...income,
    rows: by,
    used: rows.length,
    leftOut: [{ reason: 'not-bought', count: all.filter(({ id }) => !keys.has(id)).length }],
    lines,
    unassignedLines,
  };
};

export const trend: Analysis<TrendResult> = {
  id: 'trend',
  options: [
    { flags: '--quarters <n>', summary: 'how many quarters to look back on (default: 8)' },
    { flags: '--client <client>', summary: 'one client, by its products' },
    {
      flags: '--facts',
      summary:
        'also class, wallet, stage, completeness at the ends of quarters, by the files as committed then',
    },
  ],
  examples: [
    'kam trend',
    'kam trend --period 2026-Q3 --measure revenue',
    'kam trend --client gazmash --explain',
    'kam trend --client gazmash --facts',
  ],
  run,
  show: showTrend,
};
