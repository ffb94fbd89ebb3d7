/** Names in a sentence: not more than so many, and that there are others. */
export const few = (names: readonly string[], most: number): string =>
  [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(', ');
