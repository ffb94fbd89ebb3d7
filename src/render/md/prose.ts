import { printableLines } from '../../value/printable.ts';

const HEADING = /^((?: {0,3}>)* {0,3})(#{1,6})(?= |$)/;
const UNDERLINE = /^ {0,3}(=+|-+) *$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const MAX_LEVEL = 6;

/** A destination without a scheme, or with a harmless one; nothing in front of a slash that could decode to a colon. */
const SAFE = /^(?:https?:|mailto:)|^[^:&\\/?#]*(?:[/?#]|$)/i;

const harmless = (line: string): string => line.replaceAll('<', '&lt;').replaceAll('![', '[');

/**
 * Markdown that people typed, as a part of our document: headings stand `depth` levels lower, raw HTML is
 * escaped (in code too: where code ends is a matter of opinion between parsers), images are links, links with
 * a scheme other than http, https and mailto are text, an open code fence is closed.
 */
export const proseMd = (markdown: string, depth: number): string => {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of printableLines(markdown)) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) lowered(lines, line, depth);
    else lines.push(line);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
  }
  if (fence !== undefined) lines.push(fence);
  return links(lines.map(harmless).join('\n').trim());
};

/** Adds a line; a heading goes down, and an underlined one takes the other form, which has six levels. */
const lowered = (lines: string[], line: string, depth: number): void => {
  const before = lines.at(-1) ?? '';
  const rule = UNDERLINE.exec(line)?.[1];
  if (rule !== undefined && before.trim() !== '' && !HEADING.test(before)) {
    lines[lines.length - 1] = `${hashes((rule.startsWith('=') ? 1 : 2) + depth)} ${before.trim()}`;
    return;
  }
  lines.push(
    line.replace(HEADING, (_, prefix: string, marks: string) => prefix + hashes(marks.length + depth)),
  );
};

export const hashes = (level: number): string => '#'.repeat(Math.min(MAX_LEVEL, level));

/**
 * Takes the brackets from links and link definitions that lead elsewhere than a reader expects. A target is only looked
 * at, not passed over, since another link may begin inside it; no scheme is as long as what is looked at.
 */
const links = (text: string): string =>
  text.replace(/\](?=[(:][\s>]{0,2000}([^\s)]{0,2000}))/g, (bracket, target: string) =>
    SAFE.test(target) ? bracket : '&#93;',
  );
