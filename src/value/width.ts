/** One column each, so that length is width: Latin, Greek, Cyrillic, punctuation, rules and blocks. */
const NARROW =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2500-\u259f]*$/;

const EMOJI = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}/u;
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]/u;
/** East Asian wide and full-width characters (UAX 11); half-width Katakana and Hangul are not among them. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** At most two: terminals that join a character draw it in no more, however many marks it carries. */
const graphemeWidth = (grapheme: string): number => {
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const char of grapheme) width += UNSEEN.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return Math.min(width, 2);
};

/** True where every character takes one column, by anybody's count. */
export const isNarrow = (text: string): boolean => NARROW.test(text);

/** How many columns of a terminal a printable text takes: two for CJK and emoji, none for combining marks. */
export const widthOf = (text: string): number =>
  isNarrow(text) ? text.length : graphemes(text).reduce((sum, each) => sum + graphemeWidth(each), 0);

/** The longest beginning of a text that takes at most `room` columns; no character is cut in two. */
const head = (text: string, room: number): string => {
  if (isNarrow(text)) return text.slice(0, Math.max(0, room));
  let width = 0;
  let kept = '';
  for (const each of graphemes(text)) {
    width += graphemeWidth(each);
    if (width > room) break;
    kept += each;
  }
  return kept;
};

/** A text cut to at most `room` columns, with `dots` where something is missing. */
export const fitted = (text: string, room: number, dots = '…'): string =>
  widthOf(text) <= room ? text : head(head(text, room - widthOf(dots)).trimEnd() + dots, room);

/** Filled with spaces to `room` columns. */
export const padded = (text: string, room: number, align: 'left' | 'right' = 'left'): string => {
  const gap = ' '.repeat(Math.max(0, room - widthOf(text)));
  return align === 'left' ? text + gap : gap + text;
};

/** Broken at spaces (not at no-break spaces) into lines of at most `room` columns; a longer word is broken too. */
export const wrapped = (text: string, room: number): string[] => {
  const lines: string[] = [];
  let line = '';
  const put = (word: string): void => {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) {
      line = longer;
      return;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > room) {
      // A character wider than the room stands alone: it cannot be made smaller.
      const part = head(line, room) || (graphemes(line)[0] ?? '');
      if (part === line) break;
      lines.push(part);
      line = line.slice(part.length);
    }
  };
  for (const word of text.split(/ +/)) if (word !== '') put(word);
  return line === '' && lines.length > 0 ? lines : [...lines, line];
};
