import { SECTIONS } from '../portfolio/sections/index.ts';
import { type Change, changesOf, type Touch } from './change.ts';
import type { ClientState, Snapshot } from './snapshot.ts';
import type { Place } from './stated.ts';

/** A change with the last commit that touched its file between the versions: null where none did. */
export type Dated = Change & { readonly touch: Touch | null; readonly committed: boolean };

/** What became of a client: it is `new` or `gone`, has been `opened` (a dossier instead of a line of the register) or `closed`, or is `kept`. */
export type Fate = 'new' | 'gone' | 'opened' | 'closed' | 'kept';

export type ClientChanges = {
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  readonly fate: Fate;
  /** The folder and the name that it had, where it has another now. */
  readonly movedFrom: string | null;
  readonly namedBefore: string | null;
  /** The last commit that touched any of its files. */
  readonly touch: Touch | null;
  /** False where some of it is not committed yet. */
  readonly committed: boolean;
  /** In the order of the dossier; of a client that is new or gone none: that is said in one. */
  readonly changes: readonly Dated[];
};

export type Diff = {
  /** By name. */
  readonly clients: readonly ClientChanges[];
  /** Of kam.yaml, the rules of imports and the reviews of the whole portfolio. */
  readonly portfolio: readonly Dated[];
};

/** Who touched a file last, by its path; null: it is not committed yet. */
export type Touches = ReadonlyMap<string, Touch | null>;

/** The changes from one version to another, by client. Neither order nor layout is a change. */
export const diffOf = (before: Snapshot, after: Snapshot, touches: Touches): Diff => {
  const ids = new Set([...before.clients.keys(), ...after.clients.keys()]);
  const clients = [...ids].flatMap((id) => {
    const changed = clientChanges(before.clients.get(id), after.clients.get(id), touches);
    return changed === undefined ? [] : [changed];
  });
  return {
    clients: clients.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    portfolio: fileChanges(before.files, after.files, touches),
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const clientChanges = (
  was: ClientState | undefined,
  is: ClientState | undefined,
  touches: Touches,
): ClientChanges | undefined => {
  const state = is ?? was;
  if (state === undefined) return undefined;
  const fate = fateOf(was, is);
  const moved = was !== undefined && is !== undefined && was.slug !== is.slug ? was.slug : null;
  const renamed = was !== undefined && is !== undefined && was.name !== is.name ? was.name : null;
  const changes = fate === 'kept' ? fileChanges(was?.files ?? NONE, is?.files ?? NONE, touches) : [];
  if (fate === 'kept' && changes.length === 0 && moved === null) return undefined;
  const { id, name, slug } = state;
  const paths =
    changes.length > 0 ? changes.map(({ file }) => file) : [...state.files.values()].map(({ path }) => path);
  return {
    id,
    name,
    slug,
    fate,
    movedFrom: moved,
    namedBefore: renamed,
    touch: lastOf(paths, touches),
    committed: paths.every((path) => touches.get(path) !== null),
    changes,
  };
};

const NONE: Snapshot['files'] = new Map();

const fateOf = (was: ClientState | undefined, is: ClientState | undefined): Fate => {
  if (was === undefined) return 'new';
  if (is === undefined) return 'gone';
  if (was.slug === null && is.slug !== null) return 'opened';
  return was.slug !== null && is.slug === null ? 'closed' : 'kept';
};

const lastOf = (paths: readonly string[], touches: Touches): Touch | null =>
  paths
    .flatMap((path) => touches.get(path) ?? [])
    .reduce<Touch | null>((last, each) => (last === null || each.day > last.day ? each : last), null);

const PLACES: readonly Place[] = [...SECTIONS.map(({ id }) => id), 'register', 'log', 'reviews', 'settings'];

const fileChanges = (
  before: Snapshot['files'],
  after: Snapshot['files'],
  touches: Touches,
): readonly Dated[] => {
  const names = [...new Set([...after.keys(), ...before.keys()])].sort();
  return names
    .flatMap((name) => changesOf(before.get(name) ?? null, after.get(name) ?? null))
    .map((change) => ({
      ...change,
      touch: touches.get(change.file) ?? null,
      committed: touches.get(change.file) !== null,
    }))
    .sort((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place));
};
