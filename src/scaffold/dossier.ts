import type { Words } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import type { Change } from '../source/change.ts';
import { adapted } from './adapted.ts';
import { type SectionFact, type Shapes, sectionShapes } from './facts.ts';
import { type Entry, isFilled, readOutline, writeEntries } from './outline.ts';
import { put } from './put.ts';
import type { Sales } from './sales.ts';
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

/** The file of one section as a dossier of the small kind would have it, however late it is begun. */
export const scaffoldSection = (
  id: SectionId,
  { sales, config }: Pick<DossierStart, 'sales' | 'config'>,
  templates: Templates,
  words: Words,
): string => {
  const section = SECTIONS.find((each) => each.id === id);
  if (section === undefined) throw new Error(`there is no section ${id}`);
  const start = { slug: '', full: false, facts: [], note: '', sales, config };
  return sectionText(section, start, templates, sectionShapes(), words);
};

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
