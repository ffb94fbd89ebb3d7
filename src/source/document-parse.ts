import type { Node } from 'yaml';
import type { Data } from './document.ts';
import { buildData, emptyMap } from './document-data.ts';
import { type Parts, partFrontMatter } from './document-fence.ts';
import type { Flaw } from './document-flaw.ts';
import { withQuotes } from './document-quote.ts';
import { readYaml } from './document-yaml.ts';
import type { Span } from './place.ts';

/** A dossier file is typed by people; what is larger is an accident. In bytes, or UTF-16 units once decoded. */
export const LARGEST_DOCUMENT = 1_048_576;

/** A text with its nodes: offsets of nodes count from `start`, offsets of flaws from the beginning of the text. */
export type Parsed = {
  readonly data: Data;
  readonly root: Node | null;
  readonly start: number;
  /** Where the YAML ends: the closing fence, or the end of the file. */
  readonly end: number;
  readonly body: string;
  readonly flaws: readonly Flaw[];
  readonly broken: boolean;
};

/** What merge tools leave: a line that begins with seven of `<`, `|` or `>` and a space. */
const CONFLICT = /(?:^|\n)((?:<{7}|\|{7}|>{7}) [^\r\n]*)/;

const nothing = (body: string, flaw: Flaw): Parsed => ({
  data: emptyMap(),
  root: null,
  start: 0,
  end: 0,
  body,
  flaws: [flaw],
  broken: true,
});

/** Parses a `.md` file with front matter, or the YAML of any other. Never throws for bad content. */
export const parseText = (path: string, text: string): Parsed => {
  if (text.length > LARGEST_DOCUMENT)
    return nothing('', { rule: 'file/too-large', start: 0, end: 0, args: { limit: LARGEST_DOCUMENT } });
  if (text.trim() === '') return nothing('', { rule: 'file/empty', start: 0, end: 0 });
  const conflict = conflictIn(text);
  const parts = path.endsWith('.md') ? partFrontMatter(text) : wholeYaml(text);
  if ('rule' in parts) return nothing(text, conflict ?? parts);
  if (conflict === undefined) return parseParts(parts);
  // A conflict in the prose leaves the facts readable; elsewhere all else would be noise.
  if (conflict.start < parts.start + parts.yaml.length) return nothing(parts.body, conflict);
  const parsed = parseParts(parts);
  return { ...parsed, flaws: [...parsed.flaws, conflict] };
};

const conflictIn = (text: string): Flaw | undefined => {
  const found = CONFLICT.exec(text);
  if (found === null) return undefined;
  const line = found[1] ?? '';
  const start = found.index + found[0].length - line.length;
  return { rule: 'yaml/conflict-marker', start, end: start + line.length };
};

const wholeYaml = (text: string): Parts => {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return { yaml: text.slice(start), start, body: '' };
};

const parseParts = ({ yaml, start, body }: Parts): Parsed => {
  const { root, flaws, broken } = readYaml(yaml);
  const built = broken ? { data: emptyMap(), flaws: [] } : buildData(root, yaml);
  const all = [...withQuotes(flaws, yaml), ...built.flaws];
  const moved = all.map((flaw) => shifted(flaw, start));
  return { data: built.data, root, start, end: start + yaml.length, body, flaws: moved, broken };
};

const shifted = (flaw: Flaw, by: number): Flaw => {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { also, fix } = flaw;
  return {
    ...flaw,
    ...move(flaw),
    ...(also === undefined ? {} : { also: move(also) }),
    ...(fix?.instead === undefined ? {} : { fix: { ...fix, instead: move(fix.instead) } }),
  };
};
