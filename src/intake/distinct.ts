import { endOfKey, KEY_START, type Line } from '../ledger/line.ts';

/**
 * Has each of these lines a key, and a different one? True is certain; false may be wrong once in many thousand files, and
 * costs time only. A set of a million texts takes a second and a hundred megabytes; fingerprints take neither.
 */
export const haveOwnKeys = (months: Iterable<readonly Line[]>): boolean => {
  let table = new Float64Array(1 << 16);
  let used = 0;
  for (const lines of months) {
    for (const line of lines) {
      const end = endOfKey(line);
      if (end === 0 || !put(table, fingerprint(line, KEY_START, end))) return false;
      if (++used * 2 > table.length) table = doubled(table);
    }
  }
  return true;
};

/** Open addressing; 0 marks a free place. */
const put = (table: Float64Array, value: number): boolean => {
  const mask = table.length - 1;
  for (let at = value & mask; ; at = (at + 1) & mask) {
    const there = table[at];
    if (there === value) return false;
    if (there !== 0) continue;
    table[at] = value;
    return true;
  }
};

const doubled = (table: Float64Array): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(table.length * 2);
  for (const value of table) if (value !== 0) put(larger, value);
  return larger;
};

/** 53 bits from two mixes of 32 (the multipliers are those of Murmur3 and xxHash); never 0. */
const fingerprint = (text: string, from: number, to: number): number => {
  let a = 0x9747b28c;
  let b = 0x1b873593;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0xcc9e2d51);
    a ^= a >>> 15;
    b = Math.imul(b ^ code, 0x9e3779b1);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11) + 1;
};
