import type { Request } from '../analysis/analysis.ts';
import type { Words } from '../locale/words.ts';
import type { Page } from '../page/page.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Finding } from '../value/finding.ts';
import type { Period } from '../value/period.ts';

/** A finding of the check, already put into words. */
export type Said = { readonly finding: Finding; readonly text: string };

/**
 * What a report is asked. `period` is the one under review: its flows are shown. `year` is the twelve months on
 * which classes, shares and wallets rest, as they do in the analyses of the same name.
 */
export type ReportRequest = Omit<Request, 'options' | 'explain'> & {
  readonly year: Period;
  readonly findings: readonly Said[];
};

/** One report: pure. The first page holds the whole result as data, which is its JSON contract. */
export type Report = (request: ReportRequest, words: Words) => Promise<readonly Page[]>;

/** The report on one client. */
export type ClientReport = (
  request: ReportRequest & { readonly client: Client },
  words: Words,
) => Promise<readonly Page[]>;
