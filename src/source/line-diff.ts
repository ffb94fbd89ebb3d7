/** One line of a comparison: kept, only before, only after. */
export type DiffLine = { readonly mark: ' ' | '-' | '+'; readonly line: string };

/** Beyond this many differing lines the comparison stops looking for the shortest one. */
const MOST_DIFFERENCES = 1000;

const linesOf = (text: string): string[] => {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

/** The lines of two texts, with as few marked as can be (Myers' greedy algorithm between the common ends). */
export const diffLines = (before: string, after: string): readonly DiffLine[] =>
  diffOf(linesOf(before), linesOf(after));

/** The same for lines that are cut already. */
export const diffOf = (old: readonly string[], now: readonly string[]): readonly DiffLine[] => {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const kept = (lines: readonly string[]): DiffLine[] => lines.map((line) => ({ mark: ' ', line }));
  return [
    ...kept(old.slice(0, head)),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...kept(old.slice(old.length - tail)),
  ];
};

const middle = (old: readonly string[], now: readonly string[]): readonly DiffLine[] => {
  const trail = search(old, now);
  if (trail !== undefined) return walkBack(old, now, trail);
  return [
    ...old.map((line) => ({ mark: '-', line }) as const),
    ...now.map((line) => ({ mark: '+', line }) as const),
  ];
};

/** For each number of differences, how far every diagonal reaches; undefined when there are too many. */
const search = (old: readonly string[], now: readonly string[]): Map<number, number>[] | undefined => {
  const trail: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (
    let differences = 0;
    differences <= Math.min(old.length + now.length, MOST_DIFFERENCES);
    differences++
  ) {
    trail.push(reach);
    reach = new Map(reach);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = step(reach, diagonal, differences);
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return trail;
    }
  }
  return undefined;
};

const isDown = (reach: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean =>
  diagonal === -differences ||
  (diagonal !== differences && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1));

const step = (reach: ReadonlyMap<number, number>, diagonal: number, differences: number): number =>
  isDown(reach, diagonal, differences) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;

const walkBack = (
  old: readonly string[],
  now: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): readonly DiffLine[] => {
  const found: DiffLine[] = [];
  let [x, y] = [old.length, now.length];
  for (const [differences, reach] of [...trail.entries()].reverse()) {
    const down = isDown(reach, x - y, differences);
    const from = down ? x - y + 1 : x - y - 1;
    const startX = reach.get(from) ?? 0;
    const startY = startX - from;
    for (; x > startX && y > startY; x--, y--) found.push({ mark: ' ', line: old[x - 1] ?? '' });
    if (differences > 0)
      found.push(down ? { mark: '+', line: now[y - 1] ?? '' } : { mark: '-', line: old[x - 1] ?? '' });
    [x, y] = [startX, startY];
  }
  return found.reverse();
};
