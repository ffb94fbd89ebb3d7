import { Refusal } from '../value/refusal.ts';
import { inflatePart, type ZipPart, zipParts } from './zip.ts';

/** Guards against archives that unfold to more than a machine can hold. A sheet of a million rows has some 500 MB. */
const MOST_BYTES = 512 << 20;
const MOST_PARTS = 10_000;
/** Sheets shrink to a tenth, at most to a hundredth; what shrinks more was made to harm. Small parts may. */
const HIGHEST_RATIO = 300;
const SMALL_PART = 8 << 20;

export type SheetPart = {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string | undefined;
};

/** The parts of a workbook that its sheets are read from, inflated; names and references are in small letters. */
export type Parts = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly hasStrings: boolean;
};

const TYPES = '[content_types].xml';
const ROOT = '_rels/.rels';

/**
 * Takes a workbook apart. 1C names parts otherwise than it refers to them (`xl/SharedStrings.xml`), which readers take for
 * parts that are not there: all names are put in small letters here. Pictures, macros and links are left closed.
 */
export const takeApart = (path: string, bytes: Uint8Array): Parts => {
  const box = new Box(path, bytes);
  const root = box.related(ROOT, '');
  const main = root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? '';
  if (!box.has(main) || !main.endsWith('.xml')) throw notOurs(path, box);
  const [folder, file] = [main.slice(0, main.lastIndexOf('/') + 1), main.slice(main.lastIndexOf('/') + 1)];
  const relations = box.related(`${folder}_rels/${file}.rels`, folder);
  const text = box.text(main);
  const wanted = relations.filter(({ type }) => /\/(?:sharedStrings|styles|worksheet)$/.test(type));
  for (const { target } of wanted) if (box.has(target)) box.open(target);
  if (box.has(TYPES)) box.open(TYPES);
  return {
    files: box.files,
    sheets: sheetsIn(text).map(({ id, ...sheet }) => ({
      ...sheet,
      part: wanted.find((each) => each.id === id && box.has(each.target))?.target,
    })),
    from1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(text),
    hasStrings: wanted.some(({ type, target }) => type.endsWith('/sharedStrings') && box.has(target)),
  };
};

const BY_CSV = 'save the sheet as "CSV UTF-8" and import that';

const notOurs = (path: string, box: Box): Refusal => {
  if (box.has('xl/workbook.bin'))
    return new Refusal(`${path} is a binary workbook (.xlsb)`, 'save it as .xlsx and import that');
  if (box.has('mimetype'))
    return new Refusal(`${path} is a file of LibreOffice or OpenOffice`, 'save it as .xlsx and import that');
  return new Refusal(`${path} is an archive and no workbook`, 'unpack it, and import the files in it');
};

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** The archive with its guard. */
class Box {
  readonly files = new Map<string, Uint8Array>();
  private readonly path: string;
  private readonly bytes: Uint8Array;
  private readonly parts = new Map<string, ZipPart>();
  private total = 0;

  constructor(path: string, bytes: Uint8Array) {
    this.path = path;
    this.bytes = bytes;
    const parts = zipParts(bytes);
    if (parts === 'broken' || parts.length === 0) throw this.broken('it is cut off, or no archive');
    if (parts.length > MOST_PARTS) throw this.bomb(`it has ${parts.length} parts`);
    for (const part of parts) {
      const name = part.name.replaceAll('\\', '/').toLowerCase();
      if (this.parts.has(name)) throw this.broken(`it has the part ${name} twice`);
      this.parts.set(name, part);
    }
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Inflates a part of XML. Declarations of entities are refused: nothing in a workbook needs them. */
  open(name: string): Uint8Array {
    const there = this.files.get(name);
    if (there !== undefined) return there;
    const part = this.parts.get(name);
    if (part === undefined) throw this.broken(`its part ${name} is missing`);
    this.total += part.size;
    if (this.total > MOST_BYTES) throw this.bomb(`it unfolds to more than ${MOST_BYTES >> 20} MB`);
    if (part.size > SMALL_PART && part.size > part.packed * HIGHEST_RATIO)
      throw this.bomb(`its part ${name} unfolds to ${Math.round(part.size / part.packed)} times its size`);
    const inflated = inflatePart(this.bytes, part);
    if (inflated === 'locked') throw locked(this.path);
    if (inflated === 'lying') throw this.broken(`its part ${name} is not what its directory says`);
    if (inflated === 'broken') throw this.broken(`its part ${name} cannot be unpacked`);
    const text = Buffer.from(inflated.buffer, inflated.byteOffset, inflated.byteLength);
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
      throw this.broken(`its part ${name} declares entities, which no spreadsheet does`);
    if (!/<\/?[\w:.-]+[^<]*>\s*$/.test(text.subarray(-2048).toString('latin1')))
      throw this.broken(`its part ${name} ends in the middle`);
    const small = name.endsWith('.rels') ? Buffer.from(smallTargets(text.toString())) : inflated;
    this.files.set(name, small);
    return small;
  }

  text(name: string): string {
    return Buffer.from(this.open(name)).toString();
  }

  /** The relations that a part declares, their targets as names of parts. */
  related(name: string, folder: string): readonly Relation[] {
    if (!this.has(name)) return [];
    return elements(this.text(name), 'Relationship').map(({ Id = '', Type = '', Target = '' }) => ({
      id: Id,
      type: Type,
      target: resolved(folder, Target),
    }));
  }

  private broken(why: string): Refusal {
    return brokenWorkbook(this.path, why);
  }

  private bomb(why: string): Refusal {
    return new Refusal(`${this.path} is refused: ${why}`, BY_CSV);
  }
}

export const brokenWorkbook = (path: string, why: string): Refusal =>
  new Refusal(`${path} cannot be read: ${why}`, `open it in Excel and save it again, or ${BY_CSV}`);

export const locked = (path: string): Refusal =>
  new Refusal(
    `${path} is protected by a password`,
    'save it without the password (File, Info, Protect) and import that',
  );

const smallTargets = (text: string): string =>
  text.replace(/\bTarget\s*=\s*(?:"[^"]*"|'[^']*')/g, (target) => `Target${target.slice(6).toLowerCase()}`);

const resolved = (folder: string, target: string): string => {
  const parts: string[] = [];
  for (const part of `${target.startsWith('/') ? '' : folder}${target}`.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/').toLowerCase();
};

const sheetsIn = (
  workbook: string,
): readonly { readonly name: string; readonly hidden: boolean; readonly id: string }[] =>
  elements(workbook, 'sheet').map(({ name = '', state = 'visible', ...others }) => ({
    name,
    hidden: state !== 'visible',
    id: Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
  }));

/** The attributes of all elements of one name, whatever their prefix. */
const elements = (xml: string, name: string): readonly Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, unescaped(double ?? single ?? '')],
      ),
    ),
  );

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
