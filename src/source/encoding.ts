import { isAscii, isUtf8 } from 'node:buffer';

/** The encodings of exports that are met; all are decoded by the platform. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
  'koi8-r',
  'ibm866',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What the bytes of a file say about its encoding. */
export type FoundEncoding = {
  readonly encoding: Encoding;
  readonly how: 'asked' | 'mark' | 'content';
  /** The offset of the first byte that cannot stand in this encoding. */
  readonly brokenAt?: number;
  /** An old encoding was asked for, and the bytes are UTF-8: names would come out as `Ð˜Ð²Ð°Ð½`. */
  readonly ratherUtf8?: boolean;
};

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a file: its byte order mark, else what was asked for, else UTF-8 where all bytes are that, else
 * windows-1251, which Russian and Bulgarian accounting writes, or windows-1252 where high letters stand between Latin
 * ones. A file that is mostly UTF-8 is broken UTF-8, not something else.
 */
export const findEncoding = async (
  chunks: AsyncIterable<Uint8Array>,
  asked?: Encoding,
): Promise<FoundEncoding> => {
  const survey = new Survey();
  for await (const chunk of chunks) survey.take(chunk);
  survey.end();
  const mark = MARKS.find(([, bytes]) => bytes.every((byte, i) => survey.head[i] === byte))?.[0];
  if (mark !== undefined) return { encoding: mark, how: 'mark', ...brokenIn(mark, survey) };
  if (asked === 'utf-8') return { encoding: asked, how: 'asked', ...brokenIn(asked, survey) };
  if (asked !== undefined)
    return { encoding: asked, how: 'asked', ...(survey.isForeignUtf8 ? { ratherUtf8: true } : {}) };
  const wide = wideIn(survey.head);
  if (wide !== undefined) return { encoding: wide, how: 'content' };
  if (survey.bad > survey.good)
    return { encoding: survey.western > survey.cyrillic ? 'windows-1252' : 'windows-1251', how: 'content' };
  return { encoding: 'utf-8', how: 'content', ...brokenIn('utf-8', survey) };
};

const brokenIn = (encoding: Encoding, { brokenAt }: Survey): { brokenAt?: number } =>
  encoding === 'utf-8' && brokenAt !== undefined ? { brokenAt } : {};

/** UTF-16 without a mark: every second byte of its Latin letters and marks is zero. */
const wideIn = (head: Uint8Array): Encoding | undefined => {
  let [even, odd] = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) i % 2 === 0 ? even++ : odd++;
  const enough = head.length / 8;
  if (odd > enough && even < odd / 8) return 'utf-16le';
  return even > enough && odd < even / 8 ? 'utf-16be' : undefined;
};

const HEAD = 4096;
/** With so many right characters, only more wrong bytes could still speak against UTF-8. */
const ENOUGH = 100_000;

/** Counts what is and what is not UTF-8, over chunks that may cut a character. */
class Survey {
  head = new Uint8Array(0);
  brokenAt: number | undefined;
  /** Characters of several bytes that are right, and bytes that are wrong. */
  good = 0;
  bad = 0;
  /** Wrong bytes that would be letters: beside an ASCII letter (`Müller`), beside another high one (`Иван`). */
  western = 0;
  cyrillic = 0;
  private foreign = false;
  private offset = 0;
  private rest = new Uint8Array(0);

  /** Valid UTF-8 that is more than ASCII. */
  get isForeignUtf8(): boolean {
    return this.foreign && this.bad === 0;
  }

  take(chunk: Uint8Array): void {
    if (this.head.length < HEAD) this.head = joined(this.head, chunk.subarray(0, HEAD - this.head.length));
    const all = joined(this.rest, chunk);
    const whole = all.length - cutTail(all);
    this.look(all.subarray(0, whole));
    this.rest = all.slice(whole);
  }

  end(): void {
    this.look(this.rest);
  }

  private look(bytes: Uint8Array): void {
    if (!isAscii(bytes)) {
      this.foreign = true;
      if (this.good < ENOUGH || this.bad > 0 || !isUtf8(bytes)) this.walk(bytes);
    }
    this.offset += bytes.length;
  }

  private walk(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; ) {
      const length = sequenceLength(bytes[i] ?? 0);
      if (length > 0 && (length === 1 || isUtf8(bytes.subarray(i, i + length)))) {
        if (length > 1) this.good++;
        i += length;
        continue;
      }
      this.bad++;
      this.brokenAt ??= this.offset + i;
      this.neighbours(bytes, i);
      i++;
    }
  }

  private neighbours(bytes: Uint8Array, at: number): void {
    if ((bytes[at] ?? 0) < LETTER) return;
    for (const beside of [bytes[at - 1] ?? 0, bytes[at + 1] ?? 0]) {
      if (beside >= LETTER) this.cyrillic++;
      else if (isLatin(beside)) this.western++;
    }
  }
}

const LETTER = 0xc0;
const isLatin = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** How many bytes a character has that begins with this one; 0 when none does. */
const sequenceLength = (byte: number): number => {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
};

/** How many bytes at the end belong to a character that goes on in the next chunk. */
const cutTail = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
};

/** Decodes chunk by chunk; a byte order mark is left out. Bytes that cannot be decoded become U+FFFD: ask `findEncoding` before. */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
