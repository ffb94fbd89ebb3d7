import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';

export type Value = string | number | boolean | Date | null;

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A workbook of sheets by name, as Excel writes it. */
export const xlsx = async (
  sheets: Readonly<Record<string, readonly (readonly Value[])[] | Partial<WriteSheet>>>,
  options: { readonly dateSystem?: '1904' } = {},
): Promise<Uint8Array> =>
  writeXlsx({
    ...options,
    sheets: Object.entries(sheets).map(([name, content]) => ({
      name,
      ...(Array.isArray(content) ? { rows: content as Value[][] } : (content as Partial<WriteSheet>)),
    })),
  });

/** The same workbook with its parts changed: by name, as text. A new name renames, undefined drops. */
export const changed = (
  bytes: Uint8Array,
  change: (name: string, text: string) => { name?: string; text?: string } | undefined,
): Uint8Array => {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const to = change(name, strFromU8(content));
    if (to !== undefined) parts[to.name ?? name] = to.text === undefined ? content : strToU8(to.text);
  }
  return zipSync(parts);
};

/** Changes the XML of the first sheet. */
export const inSheet = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array =>
  changed(bytes, (name, text) => (name === 'xl/worksheets/sheet1.xml' ? { text: change(text) } : {}));
