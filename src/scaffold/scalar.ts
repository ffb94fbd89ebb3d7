/** One line of text as a YAML scalar that reads back as it was: plain where that is safe, else in double quotes. */
export const scalar = (text: string): string => {
  const plain = /^[\p{L}\p{N}+/]/u.test(text) && !/:\s|:$|\s#|\p{C}|\s$/u.test(text);
  return text === '' || plain ? text : JSON.stringify(text);
};

/** A name as it may stand in a file and on a terminal: NFC, one line, single spaces, no control or invisible characters. */
export const cleanName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/\p{C}+/gu, '')
    .trim()
    .normalize('NFC');
