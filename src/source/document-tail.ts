import { lineEnd, type Sheet } from './document-sheet.ts';

type Line = { readonly end: number; readonly kind: 'blank' | 'comment' | 'content'; readonly indent: number };

/**
 * Where the line ends below which something new may stand: that of the content, or of the last comment line that
 * belongs to it. A comment right above something else belongs to what follows; one that an empty line or the end
 * of the block cuts off belongs to what is above it, be it the commented example of a fact that is empty.
 */
export const tailOf = (sheet: Sheet, end: number, column: number, empty: boolean): number => {
  const content = lineEnd(sheet.source, end);
  let [inside, all] = [content, content];
  for (let line = lineAfter(sheet, content); ; line = lineAfter(sheet, line.end)) {
    if (line === undefined || line.kind === 'blank') return empty ? all : inside;
    if (line.kind === 'content') return line.indent < column ? inside : content;
    if (line.indent >= column && inside === all) inside = line.end;
    all = line.end;
  }
};

const lineAfter = ({ source, end }: Sheet, at: number): Line | undefined => {
  const start = source.indexOf('\n', at) + 1;
  if (start === 0 || start > end) return undefined;
  const stop = lineEnd(source, start);
  const text = source.slice(start, stop);
  const indent = text.length - text.trimStart().length;
  const kind = text.trim() === '' ? 'blank' : text[indent] === '#' ? 'comment' : 'content';
  return { end: stop, kind, indent };
};
