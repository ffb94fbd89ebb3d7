import { blobIds, readBlobs } from './git-blobs.ts';

/**
 * The text of one file, by its path below the folder, in each of many commits or parents of them (`1a2b3c^2`), by the name of
 * each; absent where there was no such file. Two processes in all, and every version is read once.
 */
export const textsAt = async (
  folder: string,
  path: string,
  revisions: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = await blobIds(
    folder,
    revisions.map((commit) => ({ commit, path })),
  );
  const unique = [...new Set(ids.flatMap((id) => id ?? []))];
  const texts = new Map<string, string>();
  let next = 0;
  for await (const bytes of readBlobs(folder, unique))
    texts.set(unique[next++] ?? '', new TextDecoder().decode(bytes));
  return new Map(
    revisions.flatMap((revision, at): [string, string][] => {
      const text = texts.get(ids[at] ?? '');
      return text === undefined ? [] : [[revision, text]];
    }),
  );
};
