import { rules } from '../check/rules/index.ts';
import { sayFindings } from '../check/say.ts';
import type { Said } from '../check/show/result.ts';
import { loadWords } from '../locale/index.ts';
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
  const found = findingsIn(path, text).filter((finding) => finding.severity === 'error' && matters(finding));
  return sayFindings(found, rules, new Map([[path, text]]), await loadWords('en'));
};

const findingsIn = (path: string, text: string): readonly Finding[] => {
  const schema = SECTIONS.find(({ file }) => path.endsWith(`/${file}`))?.schema;
  const document = readDocument(path, text);
  return [...document.findings, ...(schema === undefined ? [] : readAs(schema, document).findings)];
};
