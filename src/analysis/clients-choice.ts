import type { Book } from '../measure/book.ts';
import type { Member } from '../measure/members.ts';
import { NONE } from '../measure/names.ts';
import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import type { Request } from './analysis.ts';

/** What `--status` takes. `postponed` is a mark on a client, beside its population. */
export const STATUSES = ['active', 'potential', 'lost', 'unregistered', 'postponed'] as const;

/** Which clients were asked for; null = all. */
export type Choice = {
  readonly status: (typeof STATUSES)[number] | null;
  readonly channel: string | null;
  readonly owner: string | null;
};

export const isChosen = (member: Member, { status, channel, owner }: Choice): boolean =>
  (status === null ||
    (status === 'postponed' ? member.client?.postponedUntil !== undefined : member.population === status)) &&
  (channel === null || member.channel === channel) &&
  (owner === null || member.manager === owner);

/** The choice of the options: channels and people of ours by id, name or alias. */
export const choiceOf = (
  members: readonly Member[],
  { portfolio: { config } }: Book,
  { options }: Request,
): Choice => {
  const status = STATUSES.find((each) => each === options['status']);
  if (options['status'] !== undefined && status === undefined)
    throw new Refusal(`--status takes one of: ${STATUSES.join(', ')}`);
  return {
    status: status ?? null,
    channel: named(
      'channel',
      options['channel'],
      config.channels,
      members.map(({ channel }) => channel),
    ),
    owner: named(
      'owner',
      options['owner'],
      config.team,
      members.map(({ manager }) => manager),
    ),
  };
};

type Entry = {
  readonly id: string;
  readonly name?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
};

/** As many alternatives are offered at most. */
const OFFERED = 8;

/** The id that was meant: one of kam.yaml, or a word that clients bear though kam.yaml does not know it. */
const named = (
  option: string,
  given: unknown,
  known: readonly Entry[],
  borne: readonly string[],
): string | null => {
  if (typeof given !== 'string') return null;
  const wanted = fold(given);
  const entry = known.find(({ id, name, aliases = [] }) =>
    [id, name ?? id, ...aliases].some((each) => fold(each) === wanted),
  );
  const found = entry?.id ?? [NONE, ...borne].find((each) => fold(each) === wanted);
  if (found !== undefined) return found;
  const all = [...new Set([...known.map(({ id }) => id), ...borne])].sort();
  const near = nearest(given, all);
  throw new Refusal(
    `no client has the ${option} "${given}"`,
    near === undefined ? `one of: ${all.slice(0, OFFERED).join(', ')}` : `did you mean: ${near}`,
  );
};
