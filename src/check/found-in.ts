import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Finding } from '../value/finding.ts';
import { latest } from '../value/latest.ts';

/** What was wrong with a file when it was read. */
export const foundIn = ({ findings }: Portfolio, file: string): readonly Finding[] =>
  byFile(findings).get(file) ?? [];

const byFile = latest((findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = files.get(finding.at.file);
    if (others === undefined) files.set(finding.at.file, [finding]);
    else others.push(finding);
  }
  return files;
});
