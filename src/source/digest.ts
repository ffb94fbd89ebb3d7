import { createHash } from 'node:crypto';

/** A digest of texts in their order; a text's end counts, so that moving a letter over it changes the digest. */
export const digestOf = (texts: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
};
