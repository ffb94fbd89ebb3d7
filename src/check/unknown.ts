import { type Definitions, knownTo } from '../measure/known.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Kind } from '../portfolio/reference-fields.ts';
import { few } from '../value/few.ts';
import { type Fix, isPlace, type KeyPath } from '../value/finding.ts';
import { latest } from '../value/latest.ts';
import { nearest } from '../value/nearest.ts';
import { foundIn } from './found-in.ts';
import { strangersIn } from './references.ts';
import type { ClientView, Found } from './rule.ts';

/** The only kinds that a client without a dossier can name: nothing else of it is written down. */
const WITHOUT_DOSSIER: readonly Kind[] = ['member', 'owner'];

/** So many lists can be named in a sentence. */
const NAMED = 5;

/** One finding for each name of these kinds that is defined nowhere. */
export function* unknownNames({ client, portfolio }: ClientView, kinds: readonly Kind[]): Iterable<Found> {
  const asked = client.dossier === undefined ? kinds.filter((kind) => WITHOUT_DOSSIER.includes(kind)) : kinds;
  if (asked.length === 0) return;
  for (const { kind, id, at } of strangersTo(client, portfolio))
    if (asked.includes(kind)) yield* unlessKnown(portfolio, id, at, knownTo(client, portfolio)[kind]);
}

/** Looked for once, since several rules ask, each for other kinds. */
const strangersTo = latest((client: Client, portfolio: Portfolio) => {
  const known = knownTo(client, portfolio);
  return strangersIn(client, portfolio, (kind, id) => known[kind].some(({ ids }) => ids.includes(id)));
});

/**
 * A finding for a name that none of these lists defines. Nothing where one of the lists could not be read
 * whole: the name may be what is missing there, and that has a finding of its own.
 */
export function* unlessKnown(
  portfolio: Portfolio,
  typed: string,
  at: KeyPath,
  lists: readonly Definitions[],
): Iterable<Found> {
  if (lists.some((list) => list.ids.includes(typed) || isTorn(list, portfolio))) return;
  const allowed = lists.flatMap(({ ids }) => ids);
  const keys = [...new Set(lists.map(({ key }) => key))];
  const args = { typed, list: few(keys, NAMED), allowed: [...new Set(allowed)].sort() };
  const near = nearest(typed, args.allowed);
  yield { at, args, ...(near !== undefined && { fix: renamed(typed, near, [at]) }) };
}

/** A guess: one name instead of another at these places, in keys and in values. */
export const renamed = (typed: string, near: string, places: readonly KeyPath[]): Fix => ({
  safe: false,
  edits: places.map((at) => (at.part === 'key' ? { at, text: near } : { at, text: near, word: typed })),
});

/** An entry without a good id is left out, and so is all of a file or a list of the wrong shape. */
export const isTorn = ({ file, key }: Definitions, portfolio: Portfolio): boolean =>
  foundIn(portfolio, file).some(({ at, severity, rule }) => {
    if (severity !== 'error') return false;
    if (isPlace(at) || at.path.length === 0) return true;
    const [first, ...rest] = at.path;
    if (first !== key) return false;
    return rest.length < 2 || rest.at(-1) === 'id' || rule === 'format/missing';
  });
