/** What the beginning of a text says: the delimiter, and how much a first line `sep=;` takes. */
export type Delimited = {
  readonly delimiter: string;
  /** Characters and lines to leave out before the first row. */
  readonly skip: number;
  readonly lines: number;
  readonly how: 'given' | 'sep' | 'sniffed';
};

const CANDIDATES = [';', ',', '\t', '|'];
const SEP = /^sep=(.)\r?(?:\n|$)/i;
const SAMPLE_LINES = 50;

/**
 * The delimiter of a text: the given one, else that of a first line `sep=;` (which Excel reads and hides),
 * else the candidate that stands equally often in most lines.
 */
export const delimiterOf = (text: string, given?: string): Delimited => {
  const sep = SEP.exec(text);
  const head = sep === null ? { skip: 0, lines: 0 } : { skip: sep[0].length, lines: 1 };
  if (given !== undefined) return { ...head, delimiter: given, how: 'given' };
  if (sep?.[1] !== undefined) return { ...head, delimiter: sep[1], how: 'sep' };
  return { ...head, delimiter: sniffed(text), how: 'sniffed' };
};

const sniffed = (text: string): string => {
  const lines = outsideQuotes(text).split('\n', SAMPLE_LINES);
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, ...regularity(lines, delimiter) }));
  scored.sort((a, b) => b.lines - a.lines || b.each - a.each);
  return scored[0]?.lines === 0 ? ',' : (scored[0]?.delimiter ?? ',');
};

/** The text without its quoted parts, so that a delimiter or a line end inside a cell does not count. */
const outsideQuotes = (text: string): string =>
  text
    .slice(0, 1 << 16)
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(/\r\n?/g, '\n');

/** How many lines hold the delimiter the most usual number of times, and that number. */
const regularity = (lines: readonly string[], delimiter: string): { lines: number; each: number } => {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const each = line.split(delimiter).length - 1;
    if (each > 0) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  let best = { lines: 0, each: 0 };
  for (const [each, of] of counts)
    if (of > best.lines || (of === best.lines && each > best.each)) best = { lines: of, each };
  return best;
};
