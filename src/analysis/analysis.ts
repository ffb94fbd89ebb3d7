import type { Ledger } from '../ledger/ledger.ts';
import type { Words } from '../locale/words.ts';
import type { Past } from '../measure/course.ts';
import type { Page } from '../page/page.ts';
import type { PrivatePerson } from '../portfolio/people.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Period, PlainDate } from '../value/period.ts';

/** An option of one analysis, as a command line and a form can both offer it. */
export type AnalysisOption = {
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** May be given several times: the value is a list. */
  readonly many?: boolean;
};

export type Request = {
  readonly portfolio: Portfolio;
  readonly ledger: Ledger;
  readonly period: Period;
  readonly today: PlainDate;
  /** Overrides `income:` of kam.yaml. */
  readonly measure?: 'margin' | 'revenue';
  readonly explain: boolean;
  /** The client that was named, of an analysis that takes one. */
  readonly client?: Client;
  /** Personal data by the id of the client, where `--private` asks for it. */
  readonly personal?: ReadonlyMap<string, readonly PrivatePerson[]>;
  /** The files as they were committed by the end of days; reading them takes git, so they are read only where they are asked for. */
  readonly past?: Past;
  /** The analysis' own options, by their long name in camelCase. */
  readonly options: Readonly<Record<string, unknown>>;
};

/** One analysis: pure. `run` makes the documented data, `show` puts it into words. It becomes `kam <id>` by its line in the index. */
export type Analysis<Result> = {
  readonly id: string;
  /** It takes the name of a client as its argument; where that is optional, it looks at all of them without one. */
  readonly client?: 'optional' | 'required';
  /** It looks at no sales: neither `--period` nor `--measure` is offered, and its head has neither. */
  readonly withoutSales?: true;
  /** Its page has days that a calendar can take: `--format ics` is offered. */
  readonly forCalendars?: true;
  readonly options: readonly AnalysisOption[];
  readonly examples: readonly string[];
  /** The period when none is asked for, as `--period` takes it; `ttm` where it is not said. */
  readonly defaultPeriod?: (given: {
    readonly today: PlainDate;
    readonly fiscalYearStart: number;
    readonly options: Request['options'];
  }) => string;
  run(request: Request): Promise<Result>;
  show(result: Result, request: Request, words: Words): Page;
};
