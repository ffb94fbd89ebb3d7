/** One line of text as a YAML scalar that reads back as it was: plain where that is safe, else in quotes. */
export const scalar = (text: string): string => {
  const plain = /^[\p{L}\p{N}+/]/u.test(text) && !/:\s|:$|\s#|\p{C}|\s$/u.test(text);
  if (text === '' || plain) return text;
  return text.includes('"') && !/\p{C}/u.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : JSON.stringify(text);
};

/** Typed text as it may stand in a file and on a terminal: NFC, one line, single spaces, no control or invisible characters. */
export const cleanText = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/\p{Z}+/gu, ' ')
    .trim()
    .normalize('NFC');
