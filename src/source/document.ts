import type { Finding } from '../value/finding.ts';
import { findingsOf } from './document-flaw.ts';
import { parseText } from './document-parse.ts';
import { readQuickly } from './document-quick.ts';

export { changeOf, type DocumentEdit, editDocument, editText, type Order } from './document-edit.ts';
export { locate } from './document-locate.ts';
export { LARGEST_DOCUMENT } from './document-parse.ts';
export { editScalar } from './document-scalar.ts';
export { type WrittenFact, writeDocument } from './document-write.ts';

/** Failsafe data: every scalar is the text that was typed; an empty value is ''. Maps have no prototype. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data };

/** A dossier file (front matter and body) or a YAML file (no body), read without ever running anything. */
export type Document = {
  readonly path: string;
  /** An empty map when the file is broken. */
  readonly data: Data;
  /** Prose after the front matter; '' for plain YAML. */
  readonly body: string;
  /** What was refused: anchors, tags, several documents, duplicate keys, conflict markers, … */
  readonly findings: readonly Finding[];
  /** The structure could not be read: `data` says nothing, and what is missing from it is no finding. */
  readonly broken: boolean;
};

/** Reads the text of a `.md` file with front matter or of a `.yaml` file. Never throws for bad content. */
export const readDocument = (path: string, text: string): Document => {
  const quick = readQuickly(path, text);
  if (quick !== undefined) return { path, ...quick, findings: [], broken: false };
  const { data, body, flaws, broken } = parseText(path, text);
  return { path, data, body, findings: findingsOf(path, text, flaws), broken };
};
