import { Refusal } from '../value/refusal.ts';
import type { Incoming } from './incoming.ts';
import type { Sheet } from './sheet.ts';

export type Workbook = {
  readonly kind: 'xlsx' | 'xls';
  /** Days are counted from 1904, as old Macs did: a bare number of a day means another day than usual. */
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Reads one of the sheets. Throws a Refusal when it is broken or too large. */
  read(name: string): Promise<Sheet>;
};

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What the first bytes of a file say: a workbook of today, one of before 2007, or neither. The name of a file says nothing. */
export const workbookKind = (head: Uint8Array): Workbook['kind'] | undefined => {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, i) => head[i] === byte);
  if (begins(ZIP)) return 'xlsx';
  return begins(OLE) ? 'xls' : undefined;
};

/** Larger files are no sales export; they would have to be held in memory. */
const LARGEST_FILE = 128 << 20;

/** Opens a workbook. Throws a Refusal for one with a password, a broken one, one that unfolds to too much. */
export const openWorkbook = async (path: string, file: Incoming): Promise<Workbook> => {
  if (file.size > LARGEST_FILE)
    throw new Refusal(
      `${path} is larger than ${LARGEST_FILE >> 20} MB`,
      'save the sheet as "CSV UTF-8" and import that',
    );
  const bytes = await bytesOf(file);
  if (workbookKind(bytes) === 'xlsx') return (await import('./xlsx.ts')).openXlsx(path, bytes);
  return (await import('./xls.ts')).openXls(path, bytes);
};

const bytesOf = async (file: Incoming): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
};
