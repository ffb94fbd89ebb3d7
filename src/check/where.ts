import { REGISTER_FILE } from '../portfolio/layout.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { type Finding, isPlace } from '../value/finding.ts';
import { nearest } from '../value/nearest.ts';

type At = Finding['at'];

/** Says whose a place is: the id of the client in whose folder, log or row of the register it lies. */
export const ownersOf = ({ clients }: Portfolio): ((at: At) => string | undefined) => {
  const bySlug = new Map(clients.flatMap(({ slug, id }) => (slug === undefined ? [] : [[slug, id]])));
  const byRow = new Map(clients.flatMap(({ at, id }) => (at.line === undefined ? [] : [[at.line, id]])));
  return (at) => {
    const [folder, name = '', ...inside] = at.file.split('/');
    if (at.file === REGISTER_FILE) return byRow.get(isPlace(at) ? at.line : Number(at.path[0]));
    if (inside.length === 0) return undefined;
    if (folder === 'clients') return bySlug.get(name);
    return folder === 'log' ? name : undefined;
  };
};

/** Where a portfolio may have files that a check looks at. */
const TOPS = ['kam.yaml', 'clients.csv', 'rates.csv', 'clients', 'log', 'sales', 'imports', 'reviews'];

/** What an `in:` of kam.yaml means. */
export type Where = {
  /** Does a place lie there? `place` is the id or slug of a client, a file, a folder, or a pattern with `*` or `?`. */
  readonly has: (place: string, at: At) => boolean;
  /** Can there be anything at all? Otherwise what was probably meant. */
  readonly strange: (place: string) => { readonly near?: string } | undefined;
};

export const whereIn = (portfolio: Portfolio): Where => {
  const ownerOf = ownersOf(portfolio);
  const slugs = portfolio.clients.flatMap(({ slug }) => slug ?? []);
  const ids = new Map(
    portfolio.clients.flatMap(({ id, slug }) => [[id, id], ...(slug ? [[slug, id] as const] : [])]),
  );
  return {
    has: (place, at) => {
      const client = ids.get(place);
      if (client !== undefined) return ownerOf(at) === client;
      return isPattern(place) ? patternOf(place).test(at.file) : isUnder(place, at.file);
    },
    strange: (place) => {
      if (ids.has(place) || isPattern(place)) return undefined;
      const [top = '', slug = ''] = place.split('/');
      if (!TOPS.includes(top)) return near(nearest(place, [...ids.keys(), ...TOPS]));
      if (top !== 'clients' || slug === '' || slugs.includes(slug)) return undefined;
      return near(nearest(slug, slugs), 'clients/');
    },
  };
};

const near = (found: string | undefined, before = ''): { readonly near?: string } =>
  found === undefined ? {} : { near: before + found };

const isUnder = (place: string, file: string): boolean => {
  const folder = place.replace(/\/+$/, '');
  return file === folder || file.startsWith(`${folder}/`);
};

const isPattern = (place: string): boolean => /[*?]/.test(place);

/** `*` and `?` stay within one step of a path, `**` crosses steps. */
const patternOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/\*\*\/?|[*?]|[^*?]+/g, (part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      return part === '?' ? '[^/]' : part.replace(/[\\^$+.()|[\]{}]/g, '\\$&');
    })}$`,
    'u',
  );
