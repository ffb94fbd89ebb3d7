/** As long as Excel lets the name of a sheet be, in UTF-16 units. */
const LONGEST = 31;

/** Excel keeps this one for itself. */
const RESERVED = 'history';

/** Names of sheets after their titles: without what Excel forbids, cut to what it takes, none twice. */
export const sheetNames = (titles: readonly string[]): string[] => {
  const taken = new Set([RESERVED]);
  return titles.map((title) => {
    const plain = allowed(title) || 'Kam';
    for (let n = 1; ; n++) {
      const ending = n === 1 ? '' : ` ${n}`;
      const name = cut(plain, LONGEST - ending.length) + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
};

/** The name of a sheet as a reference into it needs it: `'What changed'!`. */
export const reference = (name: string, cells: string): string => `'${name.replaceAll("'", "''")}'!${cells}`;

const allowed = (title: string): string => trimmed(title.replace(/[[\]:*?/\\]+/g, ' ').replace(/\s+/g, ' '));

/** Neither a space nor an apostrophe may stand at an end. */
const trimmed = (text: string): string => text.replace(/^[\s']+|[\s']+$/g, '');

/** Cut behind a word where one ends late enough; no character is cut in two. */
const cut = (text: string, room: number): string => {
  if (text.length <= room) return text;
  const kept = text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '');
  const word = kept.lastIndexOf(' ');
  return `${trimmed(word > room / 2 ? kept.slice(0, word) : kept)}…`;
};
