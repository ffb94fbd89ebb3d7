import { fold } from '../value/name.ts';
import { printable } from '../value/printable.ts';
import { slugOf } from '../value/slug.ts';
import { scalar } from './rules-text.ts';
import type { Seen } from './seen.ts';

/** A product, channel or manager that kam.yaml does not have, with the id that is proposed for it. */
export type Proposed = { readonly id: string; readonly names: readonly string[]; readonly lines: number };

/** The texts that nothing of kam.yaml is called, most lines first; texts with one slug become one entry. */
export const proposedOf = (
  seen: Iterable<Seen>,
  known: ReadonlyMap<string, string>,
  meant: (text: string) => string,
  language: string,
): readonly Proposed[] => {
  const taken = new Set(known.values());
  const bySlug = new Map<string, { names: Set<string>; lines: number }>();
  const texts = [...seen].sort((a, b) => b.lines - a.lines || (a.text < b.text ? -1 : 1));
  for (const { text, lines } of texts) {
    if (text === '' || known.has(fold(text))) continue;
    const slug = slugOf(meant(text), language);
    const found = bySlug.get(slug) ?? { names: new Set(), lines: 0 };
    found.names.add(printable(meant(text)).replace(/\s+/g, ' ').trim());
    bySlug.set(slug, { names: found.names, lines: found.lines + lines });
  }
  return [...bySlug].map(([slug, { names, lines }]) => ({ id: free(slug, taken), names: [...names], lines }));
};

const free = (slug: string, taken: Set<string>): string => {
  let id = slug;
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
  taken.add(id);
  return id;
};

/** Entries as they are pasted under a key of kam.yaml. */
export const entriesText = (key: string, entries: readonly Proposed[]): string =>
  [
    `${key}:`,
    ...entries.flatMap(({ id, names: [name = id, ...aliases] }) => [
      `  - id: ${id}`,
      `    name: ${scalar(name)}`,
      ...(aliases.length === 0
        ? []
        : ['    aliases:', ...aliases.map((alias) => `      - ${scalar(alias)}`)]),
    ]),
  ].join('\n');
