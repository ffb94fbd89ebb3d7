/** A line that begins something: a list item, a quotation, a table row. */
const ITEM = /^ {0,12}(?:[-*+]|\d{1,9}[.)]|>|\|)(?: +|$)/;
const HEADING = /^ {0,3}#{1,6}(?: +|$)(.*?)(?: +#+)? *$/;
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** A part of prose; `mark`: how a text begins, with the spaces before it: `- `, `  2. `, `> `. Code is one line. */
type Piece = {
  readonly kind: 'heading' | 'code' | 'text' | 'gap';
  readonly text: string;
  readonly mark: string;
};

/** What the lines of Markdown that people typed are; lines of one paragraph become one piece, empty lines one gap. */
export const prosePieces = (lines: readonly string[]): readonly Piece[] => {
  const found: Piece[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence === undefined) add(found, line);
    else if (mark?.startsWith(fence) === true) fence = undefined;
    else found.push({ kind: 'code', text: line, mark: '' });
  }
  return found;
};

const add = (found: Piece[], line: string): void => {
  const last = found.at(-1);
  const heading = HEADING.exec(line)?.[1];
  const mark = ITEM.exec(line)?.[0];
  if (line.trim() === '') {
    if (last !== undefined && last.kind !== 'gap') found.push({ kind: 'gap', text: '', mark: '' });
  } else if (heading !== undefined) found.push({ kind: 'heading', text: heading, mark: '' });
  else if (last?.kind === 'text' && UNDERLINE.test(line)) found.splice(-1, 1, { ...last, kind: 'heading' });
  else if (mark !== undefined)
    found.push({ kind: 'text', text: line.slice(mark.length).trim(), mark: `${mark.trimEnd()} ` });
  else if (last?.kind === 'text') found.splice(-1, 1, { ...last, text: `${last.text} ${line.trim()}` });
  else found.push({ kind: 'text', text: line.trim(), mark: '' });
};
