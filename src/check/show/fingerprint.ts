import { digestOf } from '../../source/digest.ts';
import type { Result, Said } from './result.ts';

/**
 * For each finding of a result a name that stays while lines move above it and days go by: its rule, its file, the
 * text of its line, and which one it is among equals. Two findings never share one.
 */
export const fingerprintsOf = ({
  findings,
  texts,
}: Pick<Result, 'findings' | 'texts'>): readonly string[] => {
  const lines = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  return findings.map(({ finding, at }) => {
    if (!lines.has(at.file)) lines.set(at.file, (texts.get(at.file) ?? '').split(/\r\n|\n|\r/));
    const line = isWhole(at) ? '' : (lines.get(at.file)?.[at.line - 1] ?? '').trim();
    const name = JSON.stringify([finding.rule, at.file, line]);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return digestOf([name, String(before)]).slice(0, 40);
  });
};

/** A place without width is the file as a whole. */
export const isWhole = ({ line, endLine, column, endColumn }: Said['at']): boolean =>
  line === endLine && column === endColumn;
