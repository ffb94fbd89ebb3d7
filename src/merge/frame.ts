import { changedOne, each, type Three } from './three.ts';

/** What a text has apart from what it says. */
type Frame = { readonly mark: boolean; readonly windows: boolean; readonly closed: boolean };

const frameOf = (text: string): Frame => ({
  mark: text.startsWith('\ufeff'),
  windows: text.includes('\r\n') && !/(?<!\r)\n/.test(text),
  closed: text === '' || text.endsWith('\n'),
});

const bare = (text: string): string => {
  const { mark, windows, closed } = frameOf(text);
  const inner = mark ? text.slice(1) : text;
  return (windows ? inner.replaceAll('\r\n', '\n') : inner) + (closed ? '' : '\n');
};

/**
 * Takes byte order marks, line ends of Windows and a missing last line end off the texts, so that they are no change
 * of every line; `put` gives a merged text those of the side that changed them. An empty base has none.
 */
export const unframed = (
  texts: Three<string>,
): { readonly bare: Three<string>; readonly put: (text: string) => string } => {
  const frames = each(texts, frameOf);
  const base = texts.base === '' ? frames.ours : frames.base;
  const chosen = (of: (frame: Frame) => boolean): boolean => {
    const three = each({ ...frames, base }, of);
    return three[changedOne(three) ?? 'ours'];
  };
  const [mark, windows, closed] = [
    chosen((frame) => frame.mark),
    chosen((frame) => frame.windows),
    chosen((frame) => frame.closed),
  ];
  const put = (text: string): string => {
    const open = closed ? text : text.replace(/\n$/, '');
    return (mark ? '\ufeff' : '') + (windows ? open.replaceAll('\n', '\r\n') : open);
  };
  return { bare: each(texts, bare), put };
};
