import { partOf } from '../portfolio/layout.ts';
import type { LogCommit } from '../source/git-log.ts';
import { type Change, changesOf, saidPath, type Touch } from './change.ts';
import { KINDS, type Turn } from './compare.ts';
import type { Leaf } from './leaves.ts';
import { type File, type Memo, statementsOf } from './snapshot.ts';

/** What one commit changed of a client; a commit that changed nothing but layout is none. */
export type Moment = {
  /** Null: not committed yet. */
  readonly touch: Touch | null;
  /** The dossier began here, as far as its history is known. */
  readonly created: boolean;
  /** The folder that it had before, where it was renamed. */
  readonly movedFrom: string | null;
  /** The dossier was taken away: what it said is among the changes. */
  readonly closed: boolean;
  readonly changes: readonly Change[];
};

/** A value that a fact had from a moment on. */
export type Value = Turn & { readonly path: string; readonly leaf: Leaf; readonly touch: Touch | null };

/** Where the dossier of a client stood: a folder may have been another's before, and will be again. */
export type Homes = {
  /** Its folder as of a commit; null where it had none. */
  at(commit: string): string | null;
  /** Was what stands in a folder the client's as of a commit? */
  owns(commit: string, slug: string): boolean;
};

/** Whose life: of the register the line with this id counts, of the folders those that are its home. */
type Life = { readonly id: string; readonly memo: Memo; readonly homes: Homes };

/** The life of a client by its commits, in their order; of every file all versions must have been read. */
export const momentsOf = (commits: readonly LogCommit[], life: Life): readonly Moment[] =>
  commits.flatMap((commit) => momentOf(commit, life) ?? []);

const momentOf = (commit: LogCommit, life: Life): Moment | undefined => {
  const { id, by, day, parents } = commit;
  const [was, is] = [filesOf(commit, 0, life), filesOf(commit, 'after', life)];
  const names = [...new Set([...is.keys(), ...was.keys()])].sort();
  const changes = names
    .flatMap((name) => changesOf(was.get(name) ?? null, is.get(name) ?? null))
    .filter((change) => isOwn(change, commit, life));
  const home = life.homes.at(id);
  const before = parents.map((parent) => life.homes.at(parent));
  const created = home !== null && before.every((each) => each === null);
  const closed = home === null && before.length > 0 && before.every((each) => each !== null);
  const movedFrom =
    home === null || before.includes(home) ? null : (before.find((each) => each !== null) ?? null);
  if (changes.length === 0 && !created && !closed && movedFrom === null) return undefined;
  return { touch: { by, day, commit: id }, created, movedFrom, closed, changes };
};

const nameIn = (path: string): string =>
  path.replace(/^(?:clients\/[^/]+\/|log\/[^/]+\/)/, (at) => (at.startsWith('log/') ? 'log/' : ''));

/** The commit itself, or one of its parents by number. */
type Side = 'after' | number;

/** The client's files of one side of a commit, by their name in its folder: a rename has the old one and the new one. */
const filesOf = (
  { id: commit, parents, files }: LogCommit,
  side: Side,
  { id, memo, homes }: Life,
): ReadonlyMap<string, File> => {
  const version = side === 'after' ? commit : (parents[side] ?? '');
  return new Map(
    files.flatMap((file): [string, File][] => {
      const blob = side === 'after' ? file.after : file.before[side];
      if (blob == null) return [];
      const part = partOf(file.path);
      if (part !== undefined && 'slug' in part && !homes.owns(version, part.slug)) return [];
      const said = statementsOf(memo, { id: blob, path: file.path });
      const own = part?.kind === 'register' ? said.find((line) => line.id === id) : said[0];
      return own === undefined ? [] : [[nameIn(file.path), { path: file.path, stated: own.stated }]];
    }),
  );
};

/** What a merge has from one of its parents is the work of the branch, and told there. */
const isOwn = (change: Change, commit: LogCommit, life: Life): boolean =>
  commit.parents.slice(1).every((_, at) => {
    const was = filesOf(commit, at + 1, life).get(nameIn(change.file)) ?? null;
    const is = filesOf(commit, 'after', life).get(nameIn(change.file)) ?? null;
    return changesOf(was, is).some(({ path, kind }) => path === change.path && kind === change.kind);
  });

/** The values of a fact, or of all that stands below a path, in the order of the moments. */
export const valuesOf = (moments: readonly Moment[], path: string): readonly Value[] =>
  moments.flatMap(({ changes, touch }) =>
    changes
      .flatMap(singly)
      .filter((each) => each.path === path || each.path.startsWith(`${path}.`))
      .map((each) => ({ ...each, touch })),
  );

/** Every path that a fact ever had. */
export const pathsOf = (moments: readonly Moment[]): readonly string[] => [
  ...new Set(moments.flatMap(({ changes }) => changes.flatMap(singly).map(({ path }) => path))),
];

type Single = Omit<Value, 'touch'>;

/** A change by its facts: a thing that is new or gone by each of its own. */
const singly = ({ kind, path, shape, before, after, details, place }: Change): readonly Single[] => {
  if (kind === 'new' || kind === 'gone')
    return details.map((leaf): Single => {
      const sides =
        kind === 'new' ? { before: [], after: leaf.answers } : { before: leaf.answers, after: [] };
      return { kind: kind === 'new' ? 'known' : 'lost', path: saidPath(place, leaf.path), leaf, ...sides };
    });
  const turn = KINDS.find((each) => each === kind);
  if (turn === undefined || shape === null) return [];
  return [{ kind: turn, path, leaf: { path: [path], shape, answers: after }, before, after }];
};
