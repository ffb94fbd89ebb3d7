/** One thing in three versions: of the common ancestor, ours, theirs. */
export type Three<T> = { readonly base: T; readonly ours: T; readonly theirs: T };

/** The three versions of a part. */
export const each = <T, U>({ base, ours, theirs }: Three<T>, part: (version: T) => U): Three<U> => ({
  base: part(base),
  ours: part(ours),
  theirs: part(theirs),
});

/** The version that was changed; undefined where both were, and differently. */
export const changedOne = <T>(
  { base, ours, theirs }: Three<T>,
  same: (a: T, b: T) => boolean = Object.is,
): 'ours' | 'theirs' | undefined => {
  if (same(theirs, base) || same(ours, theirs)) return 'ours';
  return same(ours, base) ? 'theirs' : undefined;
};

/** For what matters to nobody, such as a quote or an indentation: the changed one, else always the same of two. */
export const either = (three: Three<string>): string => {
  const one = changedOne(three);
  if (one !== undefined) return three[one];
  const { ours, theirs } = three;
  return ours.length > theirs.length || (ours.length === theirs.length && ours > theirs) ? ours : theirs;
};
