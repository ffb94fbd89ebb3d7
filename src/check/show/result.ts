import type { Words } from '../../locale/words.ts';
import type { Finding, Place, Severity } from '../../value/finding.ts';
import type { PlainDate } from '../../value/period.ts';
import type { Texts } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Screen } from './frame.ts';
import type { Paint } from './paint.ts';

/** A finding with its place counted and its sentence said. */
export type Said = {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly message: string;
  /** The alternative that was probably meant, out of `args.allowed`. */
  readonly nearest?: string;
  readonly at: Place;
  readonly also: readonly Place[];
};

/** What a check has to say, before a format makes text of it. */
export type Result = {
  readonly today: PlainDate;
  readonly checked: { readonly dossiers: number; readonly clients: number; readonly files: number };
  /** The folders of the dossiers that lie in the asked paths, in their order. */
  readonly dossiers: readonly string[];
  /** By file, then by place. */
  readonly findings: readonly Said[];
  /** How many findings lie outside of the asked paths. */
  readonly elsewhere: number;
  /** How many findings comments and kam.yaml ask to be ignored, and how many the baseline lets pass. */
  readonly ignored: number;
  readonly known: number;
  /** Texts of the files that the findings are in, for frames; large files are absent. */
  readonly texts: Texts;
  /** Milliseconds, where somebody is watching; never in output that may be committed. */
  readonly elapsed?: string;
};

export type Stage = {
  readonly words: Words;
  readonly paint: Paint;
  readonly screen: Screen;
  /** Written before every file name, so that it opens from where it is read: `examples/meridian/`. */
  readonly prefix: string;
  /** The severities that fail the check, for formats that say so; errors where nothing is said. */
  readonly failing?: readonly Severity[];
  /** Of the program, for formats that name who made them. */
  readonly version?: string;
};

/** How a result is shown: a pure function to the text of stdout. */
export type Show = (result: Result, stage: Stage) => string;
