import type { z } from 'zod';
import { type Document, readDocument } from '../source/document.ts';
import { type IgnoreComment, ignoreComments } from '../source/document-ignore.ts';
import { type Finding, inFiles, type Path } from '../value/finding.ts';
import type { Chapter } from './dossier.ts';
import { FORMAT } from './formats.ts';
import { type ImportRules, importRulesSchema } from './import-rules.ts';
import { type Interaction, interactionSchema } from './interactions.ts';
import { CONFIG_FILE, type Part } from './layout.ts';
import { migrated } from './migrated.ts';
import { migratedTable } from './migrated-table.ts';
import { formatOf } from './migrations.ts';
import { readAs } from './read.ts';
import { type Register, readRegister } from './register.ts';
import { type Review, reviewSchema } from './reviews.ts';
import { SECTIONS, type SectionId } from './sections/index.ts';
import { namingMissingId, standInId } from './stand-in.ts';
import type { FileText } from './texts.ts';

/** What was read of one client's folder. The data of a section is of the section's own type. */
export type Folder = {
  readonly sections: Map<SectionId, Chapter<unknown>>;
  readonly interactions: Interaction[];
  readonly reviews: Review[];
};

/** Reads file after file by its schema, and keeps what they say and what is wrong with them. */
export class Gathering {
  readonly folders = new Map<string, Folder>();
  readonly logs = new Map<string, Interaction[]>();
  readonly reviews: Review[] = [];
  readonly imports = new Map<string, ImportRules>();
  readonly findings: Finding[] = [];
  readonly ignores: IgnoreComment[] = [];
  readonly moved = new Map<string, (path: Path) => Path>();
  register: Register['rows'] = [];
  /** The text of rates.csv; it can be read when kam.yaml is. */
  rates = '';
  private readonly format: number;

  /** `format`: that of the files, by kam.yaml. */
  constructor(format = FORMAT) {
    this.format = format;
  }

  take({ path, text }: FileText, part: Part): void {
    if (part.kind === 'register') this.takeRegister(this.table(path, text));
    else if (part.kind === 'rates') this.rates = this.table(path, text);
    else {
      this.ignores.push(...ignoreComments(path, text));
      this.takeDocument(readDocument(path, text), part);
    }
  }

  /** A document of any format by its schema; undefined when nothing of it can be used. */
  read<S extends z.ZodType>(
    schema: S,
    typed: Document,
    standIns: Readonly<Record<string, string>> = {},
  ): z.output<S> | undefined {
    const { path } = typed;
    const document = migrated(typed, path === CONFIG_FILE ? formatOf(typed) : this.format);
    const { back } = document;
    const { data, findings, inFile } = readAs(schema, document, standIns);
    if (back !== undefined) this.moved.set(path, back);
    this.findings.push(...document.findings, ...findings.map((each) => this.found(each)));
    if (inFile !== undefined) this.moved.set(path, back === undefined ? inFile : (at) => back(inFile(at)));
    return data;
  }

  /** A finding of a reader of today's format, at its place in the file. */
  found(finding: Finding): Finding {
    return namingMissingId(inFiles(finding, this.moved));
  }

  private table(path: string, text: string): string {
    const table = migratedTable(path, text, this.format);
    if (table.back !== undefined) this.moved.set(path, table.back);
    return table.text;
  }

  private takeRegister(text: string): void {
    const { rows, findings } = readRegister(text);
    this.register = rows;
    this.findings.push(...findings.map((each) => this.found(each)));
  }

  private takeDocument(document: Document, part: Part): void {
    if (part.kind === 'section') this.takeSection(document, part.slug, part.section);
    else if (part.kind === 'log') this.takeInteraction(document, this.folder(part.slug).interactions);
    else if (part.kind === 'client-review') this.takeReview(document, this.folder(part.slug).reviews);
    else if (part.kind === 'register-log')
      this.takeInteraction(document, entryOf(this.logs, part.client, []));
    else if (part.kind === 'review') this.takeReview(document, this.reviews);
    else if (part.kind === 'rules') this.takeRules(document, part.source);
  }

  private folder(slug: string): Folder {
    return entryOf(this.folders, slug, { sections: new Map(), interactions: [], reviews: [] });
  }

  private takeSection(document: Document, slug: string, id: SectionId): void {
    const schema: z.ZodType | undefined = SECTIONS.find((section) => section.id === id)?.schema;
    if (schema === undefined) return;
    const standIns = id === 'general' ? { id: standInId(slug), name: slug } : {};
    const data = this.read(schema, document, standIns);
    const { sections } = this.folder(slug);
    if (data !== undefined) sections.set(id, { file: document.path, data, body: document.body });
  }

  private takeInteraction(document: Document, into: Interaction[]): void {
    const data = this.read(interactionSchema, document);
    if (data !== undefined) into.push({ ...data, file: document.path, body: document.body });
  }

  private takeReview(document: Document, into: Review[]): void {
    const data = this.read(reviewSchema, document);
    if (data !== undefined) into.push({ ...data, file: document.path, body: document.body });
  }

  private takeRules(document: Document, source: string): void {
    const data = this.read(importRulesSchema, document);
    if (data !== undefined) this.imports.set(source, data);
  }
}

const entryOf = <V>(map: Map<string, V>, key: string, fresh: V): V => {
  const found = map.get(key) ?? fresh;
  map.set(key, found);
  return found;
};
