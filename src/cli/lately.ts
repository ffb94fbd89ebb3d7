import { type Part, partOf } from '../portfolio/layout.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Lately, Touched } from '../report/lately.ts';
import { changedSince } from '../source/git-changes.ts';
import { firstParents } from '../source/git-history.ts';
import { logOf } from '../source/git-log.ts';
import { addDays, type PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Opened } from './context.ts';

/** What counts as lately: a week, as the page looks a week ahead. */
const DAYS = 7;

/** Of a branch on which more was committed in that time, only these commits are looked at. */
const MOST = 500;

/** Which clients and files were touched in the last days, by git alone: nothing is read or parsed. Undefined outside of git. */
export const latelyIn = async ({ root, portfolio, today }: Opened): Promise<Lately | undefined> => {
  try {
    const day = addDays(today, -DAYS);
    const commits = await firstParents(root, [`--max-count=${MOST}`]);
    const old = commits.find((each) => each.day <= day);
    const from = old ?? commits.at(-1);
    if (from === undefined) return undefined;
    const [log, fresh] = await Promise.all([logOf(root, `${from.id}..HEAD`), changedSince(root, 'HEAD')]);
    const touches = log.flatMap(({ files, by, day: on }) => files.map(({ path }) => ({ path, by, day: on })));
    return {
      since: old === undefined ? from.day : day,
      range: `${old === undefined ? from.id.slice(0, 7) : day}..`,
      touched: touchedIn(
        [...[...fresh].map((path) => ({ path, by: null, day: null })), ...touches],
        portfolio,
      ),
    };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

type Touch = { readonly path: string; readonly by: string | null; readonly day: PlainDate | null };

/** Each client or kind of file once, by its last touch; what is not committed yet first. */
const touchedIn = (touches: readonly Touch[], { clients }: Portfolio): readonly Touched[] => {
  const bySlug = new Map(clients.map((client) => [client.slug ?? client.id, client]));
  const found = new Map<string, Touched>();
  for (const { path, by, day } of touches) {
    const part = partOf(path);
    const place = part === undefined ? undefined : placeOf(part);
    if (place === undefined) continue;
    const key = 'client' in place ? place.client : place.kind;
    if (found.has(key)) continue;
    const client = 'client' in place ? bySlug.get(place.client) : undefined;
    const kind = 'client' in place ? 'client' : place.kind;
    found.set(key, { kind, client: client?.id ?? null, name: client?.name ?? key, by, day });
  }
  return [...found.values()].sort((a, b) => compare(b.day ?? '9', a.day ?? '9') || compare(a.name, b.name));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const placeOf = (
  part: Part,
): { readonly client: string } | { readonly kind: Exclude<Touched['kind'], 'client'> } | undefined => {
  if ('slug' in part) return { client: part.slug };
  switch (part.kind) {
    case 'register-log':
      return { client: part.client };
    case 'register':
    case 'rates':
      return { kind: part.kind };
    case 'review':
      return { kind: 'reviews' };
    case 'config':
    case 'rules':
      return { kind: 'settings' };
    default:
      return undefined;
  }
};
