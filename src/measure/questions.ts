import type { Phrase } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import type { Person } from '../portfolio/sections/stakeholders.ts';
import { type Fact, givenOf } from '../value/fact.ts';

/** A decisive fact of a dossier that nobody knows, and the question that would bring it. */
export type OpenQuestion = {
  /** The client's id. */
  readonly client: string;
  readonly section: SectionId;
  /** Of the fact, from its section on: `products.budget.kitting`. */
  readonly path: string;
  readonly ask: Phrase;
  readonly args: Readonly<Record<string, string>>;
  readonly unblocks: Phrase;
  /** 3: a decision hangs on it. */
  readonly weight: 1 | 2 | 3;
  /** It was asked before, and is still open. */
  readonly asked: boolean;
  /** People of the client who could answer, of two levels where the dossier knows any. */
  readonly whom: readonly Person[];
};

/**
 * What we should know of a client and do not, the weightiest first, then in the order of the dossier. Only
 * dossiers have questions; a section without a file has all of its own.
 */
export const questionsOf = (client: Client, config: Config): readonly OpenQuestion[] => {
  const { dossier } = client;
  if (dossier === undefined) return [];
  const whom = twoLevels(dossier.sections.stakeholders?.data.people ?? []);
  const found = SECTIONS.flatMap((section): OpenQuestion[] => {
    const data: unknown = dossier.sections[section.id]?.data ?? {};
    return section.questions.flatMap((question) => {
      const { path, ask, unblocks, weight } = question;
      const open =
        'open' in question ? (question.open as ((data: unknown) => boolean) | undefined) : undefined;
      return fillersOf(path, data, config)
        .filter((filler) => open?.(data) ?? isOpen(factAt(data, filler.path)))
        .map(({ path, args }) => ({
          client: client.id,
          section: section.id,
          path: `${section.id}.${path}`,
          ask,
          args,
          unblocks,
          weight,
          asked: factAt(data, path) !== undefined,
          whom,
        }));
    });
  });
  return found.sort((a, b) => b.weight - a.weight);
};

type Filler = { readonly path: string; readonly args: Readonly<Record<string, string>> };

/**
 * A question about `{product}` is asked once for each category, and for each product that has none; a
 * category is known as soon as one of its products is, since one budget may stand in either place.
 */
const fillersOf = (path: string, data: unknown, { products }: Config): readonly Filler[] => {
  if (!path.includes('{product}')) return [{ path, args: {} }];
  const at = (key: string): string => path.replace('{product}', key);
  const keys = new Set(products.map(({ id, category }) => category ?? id));
  return [...keys].flatMap((key) => {
    const inside = products.filter(({ id, category }) => category === key || id === key);
    const isAnswered = inside.some(({ id }) => !isOpen(factAt(data, at(id))));
    const name = inside.find(({ id, category }) => category === undefined && id === key)?.name ?? key;
    return isAnswered ? [] : [{ path: at(key), args: { product: name } }];
  });
};

const factAt = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, key)
          ? (at as Record<string, unknown>)[key]
          : undefined,
      data,
    );

const isOpen = (fact: unknown): boolean =>
  fact === undefined ||
  (typeof fact === 'object' && fact !== null && (fact as Fact<unknown>).state === 'unknown');

/** The most influential person whom we reach, and the next one of another level of the reporting lines. */
const twoLevels = (people: readonly Person[]): readonly Person[] => {
  const byId = new Map(people.map((one) => [one.id, one]));
  const levelOf = (one: Person): number => {
    const seen = new Set<string>();
    for (let at: Person | undefined = one; at !== undefined && !seen.has(at.id); ) {
      seen.add(at.id);
      at = byId.get(at.reports_to ?? '');
    }
    return seen.size;
  };
  const reached = people
    .filter(({ contact }) => contact === undefined || contact === 'active')
    .sort((a, b) => (givenOf(b.influence) ?? 0) - (givenOf(a.influence) ?? 0) || (a.id < b.id ? -1 : 1));
  const [first, ...rest] = reached;
  if (first === undefined) return [];
  const second = rest.find((one) => levelOf(one) !== levelOf(first)) ?? rest[0];
  return second === undefined ? [first] : [first, second];
};
