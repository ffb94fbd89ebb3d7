import { placeText } from '../../diff/say.ts';
import { phrases as named, type Words } from '../../locale/words.ts';
import { partOf } from '../../portfolio/layout.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { diskTree } from '../../source/disk.ts';
import type { Unmerged } from '../../source/git-sync.ts';
import { readTexts } from '../../source/text.ts';
import { printable } from '../../value/printable.ts';

export const phrases = named('sync.conflict', {
  head: '{n} {n|place|places} that two people changed differently; only you can decide:',
  file: '{client}, {part}',
  line: 'line {line}',
  here: 'yours:',
  there: 'theirs:',
  nothing: '(taken out)',
  gone: 'changed by one and deleted by the other: keep the file, or delete it',
  whole: 'changed on both sides, without marks inside',
  decide:
    'Keep what is right, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>. Then:',
  continue: 'go on, once that is done',
  abort: 'back to how it was before; what you did stays committed here',
});

/** One stretch that both sides changed, with the line on which its marks begin. */
export type Conflict = {
  readonly line: number;
  readonly here: readonly string[];
  readonly there: readonly string[];
};

/** The stretches between the marks of git. */
export const conflictsIn = (text: string): readonly Conflict[] => {
  const found: Conflict[] = [];
  let open: { line: number; here: string[]; there: string[]; side: 'here' | 'base' | 'there' } | undefined;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (/^<{7,}(?: |$)/.test(line)) open = { line: at + 1, here: [], there: [], side: 'here' };
    else if (open === undefined) continue;
    else if (/^\|{7,}(?: |$)/.test(line)) open.side = 'base';
    else if (/^={7,}$/.test(line)) open.side = 'there';
    else if (/^>{7,}(?: |$)/.test(line)) {
      found.push({ line: open.line, here: open.here, there: open.there });
      open = undefined;
    } else if (open.side !== 'base') open[open.side].push(line);
  }
  return found;
};

/** The texts of the files that are there, by path. */
export const textsOf = async (
  root: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const tree = diskTree(root);
  const wanted = new Set(paths);
  const texts = new Map<string, string>();
  const entries = (await tree.list('')).filter(({ path }) => wanted.has(path));
  for await (const { path, text } of readTexts(tree, entries)) texts.set(path, text ?? '');
  return texts;
};

/** Which facts of which client must be decided, and how to go on. */
export const sayConflicts = (
  unmerged: readonly Unmerged[],
  texts: ReadonlyMap<string, string>,
  portfolio: Pick<Portfolio, 'clients'>,
  words: Words,
): string => {
  const { n, lines } = conflictLines(unmerged, texts, portfolio, words);
  return [
    words.say(phrases.head, { n }),
    ...lines,
    '',
    words.say(phrases.decide),
    `  kam sync --continue   ${words.say(phrases.continue)}`,
    `  kam sync --abort      ${words.say(phrases.abort)}`,
  ].join('\n');
};

/** Each file with what both sides say in it, and how many places there are. */
export const conflictLines = (
  unmerged: readonly Unmerged[],
  texts: ReadonlyMap<string, string>,
  { clients }: Pick<Portfolio, 'clients'>,
  words: Words,
): { readonly n: number; readonly lines: readonly string[] } => {
  const nameOf = new Map(clients.flatMap(({ slug, name }) => (slug === undefined ? [] : [[slug, name]])));
  const files = unmerged.map((each) => ({ ...each, stretches: conflictsIn(texts.get(each.path) ?? '') }));
  return {
    n: files.reduce((sum, { stretches }) => sum + Math.max(1, stretches.length), 0),
    lines: files.flatMap(({ path, deleted, stretches }) => [
      '',
      `${titleOf(path, nameOf, words)}${printable(path)}`,
      ...(stretches.length > 0
        ? stretches.flatMap((each) => shown(each, words))
        : [`  ${words.say(deleted ? phrases.gone : phrases.whole)}`]),
    ]),
  };
};

const titleOf = (path: string, nameOf: ReadonlyMap<string, string>, words: Words): string => {
  const part = partOf(path);
  if (part === undefined || !('slug' in part)) return '';
  const place = part.kind === 'section' ? part.section : part.kind === 'log' ? 'log' : 'reviews';
  const client = printable(nameOf.get(part.slug) ?? part.slug);
  return `${words.say(phrases.file, { client, part: placeText(place, words) })}: `;
};

/** Longer stretches are looked at in the file. */
const LINES = 4;

const shown = ({ line, here, there }: Conflict, words: Words): readonly string[] => {
  const [yours, theirs] = [words.say(phrases.here), words.say(phrases.there)];
  const width = Math.max(yours.length, theirs.length);
  const side = (title: string, lines: readonly string[]): string[] => {
    const given = lines.length === 0 ? [words.say(phrases.nothing)] : lines.slice(0, LINES);
    const all = lines.length > LINES ? [...given, '…'] : given;
    return all.map((each, at) => `    ${(at === 0 ? title : '').padEnd(width)} ${printable(each)}`);
  };
  return [`  ${words.say(phrases.line, { line })}`, ...side(yours, here), ...side(theirs, there)];
};
