import { partOf } from '../portfolio/layout.ts';
import type { LogCommit, LogFile } from '../source/git-log.ts';
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
  readonly changes: readonly Change[];
};

/** A value that a fact had from a moment on. */
export type Value = Turn & { readonly path: string; readonly leaf: Leaf; readonly touch: Touch | null };

/** A line of the register is one of many in its file: that of the client counts. */
type Life = { readonly id: string; readonly memo: Memo };

/** The life of a client by its commits, in their order; of every file all versions must have been read. */
export const momentsOf = (commits: readonly LogCommit[], life: Life): readonly Moment[] =>
  commits.flatMap((commit) => momentOf(commit, life) ?? []);

const momentOf = ({ id, by, day, files }: LogCommit, life: Life): Moment | undefined => {
  const [was, is] = [
    filesOf(files, ({ before }) => before[0], life),
    filesOf(files, ({ after }) => after, life),
  ];
  const names = [...new Set([...is.keys(), ...was.keys()])].sort();
  const changes = names
    .flatMap((name) => changesOf(was.get(name) ?? null, is.get(name) ?? null))
    .filter((change) => isOwn(change, files, life));
  const created = is.has(GENERAL) && !was.has(GENERAL);
  const [from, to] = [slugIn(was), slugIn(is)];
  const movedFrom = from !== null && to !== null && from !== to ? from : null;
  if (changes.length === 0 && !created && movedFrom === null) return undefined;
  return { touch: { by, day, commit: id }, created, movedFrom, changes };
};

const GENERAL = '1-general.md';

const nameIn = (path: string): string =>
  path.replace(/^(?:clients\/[^/]+\/|log\/[^/]+\/)/, (at) => (at.startsWith('log/') ? 'log/' : ''));

const slugIn = (files: ReadonlyMap<string, File>): string | null =>
  /^clients\/([^/]+)\//.exec(files.get(GENERAL)?.path ?? '')?.[1] ?? null;

type Side = (file: LogFile) => string | null | undefined;

/** The files of one side of a commit, by their name in the client's folder: a rename has the old one and the new one. */
const filesOf = (files: readonly LogFile[], side: Side, { id, memo }: Life): ReadonlyMap<string, File> =>
  new Map(
    files.flatMap((file): [string, File][] => {
      const blob = side(file);
      if (blob == null) return [];
      const said = statementsOf(memo, { id: blob, path: file.path });
      const own = partOf(file.path)?.kind === 'register' ? said.find((line) => line.id === id) : said[0];
      return own === undefined ? [] : [[nameIn(file.path), { path: file.path, stated: own.stated }]];
    }),
  );

/** What a merge has from one of its parents is the work of the branch, and told there. */
const isOwn = (change: Change, files: readonly LogFile[], life: Life): boolean => {
  const file = files.find(({ path }) => path === change.file);
  return (file?.before.slice(1) ?? []).every((_, at) => {
    const was = filesOf(files, ({ before }) => before[at + 1], life).get(nameIn(change.file)) ?? null;
    const is = filesOf(files, ({ after }) => after, life).get(nameIn(change.file)) ?? null;
    return changesOf(was, is).some(({ path, kind }) => path === change.path && kind === change.kind);
  });
};

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
