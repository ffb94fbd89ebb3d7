import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Buying } from '../portfolio/sections/buying.ts';
import { addDuration, type Duration } from '../value/duration.ts';
import { spanOf as daysOf, type PlainDate } from '../value/period.ts';
import { type Span, spanOf } from './answers.ts';

type Typed = NonNullable<Buying['contracts']>[number];

export type Contract = {
  /** The client's id. */
  readonly client: string;
  readonly typed: Typed;
  readonly value: Span | null;
  /** The last day on which notice can be given; its end where no notice was agreed, null without an end. */
  readonly lastNotice: PlainDate | null;
  /** A later contract of the same unit and kind goes on after it. */
  readonly followed: boolean;
  /**
   * `ahead`: it has not begun · `running` · `near`: the last day of notice is near, or past while its end is not ·
   * `ended`, or gone on by itself where it renews itself.
   */
  readonly state: 'ahead' | 'running' | 'near' | 'passed' | 'ended' | 'renewed';
};

/** The last day on which notice of a contract can be given; its end where no notice was agreed. */
export const lastNotice = (until: PlainDate | undefined, notice?: Duration): PlainDate | undefined =>
  until === undefined || notice === undefined
    ? until
    : addDuration(until, { ...notice, count: -notice.count });

/** Our contracts with a client, in the order of its dossier. */
export const contractsOf = (client: Client, { config }: Portfolio, today: PlainDate): readonly Contract[] => {
  const contracts = client.dossier?.sections.buying?.data.contracts ?? [];
  return contracts.map((typed): Contract => {
    const last = lastNotice(typed.until, typed.notice);
    const value =
      typed.value && spanOf({ state: 'given', value: typed.value, how: 'observed' }, config, today);
    return {
      client: client.id,
      typed,
      value: value ?? null,
      lastNotice: last ?? null,
      followed: contracts.some((other) => follows(other, typed)),
      state: stateOf(typed, last, {
        today,
        begins: daysOf(typed.since ?? '', config.fiscal_year_start)?.from,
        near: addDuration(today, config.thresholds.notice_ahead),
      }),
    };
  });
};

const stateOf = (
  { until, renewal }: Typed,
  last: PlainDate | undefined,
  { today, begins, near }: { today: PlainDate; begins: PlainDate | undefined; near: PlainDate },
): Contract['state'] => {
  if (begins !== undefined && begins > today) return 'ahead';
  if (until === undefined || last === undefined) return 'running';
  if (until < today) return renewal === 'automatic' ? 'renewed' : 'ended';
  if (last < today) return 'passed';
  return last <= near ? 'near' : 'running';
};

/** It lasts longer, for the same unit and of the same kind, as far as these are written. */
const follows = (later: Typed, earlier: Typed): boolean =>
  later !== earlier &&
  earlier.until !== undefined &&
  (later.until === undefined || later.until > earlier.until) &&
  later.unit === earlier.unit &&
  (later.kind === undefined || earlier.kind === undefined || later.kind === earlier.kind);
