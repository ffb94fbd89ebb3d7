import { crc32, inflateRawSync } from 'node:zlib';

/** One part of an archive as its directory describes it; nothing of it is true before it was inflated. */
export type ZipPart = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes in the archive, and bytes it says to have when inflated. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
};

/** `broken`: no archive, or cut off · `locked`: parts are encrypted · `lying`: a part is not what the directory says. */
export type ZipTrouble = 'broken' | 'locked' | 'lying';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const IN_64_BIT = 0xffffffff;

/** The parts that the directory at the end of an archive names. */
export const zipParts = (bytes: Uint8Array): readonly ZipPart[] | 'broken' => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end === undefined) return 'broken';
    const count = view.getUint16(end + 10, true);
    const parts: ZipPart[] = [];
    for (let at = view.getUint32(end + 16, true); parts.length < count; ) {
      if (view.getUint32(at, true) !== ENTRY) return 'broken';
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const [name = 0, extra = 0, comment = 0] = lengths;
      parts.push(partAt(bytes, view, at, name, extra));
      at += 46 + name + extra + comment;
    }
    return parts;
  } catch (error) {
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
};

const endOf = (view: DataView): number | undefined => {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
};

const partAt = (bytes: Uint8Array, view: DataView, at: number, name: number, extra: number): ZipPart => {
  const long = longSizes(view, at + 46 + name, extra);
  const sized = (offset: number): number => {
    const short = view.getUint32(at + offset, true);
    return short === IN_64_BIT ? (long.shift() ?? short) : short;
  };
  const size = sized(24);
  const packed = sized(20);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed,
    size,
    crc: view.getUint32(at + 16, true),
    at: sized(42),
  };
};

/** What did not fit into 32 bits, in the order of size, packed size, place; some programs write it for small files too. */
const longSizes = (view: DataView, from: number, length: number): number[] => {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: Math.min(count, 3) }, (_, i) =>
      Number(view.getBigUint64(at + 4 + i * 8, true)),
    );
  }
  return [];
};

/** Inflates one part and holds it to its size and checksum; never makes more bytes than the directory says. */
export const inflatePart = (bytes: Uint8Array, part: ZipPart): Uint8Array | ZipTrouble => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.encrypted) return 'locked';
  if (part.at + 30 > bytes.length || view.getUint32(part.at, true) !== LOCAL) return 'broken';
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  if (from + part.packed > bytes.length) return 'broken';
  const inflated = inflate(bytes.subarray(from, from + part.packed), part);
  if (inflated === undefined) return 'broken';
  return inflated.length === part.size && crc32(inflated) === part.crc ? inflated : 'lying';
};

const inflate = (packed: Uint8Array, { method, size }: ZipPart): Uint8Array | undefined => {
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? new Uint8Array(0) : undefined;
  }
};
