import { formatOfText, idIn } from '../portfolio/format-id.ts';
import { FORMAT } from '../portfolio/formats.ts';
import { CONFIG_FILE } from '../portfolio/layout.ts';
import { textsAt } from '../source/git-file-versions.ts';
import { type LogCommit, logOf } from '../source/git-log.ts';

/**
 * The commits of a range with the files that they changed, each by the id of the format that its own version had: a commit
 * may be older than a format, and its parents as well.
 */
export const logInFormats = async (
  root: string,
  range: string,
  paths?: readonly string[],
): Promise<readonly LogCommit[]> => {
  const commits = await logOf(root, range, paths);
  if (FORMAT === 1) return commits;
  const versions = commits.flatMap(({ id, files }) => [id, ...parentsOf(id, files)]);
  const settings = await textsAt(root, CONFIG_FILE, [...new Set(versions)]);
  const read = (blob: string | null, version: string): string | null => {
    const text = settings.get(version);
    return blob === null || text === undefined ? blob : idIn(blob, formatOfText(text));
  };
  return commits.map((commit) => ({
    ...commit,
    files: commit.files.map((file) => ({
      ...file,
      before: file.before.map((blob, at) => read(blob, parentOf(commit.id, at))),
      after: read(file.after, commit.id),
    })),
  }));
};

const parentOf = (commit: string, at: number): string => `${commit}^${at + 1}`;

const parentsOf = (commit: string, files: LogCommit['files']): readonly string[] =>
  (files[0]?.before ?? []).map((_blob, at) => parentOf(commit, at));
