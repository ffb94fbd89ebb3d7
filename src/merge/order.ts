import { either, type Three } from './three.ts';

/** Which of two that were added at one place goes first; the same whichever side is ours. */
export type Before = (a: string, b: string) => boolean;

/**
 * The keys of both sides in one order. Those that both have stand as in the side that moved them, else as in the base;
 * what one side added stands behind the neighbour it was put behind. `stays` says which keys are left.
 */
export const mergedOrder = (
  keys: Three<readonly string[]>,
  stays: (key: string) => boolean,
  before: Before,
): readonly string[] => {
  const [ours, theirs] = [keys.ours.filter(stays), keys.theirs.filter(stays)];
  const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
  const inBase = keys.base.filter((key) => inOurs.has(key) && inTheirs.has(key));
  const shared = new Set(inBase);
  const order = moved(
    inBase,
    ours.filter((key) => shared.has(key)),
    theirs.filter((key) => shared.has(key)),
  );
  const added = [runs(ours, shared), runs(theirs, shared)] as const;
  return [undefined, ...order].flatMap((anchor) => [
    ...(anchor === undefined ? [] : [anchor]),
    ...together(added[0].get(anchor) ?? [], added[1].get(anchor) ?? [], before),
  ]);
};

/** The order of the side that moved something; of two that did, always the same one. */
const moved = (
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] => {
  const orders = { base: base.join('\n\n'), ours: ours.join('\n\n'), theirs: theirs.join('\n\n') };
  return either(orders) === orders.ours ? ours : theirs;
};

/** What stands behind each shared key, or before the first, up to the next one. */
const runs = (
  keys: readonly string[],
  shared: ReadonlySet<string>,
): ReadonlyMap<string | undefined, readonly string[]> => {
  const found = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const key of keys) {
    if (shared.has(key)) anchor = key;
    else found.set(anchor, [...(found.get(anchor) ?? []), key]);
  }
  return found;
};

/** Two runs at one place: sorted where both are, else one behind the other, or woven where both sides added the same. */
const together = (ours: readonly string[], theirs: readonly string[], before: Before): readonly string[] => {
  const [first, second] = [ours[0], theirs[0]];
  if (first === undefined || second === undefined) return [...ours, ...theirs];
  const both = ours.filter((key) => theirs.includes(key));
  if (both.length === 0) {
    if (isSorted(ours, before) && isSorted(theirs, before)) return sorted([...ours, ...theirs], before);
    return before(second, first) ? [...theirs, ...ours] : [...ours, ...theirs];
  }
  return mergedOrder({ base: sorted(both, before), ours, theirs }, () => true, before);
};

const isSorted = (keys: readonly string[], before: Before): boolean =>
  keys.every((key, at) => at === 0 || before(keys[at - 1] ?? '', key));

const sorted = (keys: readonly string[], before: Before): readonly string[] =>
  [...keys].sort((a, b) => (before(a, b) ? -1 : 1));

/** In the order of a schema; what it does not know by its characters. */
export const byRank =
  (known: readonly string[]): Before =>
  (a, b) => {
    const [left, right] = [known.indexOf(a), known.indexOf(b)];
    if (left >= 0 && right >= 0) return left < right;
    return left >= 0 || (right < 0 && a < b);
  };
