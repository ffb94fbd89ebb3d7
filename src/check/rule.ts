import type { Phrase } from '../locale/words.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Finding, Severity } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import type { Figures } from './figures.ts';

/**
 * A small portfolio that shows a rule: path → text (bytes where no text is meant, a link, null for no file at all), laid
 * over the smallest valid portfolio.
 */
export type Example = Readonly<Record<string, string | Uint8Array | { readonly link: string } | null>>;

/** A finding before its rule signs it; only one that is worse or milder than the rule says its severity. */
export type Found = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

type Common = {
  /** `<section or subject>/<what>`, such as `action-plan/overdue-task`. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence with the finding's args: what is wrong. */
  readonly says: Phrase;
  /** Sentences for special cases, by the argument that tells which; `says` is for the others. */
  readonly cases?: { readonly by: string; readonly says: Readonly<Record<string, Phrase>> };
  /** How arguments are written in a sentence: exact decimal text, a ratio, a day. */
  readonly kinds?: Readonly<Record<string, 'money' | 'share' | 'date'>>;
  /** Hints only: one sentence for all findings of the rule; `{n}` sums their `n` (1 each), `{places}` counts them. */
  readonly folded?: Phrase;
  /** Why it matters, and what to do. */
  readonly why: Phrase;
  /** Where the rule or its threshold comes from. */
  readonly source?: Phrase;
  /** `today` of both examples; sales may stand in them too. */
  readonly bad: Example;
  readonly good: Example;
};

/**
 * A rule is one page. `read` rules are found while files are read, `after` rules when ignores and the baseline have
 * been applied; the others are pure functions of typed views.
 */
export type Rule = Common &
  (
    | { readonly scope: 'read' | 'after' }
    | { readonly scope: 'client'; check(view: ClientView): Iterable<Found> }
    | {
        readonly scope: 'base';
        /** What it needs of each client, as plain data: kept with what was found there, so that nobody need look again. */
        gather?(view: ClientView): unknown;
        check(view: BaseView): Iterable<Found>;
      }
  );

type OfBase<T> = {
  readonly scope: 'base';
  gather(view: ClientView): T;
  check(view: BaseView): Iterable<Found>;
};

/** A rule over all clients that looks at what it gathered from each. */
export const gathering = <T>(
  gather: (view: ClientView) => T,
  check: (view: BaseView, of: (client: Client) => T) => Iterable<Found>,
): OfBase<T> => ({
  scope: 'base',
  gather,
  check: (view) => check(view, (client) => view.gathered(client, gather) as T),
});

/** What a rule of clients sees: one client by its own files, and the settings. Other parts of the portfolio throw. */
export type ClientView = {
  readonly client: Client;
  readonly portfolio: Portfolio;
  readonly today: PlainDate;
};
export type BaseView = {
  readonly portfolio: Portfolio;
  readonly figures: Figures;
  readonly today: PlainDate;
  /** What a rule gathered from a client. */
  gathered(client: Client, gather: (view: ClientView) => unknown): unknown;
  /** All rules there are. */
  readonly rules: readonly Rule[];
};
