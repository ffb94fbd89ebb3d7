import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.ts';
import { cacheFolder, readKept, writeKept } from './kept-texts.ts';

/** Many small texts that can be made again, by name. What is read is what was last written under the name, or nothing. */
export type Box = {
  read(name: string): string | undefined;
  /** Without line ends. */
  write(name: string, text: string): void;
  /** Keeps what was written since, if that is possible. */
  save(): void;
};

/** What waits for being kept is kept when it has so many letters, so that a large box need not fit into memory. */
const MUCH = 2 << 20;

/** A change adds a small file; more files than this become one. */
const FILES = 20;

/** Then the oldest texts go, where all have more letters than this: those of some 10,000 dossiers fit. */
const MOST = 96 << 20;

/**
 * A box in `.kam/cache/<kind>/` of a portfolio, in which each build of the program finds only what it wrote itself.
 * Nothing more is kept once `isTrue` says no. A file of the box is never changed, only added or taken away: of two
 * programs at work one may miss what the other kept, and reads nothing wrong.
 */
export const diskBox = (root: string, kind: string, program: string, isTrue: () => boolean): Box => {
  const build = program.slice(0, 12);
  const folder = join(cacheFolder(root), kind);
  const waiting = new Map<string, string>();
  let letters = 0;
  let kept: Map<string, string> | undefined;
  /** What went into a file since the files were read; hardly anybody reads it back. */
  const gone = new Set<string>();
  const keep = (): void => {
    if (waiting.size > 0 && isTrue()) add(root, folder, build, linesOf(waiting));
    for (const name of waiting.keys()) gone.add(name);
    waiting.clear();
    letters = 0;
  };
  return {
    read: (name) => {
      const own = waiting.get(name);
      if (own !== undefined) return own;
      if (kept === undefined || gone.has(name)) {
        kept = textsIn(folder, build);
        gone.clear();
      }
      return kept.get(name);
    },
    write: (name, text) => {
      const spelled = plain(text);
      waiting.set(name, spelled);
      letters += name.length + spelled.length;
      if (letters > MUCH) keep();
    },
    save: () => {
      if (waiting.size === 0) return;
      keep();
      merge(root, folder, build);
    },
  };
};

/** Without letters of other alphabets a text takes half the room and is read much faster; JSON can spell them so. */
const plain = (json: string): string =>
  /[^\0-\x7f]/.test(json)
    ? Buffer.from(json.replace(/[^\0-\x7f]/g, escaped), 'latin1').toString('latin1')
    : json;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const linesOf = (texts: Iterable<readonly [string, string]>): string =>
  [...texts].map(([name, text]) => `${name}\t${text}\n`).join('');

/** `<number>-<build>-<digest>`: the larger the number, the later it was written. */
const NAME = /^(\d{9})-([0-9a-f]{12})-[0-9a-f]{16}$/;

/** Those of all builds, the oldest first. */
const filesIn = (
  folder: string,
): readonly { readonly file: string; readonly number: number; readonly build: string }[] => {
  try {
    return readdirSync(folder)
      .flatMap((file) => {
        const [, number, build = ''] = NAME.exec(file) ?? [];
        return number === undefined ? [] : [{ file, number: Number(number), build }];
      })
      .sort((a, b) => a.number - b.number || (a.file < b.file ? -1 : 1));
  } catch {
    return [];
  }
};

const textsIn = (folder: string, build: string): Map<string, string> => {
  const texts = new Map<string, string>();
  for (const { file } of filesIn(folder).filter((each) => each.build === build)) {
    const lines = readKept(join(folder, file), 'latin1') ?? '';
    for (let from = 0; from < lines.length; ) {
      const [tab, end] = [lines.indexOf('\t', from), lines.indexOf('\n', from)];
      texts.set(lines.slice(from, tab), lines.slice(tab + 1, end));
      from = end + 1;
    }
  }
  return texts;
};

/** True where it could be done. */
const add = (root: string, folder: string, build: string, lines: string): boolean => {
  const number = (filesIn(folder).at(-1)?.number ?? 0) + 1;
  const name = [String(number).padStart(9, '0'), build, digestOf([lines]).slice(0, 16)].join('-');
  return writeKept(root, folder, name, lines);
};

/** Many files become one; those of other builds go. */
const merge = (root: string, folder: string, build: string): void => {
  const files = filesIn(folder);
  const own = files.filter((each) => each.build === build);
  const gone = files.filter((each) => each.build !== build);
  if (own.length > FILES) {
    const texts = [...textsIn(folder, build)];
    let letters = texts.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    const from = texts.findIndex(([name, text]) => {
      const fits = letters <= MOST;
      letters -= name.length + text.length;
      return fits;
    });
    if (add(root, folder, build, linesOf(from < 0 ? [] : texts.slice(from)))) gone.push(...own);
  }
  for (const { file } of gone) rmSync(join(folder, file), { force: true });
};
