import type { z } from 'zod';
import type { Data, Document } from '../source/document.ts';
import type { Finding, Path } from '../value/finding.ts';
import { type Filled, filled, keyOf } from './filled.ts';
import { bare } from './grammar.ts';
import { type Flaw, findingOf, flawsOf } from './issues.ts';
import { quickOf, REFUSED } from './quick.ts';

/** What a schema made of a document. */
export type Read<T> = {
  /** Absent when the file is broken as a whole. */
  readonly data?: T;
  readonly findings: readonly Finding[];
  /** From a path of the data to the path in the file, where list items had to be left out. */
  readonly inFile?: (path: Path) => Path;
};

/** Text for required keys of the file that are missing or wrong, so that the rest of it can still be read. */
type StandIns = Readonly<Record<string, string>>;

/**
 * Reads a document by a schema. Whatever is wrong becomes a finding and is left out: one bad date costs
 * that date, a list item without its id costs the item, and the rest of the file is read. What nobody
 * filled in counts as absent.
 */
export const readAs = <S extends z.ZodType>(
  schema: S,
  document: Document,
  standIns: StandIns = {},
): Read<z.output<S>> => {
  if (document.broken && Object.keys(standIns).length === 0) return { findings: [] };
  const quick = document.broken ? REFUSED : (quickOf(schema)?.(document.data) ?? REFUSED);
  if (quick !== REFUSED) return { data: quick as z.output<S>, findings: [] };
  const reader = new Salvage(document, standIns);
  for (;;) {
    const { data, inFile, moved } = reader.left();
    const input = reader.withStandIns(data);
    const result = schema.safeParse(input);
    if (result.success) return { data: result.data, findings: reader.findings, ...(moved ? { inFile } : {}) };
    const before = reader.progress;
    for (const flaw of flawsOf(result.error.issues, input)) reader.leaveOut(flaw, inFile(flaw.path));
    if (reader.progress === before) return { findings: reader.findings };
  }
};

/** Nobody reads more of one file; a hostile one could have a flaw in every line. */
const MOST = 100;

/** A document from which the wrong parts are taken out, one layer after another, each with its finding. */
class Salvage {
  readonly findings: Finding[] = [];
  private readonly document: Document;
  private readonly standIns: StandIns;
  private readonly dropped = new Set<string>();
  private readonly replaced = new Set<string>();
  private readonly noted = new Set<string>();

  constructor(document: Document, standIns: StandIns) {
    this.document = document;
    this.standIns = standIns;
  }

  left(): Filled {
    return filled(this.document.data, this.dropped);
  }

  withStandIns(data: Data | undefined): Data {
    const known = data ?? bare<Data>([]);
    if (typeof known === 'string' || Array.isArray(known)) return known;
    return bare([
      ...Object.entries(known),
      ...[...this.replaced].map((key): [string, Data] => [key, this.standIns[key] ?? '']),
    ]);
  }

  /** Grows with everything that is left out or replaced. */
  get progress(): number {
    return this.dropped.size + this.replaced.size;
  }

  /** Notes the finding and leaves out what it is about, unless that would be the whole file. */
  leaveOut(flaw: Flaw, path: Path): void {
    const missing = flaw.rule === 'missing';
    if (!missing || !this.isEcho(path)) this.note(findingOf(flaw, this.document.path, path));
    const out = missing ? path.slice(0, -1) : path;
    const [key] = path;
    if (missing && path.length === 1 && Object.hasOwn(this.standIns, String(key)))
      this.replaced.add(String(key));
    else if (out.length > 0 || Object.keys(this.standIns).length > 0) this.dropped.add(keyOf(out));
  }

  private note(finding: Finding): void {
    const key = JSON.stringify([finding.rule, finding.at]);
    if (this.noted.has(key) || this.noted.size === MOST) return;
    this.noted.add(key);
    this.findings.push(finding);
  }

  /** Missing only because it was just left out as wrong, or because nothing of the file could be read. */
  private isEcho(path: Path): boolean {
    const above = [...path.keys()].map((end) => keyOf(path.slice(0, end + 1)));
    return this.document.broken || this.dropped.has('[]') || above.some((key) => this.dropped.has(key));
  }
}
