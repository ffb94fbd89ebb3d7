import type { Words } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import { id as idKind } from '../portfolio/kind.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import { phrases as productPhrases } from '../portfolio/sections/products.ts';
import type { Change } from '../source/change.ts';
import type { SectionFact, Shapes } from './facts.ts';
import { type Entry, emptyEntry, isFilled, readOutline, writeEntries } from './outline.ts';
import { put } from './put.ts';
import { type Sales, salesComments } from './sales.ts';
import { type Templates, templateOf } from './template.ts';
import { voiced, wrapped } from './voice.ts';

/** What a dossier is started from. */
export type DossierStart = {
  /** The name of its folder. */
  readonly slug: string;
  /** All nine sections with all facts, instead of four with the decisive ones. */
  readonly full: boolean;
  /** Id, name and whatever else is known already; a later fact replaces an earlier one. */
  readonly facts: readonly SectionFact[];
  /** Text without a fact of its own, for the body of section 1. */
  readonly note: string;
  readonly sales: Sales;
  readonly config: Pick<Config, 'currency' | 'products' | 'factors'>;
};

type AnySection = (typeof SECTIONS)[number];

/** A small dossier has the facts that decisions hang on. */
const MINIMAL: ReadonlySet<SectionId> = new Set(['general', 'stakeholders', 'products', 'action-plan']);

const templateName = (section: AnySection, language: string): string => `dossier/${language}/${section.file}`;

export const dossierTemplates = (language: string): readonly string[] =>
  SECTIONS.map((section) => templateName(section, language));

/** The files of a new dossier, in the order of its sections. Throws a Refusal for a fact that no section has. */
export const scaffoldDossier = (
  start: DossierStart,
  templates: Templates,
  shapes: Shapes,
  words: Words,
): readonly Change[] =>
  SECTIONS.filter(
    ({ id }) => start.full || MINIMAL.has(id) || start.facts.some(({ section }) => section === id),
  ).map((section) => ({
    kind: 'write',
    path: `clients/${start.slug}/${section.file}`,
    text: sectionText(section, start, templates, shapes, words),
    before: null,
  }));

const sectionText = (
  section: AnySection,
  start: DossierStart,
  templates: Templates,
  shapes: Shapes,
  words: Words,
): string => {
  const shape = shapes.get(section.id) ?? { kind: 'map', keys: {} };
  const text = templateOf(templates, templateName(section, words.language));
  // The examples of the templates speak of euros.
  const outline = readOutline(text.replaceAll(' EUR', ` ${start.config.currency}`));
  const prepared = (entries: readonly Entry[]): readonly Entry[] =>
    voiced(adapted(section.id, entries, start, words), section, shape, words);
  const template = { decisive: prepared(outline.decisive), rest: prepared(outline.rest) };
  const entries = start.facts
    .filter((fact) => fact.section === section.id)
    .reduce<readonly Entry[]>(
      (all, fact) => put(all, shape, fact, section.id),
      [...template.decisive, ...template.rest],
    );
  const optional = new Set(template.rest.map(({ key }) => key));
  const isLeftOut = (entry: Entry): boolean => !start.full && optional.has(entry.key) && !isFilled(entry);
  const left = entries.filter(isLeftOut).map(({ key }) => key);
  const listed = left.length === 0 ? '' : `\n${wrapped(`# ${outline.more} ${left.join(', ')}`).join('\n')}\n`;
  const body = section.id === 'general' && start.note !== '' ? `\n${start.note}\n` : '';
  return `---\n${writeEntries(entries.filter((entry) => !isLeftOut(entry)))}${listed}---\n${body}`;
};

/** Where a section asks about what this portfolio sells and steers by. */
const adapted = (
  section: SectionId,
  entries: readonly Entry[],
  start: DossierStart,
  words: Words,
): readonly Entry[] =>
  entries.map((entry) => {
    if (section === 'products' && entry.key === 'budget') return withBudgets(entry, start, words);
    if (section === 'relationship' && entry.key === 'factors') return withFactors(entry, start.config);
    return entry;
  });

/** A question for each product they buy, and for each category of which they buy nothing; more would not be read. */
const QUESTIONS = 12;

const withBudgets = (entry: Entry, { sales, config }: DossierStart, words: Words): Entry => {
  const named = new Map(config.products.map((product) => [product.id, product]));
  const nameOf = (product: string | null): string => named.get(product ?? '')?.name ?? product ?? '–';
  const bought = sales.products.flatMap(({ product }) => named.get(product ?? '') ?? []);
  const categories = new Set(bought.map(({ category }) => category));
  const others = config.products
    .filter(
      ({ id, category }) =>
        !bought.some((each) => each.id === id) && !(category !== undefined && categories.has(category)),
    )
    .map(({ id, category }) => (category !== undefined && 'value' in idKind.read(category) ? category : id));
  const keys = [...new Set([...bought.map(({ id }) => id), ...others])].slice(0, QUESTIONS);
  const comments = salesComments(sales, nameOf, config.currency, words);
  const asked = keys.map((key) =>
    emptyEntry(key, [`# ${words.say(productPhrases.budget, { product: nameOf(key) })}`]),
  );
  return {
    ...entry,
    comments: [...comments, '', ...entry.comments],
    ...(asked.length === 0 ? {} : { value: { kind: 'map', entries: asked }, below: [] }),
  };
};

/** The team's own factors; the template knows words for the usual ones. */
const withFactors = (entry: Entry, { factors }: Pick<Config, 'factors'>): Entry => {
  const known = entry.value.kind === 'map' ? entry.value.entries : [];
  const entries = factors.map(
    ({ id, name }) =>
      known.find(({ key }) => key === id) ?? emptyEntry(id, name === undefined ? [] : [`# ${name}`]),
  );
  return { ...entry, value: { kind: 'map', entries } };
};
