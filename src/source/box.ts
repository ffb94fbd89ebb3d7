import { join } from 'node:path';
import { cacheFolder, readKept, writeKept } from './kept-texts.ts';

/**
 * Many small texts that can be made again, by a name that begins with a hexadecimal digest. What is read is what was
 * written under the name, or nothing.
 */
export type Box = {
  read(name: string): string | undefined;
  /** Kept when the box is saved, if that is possible. */
  write(name: string, text: string): void;
  save(): void;
};

/** One file of a box; it is written anew when one text in it is. */
type Drawer = { readonly texts: Map<string, string>; readonly used: Set<string>; isNew: boolean };

/** So that a change writes a small part of a large box, and a small box is few files. */
const DRAWERS = 32;

/** Of texts that nobody asked for, so many more are kept as were asked for, and a few. */
const UNUSED = 2;
const FEW = 16;

/** A box in `.kam/cache/<kind>/` of a portfolio, in which `build` finds only what it wrote itself. */
export const diskBox = (root: string, kind: string, build: string): Box => {
  const folder = join(cacheFolder(root), kind);
  const drawers = new Map<string, Drawer>();
  const drawerOf = (name: string): Drawer => {
    const key = String(Number.parseInt(name.slice(0, 2), 16) % DRAWERS);
    const found = drawers.get(key) ?? { texts: textsIn(join(folder, key)), used: new Set(), isNew: false };
    drawers.set(key, found);
    return found;
  };
  return {
    read: (name) => {
      const { texts, used } = drawerOf(name);
      const text = texts.get(`${name} ${build}`);
      if (text !== undefined) used.add(`${name} ${build}`);
      return text;
    },
    write: (name, text) => {
      const drawer = drawerOf(name);
      drawer.texts.set(`${name} ${build}`, plain(text));
      drawer.used.add(`${name} ${build}`);
      drawer.isNew = true;
    },
    save: () => {
      for (const [key, drawer] of drawers) {
        if (drawer.isNew) writeKept(root, folder, key, linesOf(drawer));
        drawer.isNew = false;
      }
    },
  };
};

/** Without letters of other alphabets a text takes half the room and is read much faster; JSON can spell them so. */
const plain = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const textsIn = (path: string): Map<string, string> => {
  const lines = (readKept(path, 'latin1') ?? '').split('\n');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const end = line.indexOf('\t');
      return end < 0 ? [] : [[line.slice(0, end), line.slice(end + 1)]];
    }),
  );
};

/** The oldest first; what was asked for goes to the end. */
const linesOf = ({ texts, used }: Drawer): string => {
  const names = [...texts.keys()].filter((name) => !used.has(name));
  const kept = names.slice(-(UNUSED * used.size + FEW));
  return [...kept, ...used].map((name) => `${name}\t${texts.get(name) ?? ''}\n`).join('');
};
