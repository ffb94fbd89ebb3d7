/** What can move a cursor, recolour a terminal or turn text around: C0, DEL, C1, bidi controls, line and paragraph separators. */
const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** What cannot be seen and only hides: soft hyphen, zero-width spaces, byte order mark, fillers, tag characters. */
const HIDDEN =
  /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/gu;

const LONE = /\p{Surrogate}/gu;

/** `^[` for an escape, `\u202e` for an override: seen, and without effect. */
const shown = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code < 0x20 || code === 0x7f) return `^${String.fromCharCode(code ^ 0x40)}`;
  return `\\u${code.toString(16).padStart(4, '0')}`;
};

/**
 * Text of strangers as one line that is safe on any screen: white space becomes a space, controls and
 * bidi overrides are made visible, invisible characters are removed. Joiners inside emoji and scripts stay.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\n\t\u0085\u2028\u2029]/g, ' ')
    .replace(LONE, '\ufffd')
    .replace(HIDDEN, '')
    .replace(ACTIVE, shown);

/** The same for text of several lines: line breaks stay, tabs become four spaces. */
export const printableLines = (text: string): string[] =>
  text
    .replace(/\t/g, '    ')
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(printable);
