import { padded } from '../value/width.ts';

/** Rows of cells as lines, the first column to the left. */
export const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map(
    (row) => `  ${row.map((cell, i) => padded(cell, widths[i] ?? 0, i === 0 ? 'left' : 'right')).join('  ')}`,
  );
};
