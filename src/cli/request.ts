import type { Analysis, Request } from '../analysis/analysis.ts';
import { type Period, parsePeriod } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Opened } from './context.ts';

type Options = Readonly<Record<string, unknown>>;

/** The period that was asked for, or the default; a word that is no period is refused with the grammar. */
export const periodOf = async (opened: Opened, options: Options, fallback: string): Promise<Period> => {
  const text = typeof options['period'] === 'string' ? options['period'] : fallback;
  const period = parsePeriod(text, {
    today: opened.today,
    fiscalYearStart: opened.portfolio.config.fiscal_year_start,
    whole: text === 'all' ? await opened.ledger.span() : undefined,
  });
  if (period === undefined) {
    throw new Refusal(
      `"${text}" is no period`,
      'periods: 2026, 2026-Q3 (fiscal) · 2026-03, 2026-01..2026-06 (calendar) · ttm (the last 12 whole months) · all',
    );
  }
  return period;
};

/** What an analysis is asked, from the options of its command. */
export const requestOf = async (
  opened: Opened,
  options: Options,
  fallback: Analysis<unknown>['defaultPeriod'] = () => 'ttm',
): Promise<Request> => ({
  portfolio: opened.portfolio,
  ledger: opened.ledger,
  period: await periodOf(
    opened,
    options,
    fallback({
      today: opened.today,
      fiscalYearStart: opened.portfolio.config.fiscal_year_start,
      options,
    }),
  ),
  today: opened.today,
  ...(options['measure'] === 'margin' || options['measure'] === 'revenue'
    ? { measure: options['measure'] }
    : {}),
  explain: options['explain'] === true,
  options,
});
