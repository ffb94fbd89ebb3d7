import type { Request } from '../analysis/analysis.ts';
import type { Words } from '../locale/words.ts';
import type { Page } from '../page/page.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Period } from '../value/period.ts';

/**
 * What a report is asked. `period` is the one under review: its flows are shown. `year` is the twelve months on
 * which classes, shares and wallets rest, as they do in the analyses of the same name.
 */
export type ReportRequest = Omit<Request, 'options' | 'explain'> & {
  readonly year: Period;
  /** The client of a report on one. */
  readonly client?: Client;
};

/** One report: pure. The first page holds the whole result as data, which is its JSON contract. */
export type Report = (request: ReportRequest, words: Words) => Promise<readonly Page[]>;
