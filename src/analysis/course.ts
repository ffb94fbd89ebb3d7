import { type Course, courseOf } from '../measure/course.ts';
import { Refusal } from '../value/refusal.ts';
import type { Request } from './analysis.ts';

/** Ten years: more no table can show. */
const MOST = 40;

/** What clients were at the ends of so many quarters; refused where no versions of the files can be asked for. */
export const courseAsked = async (request: Request, typed: unknown): Promise<Course> => {
  const { ledger, portfolio, today, past, measure } = request;
  const count = typeof typed === 'string' && /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (count < 1 || count > MOST) throw new Refusal(`--quarters takes a number from 1 to ${MOST}`);
  if (past === undefined) throw new Refusal('no past versions of the files can be read here');
  return courseOf(ledger, { count, wanted: measure ?? portfolio.config.income, today, now: portfolio, past });
};
