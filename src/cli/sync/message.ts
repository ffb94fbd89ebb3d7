import { placeText } from '../../diff/say.ts';
import { phrases as named, type Words } from '../../locale/words.ts';
import { partOf } from '../../portfolio/layout.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { few } from '../../value/few.ts';
import { printable } from '../../value/printable.ts';

export const phrases = named('sync.message', {
  several: '{n} {n|client|clients}: {names}',
  sales: 'Sales',
  other: 'Other files',
});

/** More names than this make no line. */
const NAMED = 3;

/**
 * What was done, from the files that changed: clients, and the parts of their dossiers. The first line alone says
 * most of it; with several clients each has a line of its own below.
 */
export const messageOf = (
  paths: readonly string[],
  { clients }: Pick<Portfolio, 'clients'>,
  words: Words,
): string => {
  const nameOf = new Map(clients.flatMap(({ slug, id, name }) => [[slug ?? id, name] as const, [id, name]]));
  const parts = new Map<string, Set<string>>();
  for (const path of paths) {
    const { whose, what } = placeOf(path, words);
    const key = whose === undefined ? what : printable(nameOf.get(whose) ?? whose);
    const own = parts.get(key) ?? new Set();
    parts.set(key, whose === undefined ? own : own.add(what));
  }
  const lines = [...parts].map(([key, own]) => (own.size === 0 ? key : `${key}: ${[...own].join(', ')}`));
  const named = [...parts.keys()];
  if (lines.length === 1) return lines.join('');
  const shown = few(named, NAMED);
  const count = [...parts.values()].filter((own) => own.size > 0).length;
  const first = count === lines.length ? words.say(phrases.several, { n: count, names: shown }) : shown;
  return [first, '', ...lines].join('\n');
};

const placeOf = (path: string, words: Words): { readonly whose?: string; readonly what: string } => {
  const part = partOf(path);
  switch (part?.kind) {
    case 'section':
      return { whose: part.slug, what: placeText(part.section, words) };
    case 'log':
      return { whose: part.slug, what: placeText('log', words) };
    case 'client-review':
      return { whose: part.slug, what: placeText('reviews', words) };
    case 'register-log':
      return { whose: part.client, what: placeText('log', words) };
    case 'register':
      return { what: placeText('register', words) };
    case 'review':
      return { what: placeText('reviews', words) };
    case 'config':
    case 'rules':
    case 'rates':
      return { what: placeText('settings', words) };
    default: {
      const slug = /^clients\/([^/]+)\//.exec(path)?.[1];
      const what = words.say(path.startsWith('sales/') ? phrases.sales : phrases.other);
      return slug === undefined ? { what } : { whose: slug, what };
    }
  }
};
