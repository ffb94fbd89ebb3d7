import type { PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { gitOutput } from './git-blobs.ts';

/** A file that a commit changed: its blob with each parent (null: not there), and in the commit itself. */
export type LogFile = {
  readonly path: string;
  /** Of a merge only what differs from every parent is told, with the blob of each of them. */
  readonly before: readonly (string | null)[];
  readonly after: string | null;
};

/** A commit with its author, by the names of .mailmap, and the committer's day in the time zone where it was made. */
export type LogCommit = {
  readonly id: string;
  readonly parents: readonly string[];
  readonly by: string;
  readonly day: PlainDate;
  readonly files: readonly LogFile[];
};

const HEAD = '\u0001';
const FIELD = '\u0002';

const RAW = ['--raw', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv', '-z'];

const LOG = [
  'log',
  ...RAW,
  '-c',
  '--no-show-signature',
  '--full-history',
  '--date-order',
  `--format=${HEAD}%H${FIELD}%aN${FIELD}%cs${FIELD}%P${FIELD}`,
];

/**
 * The commits of a range (`A..B`, or all that lead to a revision), newest first, with the files below the folder that they
 * changed, all by one process. `paths` narrows it to files and folders, relative to the folder, as they are named.
 */
export const logOf = async (
  folder: string,
  range: string,
  paths: readonly string[] = ['.'],
): Promise<readonly LogCommit[]> => commitsOf(folder, [range, '--', ...literally(paths)]);

const literally = (paths: readonly string[]) => paths.map((path) => `:(literal)${path}`);

const commitsOf = async (folder: string, args: readonly string[]): Promise<readonly LogCommit[]> => {
  const prefix = await textOf(folder, ['rev-parse', '--show-prefix']);
  return commitsIn(await textOf(folder, [...LOG, ...args]), prefix.trimEnd());
};

/** Files that a commit took away, anywhere in the history of a revision: those whose paths fit a pattern. */
export const deletedIn = async (
  folder: string,
  revision: string,
  pattern: string,
): Promise<readonly LogFile[]> =>
  (await commitsOf(folder, ['--diff-filter=D', revision, '--', `:(glob)${pattern}`])).flatMap(
    ({ files }) => files,
  );

/** What differs between two commits. */
export const filesBetween = async (
  folder: string,
  from: string,
  to: string,
  paths: readonly string[],
): Promise<readonly LogFile[]> => {
  const output = await textOf(folder, [
    'diff-tree',
    '-r',
    '--relative',
    ...RAW,
    from,
    to,
    '--',
    ...literally(paths),
  ]);
  const pieces = output.split('\0');
  return pieces.flatMap((piece, at) => (piece.startsWith(':') ? [fileIn(piece, pieces[at + 1] ?? '')] : []));
};

const textOf = async (folder: string, args: readonly string[]): Promise<string> => {
  const output = await gitOutput(folder, args);
  if (output === undefined)
    throw new Refusal('git cannot read the history of this folder', 'git log shows more');
  return new TextDecoder().decode(output);
};

const commitsIn = (output: string, prefix: string): readonly LogCommit[] => {
  const commits: (LogCommit & { readonly files: LogFile[] })[] = [];
  const pieces = output.split('\0');
  for (let at = 0; at < pieces.length; at++) {
    const piece = (pieces[at] ?? '').replace(/^\n+/, '');
    if (piece.startsWith(HEAD)) {
      const [id = '', by = '', day = '', parents = ''] = piece.slice(1).split(FIELD);
      commits.push({ id, by, day, parents: parents.split(' ').filter((each) => each !== ''), files: [] });
    } else if (piece.startsWith(':')) {
      const path = pieces[++at] ?? '';
      if (path.startsWith(prefix)) commits.at(-1)?.files.push(fileIn(piece, path.slice(prefix.length)));
    }
  }
  return commits;
};

/** `:100644 100644 <before> <after> M`, or of a merge `::100644 100644 100644 <before> <before> <after> MM`. */
const fileIn = (line: string, path: string): LogFile => {
  const parents = /^:+/.exec(line)?.[0].length ?? 1;
  const fields = line.slice(parents).split(' ');
  const blobs = fields.slice(parents + 1, 2 * parents + 2).map((id) => (/^0+$/.test(id) ? null : id));
  return { path: path.normalize('NFC'), before: blobs.slice(0, parents), after: blobs[parents] ?? null };
};
