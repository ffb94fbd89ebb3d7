import type { IgnoreComment } from '../source/document-ignore.ts';
import type { Fact } from '../value/fact.ts';
import type { Finding, Moved } from '../value/finding.ts';
import type { Money } from '../value/money.ts';
import type { PlainDate } from '../value/period.ts';
import type { Config } from './config.ts';
import type { Dossier } from './dossier.ts';
import type { ImportRules } from './import-rules.ts';
import type { Interaction } from './interactions.ts';
import type { Review } from './reviews.ts';
import type { STATUSES } from './sections/general.ts';

export type Status = (typeof STATUSES)[number];

/** One client of the base, whether it has a dossier or only a line of the register. */
export type Client = {
  /** Immutable: `c-7k3m9q`. */
  readonly id: string;
  readonly name: string;
  /** The dossier's folder name; absent for a client of the register. */
  readonly slug?: string;
  readonly status: Status;
  readonly aliases: readonly string[];
  readonly channel?: string;
  readonly owner?: string;
  readonly deputy?: string;
  readonly department?: string;
  readonly territory?: string;
  readonly industry?: string;
  readonly taxId?: string;
  /** It is known to have no tax number: nobody need ask. */
  readonly noTaxId?: true;
  /** The id of the client that controls this one. */
  readonly parent?: string;
  /** The yearly budget for all that we sell: section 4's sum, or the register's. */
  readonly budget?: Fact<Money>;
  /** Products and categories whose budget is unknown: `budget` is a lower bound. */
  readonly budgetOpen?: readonly string[];
  /** Years for which a budget is written down. */
  readonly budgetYears?: readonly string[];
  /** Sales are typed in its dossier. */
  readonly typesSales?: true;
  /** A judged potential with its argument, which may stand in for a budget. */
  readonly potential?: Fact<'high' | 'medium' | 'low'>;
  readonly rival?: string;
  readonly postponedUntil?: PlainDate;
  /** Why it was lost or put off. */
  readonly reason?: Fact<string>;
  /** Where the client is written: the section 1 file, or the register with its line. */
  readonly at: { readonly file: string; readonly line?: number };
  readonly dossier?: Dossier;
};

/** Everything that files say, typed; thoughts read nothing else but the ledger. */
export type Portfolio = {
  readonly config: Config;
  /** Sorted by id. */
  readonly clients: readonly Client[];
  /** Interactions with clients that have no dossier, by client id. */
  readonly interactions: ReadonlyMap<string, readonly Interaction[]>;
  /** Reviews of the whole portfolio, by file. */
  readonly reviews: readonly Review[];
  /** The rules of each import, by the name of their file without `.yaml`. */
  readonly imports: ReadonlyMap<string, ImportRules>;
  readonly moved: Moved;
  /** Comments in the files that ask the check to ignore something. */
  readonly ignores: readonly IgnoreComment[];
  /** What was wrong with the files: loading never throws for bad content. */
  readonly findings: readonly Finding[];
  /** How much was read, for "Checked 8 dossiers (40 files)". */
  readonly files: number;
};

/** The part of a portfolio by which one client can be judged without the others; `findings` and `moved` at least of its files. */
export type Frame = Pick<Portfolio, 'config' | 'moved' | 'findings' | 'interactions'>;
