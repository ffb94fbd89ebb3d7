const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000]+/g;

/** How names are compared for being the same: NFKC, one space, no case, ё as е, quotes alike. Legal forms stay. */
export const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»„“”‟"'`´‘’‚‹›]/g, '')
    .replace(SPACES, ' ')
    .trim();
