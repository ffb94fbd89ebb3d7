import type { Finding, Path, Place } from '../value/finding.ts';

/** Failsafe data: every scalar is the text that was typed; an empty value is ''. Maps have no prototype. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data };

/** A dossier file (front matter and body) or a YAML file (no body), read without ever running anything. */
export type Document = {
  readonly path: string;
  readonly data: Data;
  /** Prose after the front matter; '' for plain YAML. */
  readonly body: string;
  /** What was refused: anchors, tags, several documents, duplicate keys, conflict markers, … */
  readonly findings: readonly Finding[];
};

/** Reads the text of a `.md` file with front matter or of a `.yaml` file. Never throws for bad content. */
export declare const readDocument: (path: string, text: string) => Document;
/** Counts the place of a fact in the text; the deepest existing parent when the path is missing. */
export declare const locate: (path: string, text: string, keys: Path, part?: 'key' | 'value') => Place;
