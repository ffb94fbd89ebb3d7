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
  readonly by: string;
  readonly day: PlainDate;
  readonly files: readonly LogFile[];
};

const HEAD = '\u0001';
const FIELD = '\u0002';

const LOG = [
  'log',
  '--raw',
  '-c',
  '--no-renames',
  '--no-abbrev',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--full-history',
  '--date-order',
  '-z',
  `--format=${HEAD}%H${FIELD}%aN${FIELD}%cs${FIELD}`,
];

/**
 * The commits of a range (`A..B`, or all that lead to a revision), newest first, with the files below the folder that they
 * changed, all by one process. `paths` narrows it to files and folders, relative to the folder, as they are named.
 */
export const logOf = async (
  folder: string,
  range: string,
  paths: readonly string[] = ['.'],
): Promise<readonly LogCommit[]> => {
  const prefix = await textOf(folder, ['rev-parse', '--show-prefix']);
  const literal = paths.map((path) => `:(literal)${path}`);
  const output = await textOf(folder, [...LOG, range, '--', ...literal]);
  return commitsIn(output, prefix.trimEnd());
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
      const [id = '', by = '', day = ''] = piece.slice(1).split(FIELD);
      commits.push({ id, by, day, files: [] });
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
