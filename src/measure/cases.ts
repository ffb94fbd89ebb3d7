import type { Interaction } from '../portfolio/interactions.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { PlainDate } from '../value/period.ts';
import { nameOf } from './agenda.ts';
import { logOf } from './tasks.ts';

/** What a client brings up and we follow to its end. */
export const CASES = ['complaint', 'misunderstanding', 'wish'] as const;
export type CaseKind = (typeof CASES)[number];

/** A complaint, a misunderstanding or a wish, as the talk left it in which it came up. */
export type Case = {
  readonly kind: CaseKind;
  /** The name of its talk: `2026-10-08-visit-ivan`. */
  readonly id: string;
  readonly raised: PlainDate;
  readonly what: string | undefined;
  /** The first of us who was there; the client's owner where nobody is named. */
  readonly owner: string | undefined;
  readonly file: string;
  /** The day on which it was resolved; undefined while it is open. */
  readonly resolved: PlainDate | undefined;
};

/** Everything of its kind in the log of a client up to today, the earliest first. */
export const casesOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Case[] =>
  logOf(client, portfolio)
    .filter(({ date }) => date <= today)
    .flatMap((entry) => {
      const kind = CASES.find((each) => each === entry.kind);
      return kind === undefined ? [] : [caseOf(kind, entry, client, today)];
    });

const caseOf = (
  kind: CaseKind,
  { file, date, what, our_side, resolved }: Interaction,
  { owner }: Client,
  today: PlainDate,
): Case => ({
  kind,
  id: nameOf(file),
  raised: date,
  what,
  owner: our_side?.[0] ?? owner,
  file,
  resolved: resolved !== undefined && resolved <= today ? resolved : undefined,
});
