import { rules } from '../check/rules/index.ts';
import { sayFindings } from '../check/say.ts';
import type { Said } from '../check/show/result.ts';
import { loadWords } from '../locale/index.ts';
import { interactionSchema } from '../portfolio/interactions.ts';
import { readAs } from '../portfolio/read.ts';
import { SECTIONS } from '../portfolio/sections/index.ts';
import { readDocument } from '../source/document.ts';
import type { Finding } from '../value/finding.ts';

/**
 * What is wrong in a file by its schema, in the words of the check (English, as refusals are): what a writing command
 * looks at before it writes. Errors only, and only those that pass the test.
 */
export const wrongIn = async (
  path: string,
  text: string,
  matters: (finding: Finding) => boolean,
): Promise<readonly Said[]> => {
  const schema = SECTIONS.find(({ file }) => path.endsWith(`/${file}`))?.schema ?? interactionSchema;
  const document = readDocument(path, text);
  const found = [...document.findings, ...readAs(schema, document).findings].filter(
    (finding) => finding.severity === 'error' && matters(finding),
  );
  return sayFindings(found, rules, new Map([[path, text]]), await loadWords('en'));
};

/** What is wrong in a file now and was not before; every place that was there keeps its path. */
export const newlyWrongIn = async (path: string, before: string, after: string): Promise<readonly Said[]> => {
  const key = ({ rule, at, args }: Finding): string =>
    JSON.stringify([rule, 'path' in at ? at.path : '', args]);
  const old = new Set((await wrongIn(path, before, () => true)).map(({ finding }) => key(finding)));
  return wrongIn(path, after, (finding) => !old.has(key(finding)));
};
