import { addDuration } from '../../value/duration.ts';
import { addDays, type PlainDate } from '../../value/period.ts';
import { Refusal } from '../../value/refusal.ts';
import { parseWhen } from '../../value/when.ts';
import type { Request } from '../analysis.ts';

const SPANS = ['day', 'week', 'month', 'until'] as const;

/** The last day that is asked for; a month from today (its own day next month left out) where nothing is. */
export const lastDayAsked = ({ options, today, portfolio }: Request): PlainDate => {
  const asked = SPANS.filter((span) => options[span] !== undefined && options[span] !== false);
  if (asked.length > 1)
    throw new Refusal(`--${asked.join(' and --')} do not go together`, 'one of them says how far to look');
  const [span = 'month'] = asked;
  if (span === 'day') return today;
  if (span === 'week') return addDays(today, 6);
  if (span === 'month') return addDays(addDuration(today, { count: 1, unit: 'm' }), -1);
  const typed = String(options['until']);
  const read = parseWhen(typed, portfolio.config.fiscal_year_start);
  if ('problem' in read)
    throw new Refusal(`"${typed}" is no day`, 'write it as 2026-12-31, 2026-12 or 2027-Q1');
  if (read.to < today)
    throw new Refusal(`${typed} is past: today is ${today}`, 'what is overdue is always shown');
  return read.to;
};
