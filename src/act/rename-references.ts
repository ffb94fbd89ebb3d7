import { childOf } from '../portfolio/filled.ts';
import { CONFIG_FILE } from '../portfolio/layout.ts';
import { editText, readDocument } from '../source/document.ts';
import type { Path } from '../value/finding.ts';

/** A folder below clients/ that gets another name. */
export type Move = { readonly from: string; readonly to: string };

/** May a file say where the folder of a client is? Prose, settings, and who is asked to review what. */
export const mayRefer = (path: string): boolean =>
  path.endsWith('.md') ||
  path === CONFIG_FILE ||
  /(?:^|\/)(?:CODEOWNERS|\.gitattributes|\.gitignore)$/.test(path);

/** The text of a file with all that leads into the folder leading to its new name. `path` is the file's place before the move. */
export const referring = (path: string, text: string, move: Move): string => {
  if (!text.includes(move.from)) return text;
  const mentioned = mentions(text, move);
  if (path === CONFIG_FILE) return places(mentioned, move);
  return path.endsWith('.md') ? links(path, mentioned, move) : mentioned;
};

/** `clients/gazmash`, wherever it is not part of a longer path or name: `https://example.com/clients/gazmash` is another's. */
const mentions = (text: string, { from, to }: Move): string =>
  text.replace(new RegExp(`(?<![\\w-]|[\\w-]/)clients/${escaped(from)}(?![\\w-])`, 'g'), `clients/${to}`);

const escaped = (text: string): string => text.replace(/[\\^$*+?.()|[\]{}]/g, '\\$&');

/** What stands in `](…)`, and behind `[name]:`. */
const LINK = /(\]\(\s*<?|^[ \t]*\[[^\]\n]+\]:[ \t]*<?)([^)\s>]+)/gm;

const links = (path: string, text: string, move: Move): string =>
  text.replace(LINK, (_whole, before: string, target: string) => before + leading(path, target, move));

/** Follows a link step by step, and gives the step that enters the folder its new name. */
const leading = (path: string, target: string, { from, to }: Move): string => {
  if (/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(target)) return target;
  const way = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  const [, steps = '', rest = ''] = /^([^#?]*)(.*)$/s.exec(target) ?? [];
  const walked = steps.split('/').map((step) => {
    if (step === '..') way.pop();
    else if (step !== '.' && step !== '') way.push(step);
    const enters = step === from && way.length === 2 && way[0] === 'clients';
    return enters ? to : step;
  });
  return walked.join('/') + rest;
};

/** Names of clients alone, in the `in:` of rules and ignores. */
const places = (text: string, { from, to }: Move): string => {
  const { data } = readDocument(CONFIG_FILE, text);
  const found = ['rules', 'ignores'].flatMap((list) => {
    const items = childOf(childOf(data, 'check'), list);
    return (Array.isArray(items) ? items : []).flatMap((item, at): Path[] => {
      const place = childOf(item, 'in');
      if (place === from) return [['check', list, at, 'in']];
      if (!Array.isArray(place)) return [];
      return place.flatMap((each, n): Path[] => (each === from ? [['check', list, at, 'in', n]] : []));
    });
  });
  return editText(
    CONFIG_FILE,
    text,
    found.map((at) => ({ kind: 'set', at, value: to })),
  );
};
