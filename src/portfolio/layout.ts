import { nearest } from '../value/nearest.ts';
import { SECTIONS, type SectionId } from './sections/index.ts';

/** What a file of a portfolio is, by its path. `stray`: it looks like one of ours and has a name that nothing reads. */
export type Part =
  | { readonly kind: 'config' | 'register' | 'rates' | 'review' | 'stray' }
  | { readonly kind: 'rules'; readonly source: string }
  | { readonly kind: 'section'; readonly slug: string; readonly section: SectionId }
  | { readonly kind: 'log' | 'client-review'; readonly slug: string }
  /** The log of a client without a dossier. */
  | { readonly kind: 'register-log'; readonly client: string };

/** What a file of facts is, as `kam schema` names it. */
export type FactsKind = SectionId | 'kam' | 'log' | 'review' | 'import' | 'people';

/** One folder in it for each dossier. */
export const CLIENTS_FOLDER = 'clients/';
export const CONFIG_FILE = 'kam.yaml';
export const REGISTER_FILE = 'clients.csv';
export const RATES_FILE = 'rates.csv';
export const PRIVATE_FILE = 'people.private.yaml';

const FILES: ReadonlyMap<string, SectionId> = new Map(SECTIONS.map(({ file, id }) => [file, id]));

/** Tables go through Excel, which saves them in the encoding it likes. */
export const isTable = (path: string): boolean => path === REGISTER_FILE || path === RATES_FILE;

/** Undefined for what is none of our business: sales, attachments, files of other programs. */
export const partOf = (path: string): Part | undefined => {
  if (path === CONFIG_FILE) return { kind: 'config' };
  if (path === REGISTER_FILE) return { kind: 'register' };
  if (path === RATES_FILE) return { kind: 'rates' };
  const [folder, ...inside] = path.split('/');
  if (folder === 'clients') return clientPart(inside);
  const [first = '', second] = inside;
  if (folder === 'log' && inside.length === 2 && second?.endsWith('.md'))
    return { kind: 'register-log', client: first };
  if (folder === 'reviews' && inside.length === 1 && first.endsWith('.md')) return { kind: 'review' };
  const rules = folder === 'imports' && inside.length === 1 ? /^(.+)\.yaml$/.exec(first) : null;
  return rules === null ? undefined : { kind: 'rules', source: rules[1] ?? '' };
};

/** The kind of a file of facts; undefined for tables and what is none of ours. */
export const factsKindOf = (path: string): FactsKind | undefined => {
  const [folder, , name, ...deeper] = path.split('/');
  if (folder === 'clients' && name === PRIVATE_FILE && deeper.length === 0) return 'people';
  const part = partOf(path);
  switch (part?.kind) {
    case 'config':
      return 'kam';
    case 'section':
      return part.section;
    case 'log':
    case 'register-log':
      return 'log';
    case 'review':
    case 'client-review':
      return 'review';
    case 'rules':
      return 'import';
    default:
      return undefined;
  }
};

const clientPart = ([slug = '', ...inside]: readonly string[]): Part | undefined => {
  const [first = '', second = '', ...deeper] = inside;
  if (inside.length === 0) return slug.startsWith('.') ? undefined : { kind: 'stray' };
  if (inside.length === 1) {
    const section = FILES.get(first);
    if (section !== undefined) return { kind: 'section', slug, section };
    return looksLikeOurs(first) ? { kind: 'stray' } : undefined;
  }
  if (deeper.length > 0 || !second.endsWith('.md')) return undefined;
  if (first === 'log') return { kind: 'log', slug };
  return first === 'reviews' ? { kind: 'client-review', slug } : undefined;
};

/** The file of a dossier that was probably meant by a name that nothing reads. */
export const meantFile = (path: string): string | undefined =>
  nearest(path.slice(path.lastIndexOf('/') + 1), [...FILES.keys(), PRIVATE_FILE]);

/** A numbered Markdown file, or a slip of the finger away from a name that is read. */
const looksLikeOurs = (name: string): boolean =>
  name !== PRIVATE_FILE && (/^\d+-.*\.(md|markdown|txt)$/i.test(name) || meantFile(name) !== undefined);
