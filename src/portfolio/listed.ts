import type { Entry } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import { meantFile, type Part, partOf } from './layout.ts';

/** A file of a portfolio. */
export type Listed = { readonly entry: Entry; readonly part: Part };

/** Those of the entries that are files of a portfolio. */
export const listedIn = (entries: readonly Entry[]): readonly Listed[] =>
  entries.flatMap((entry): Listed[] => {
    const part = partOf(entry.path);
    return part === undefined ? [] : [{ entry, part }];
  });

/** What there is to say about files before they are read. */
export const fileFindings = (entries: readonly Entry[], listed: readonly Listed[]): readonly Finding[] => [
  ...entries.flatMap(oddEntry),
  ...listed.flatMap(strayFile),
];

/** A finding about a file as a whole. */
export const atFile = (file: string, rule: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule,
  severity,
  at: { file, path: [] },
  args: { file },
});

/** Links that lead out, and names whose letters are composed in another way than they look. */
const oddEntry = ({ path, outside }: Entry): readonly Finding[] => [
  ...(outside === undefined ? [] : [atFile(path, 'file/link-outside')]),
  ...(path === path.normalize('NFC') ? [] : [atFile(path, 'portfolio/name-not-nfc', 'warning')]),
];

/** A name that looks like one of ours and that nothing reads. */
const strayFile = ({ entry, part }: Listed): readonly Finding[] => {
  if (part.kind !== 'stray' || entry.outside !== undefined) return [];
  const found = atFile(entry.path, 'portfolio/stray-file', 'hint');
  const near = meantFile(entry.path);
  return [near === undefined ? found : { ...found, args: { ...found.args, near } }];
};
