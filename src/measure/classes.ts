import { CLASSES, type Class } from '../portfolio/config.ts';
import { BANDS, type Band } from './bands.ts';
import type { PotentialBand } from './potential.ts';

/** The whole matrix of profitability by potential; the rows and columns of what is unknown follow from it. */
const MATRIX: Readonly<Record<Band, Readonly<Record<PotentialBand, Class>>>> = {
  highest: { highest: 'A', high: 'B', low: 'B' },
  high: { highest: 'B', high: 'B', low: 'B' },
  low: { highest: 'C', high: 'C', low: 'D' },
  negative: { highest: 'E', high: 'E', low: 'E' },
};

const ANY: readonly PotentialBand[] = ['highest', 'high', 'low'];

/** Every class that a client may be in: null and no bands stand for unknown, and what is unknown may be anything. */
export const classesOf = (profit: Band | null, potentials: readonly PotentialBand[]): readonly Class[] => {
  const columns = potentials.length === 0 ? ANY : potentials;
  const rows = profit === null ? BANDS : [profit];
  const possible = new Set(rows.flatMap((row) => columns.map((column) => MATRIX[row][column])));
  return CLASSES.filter((each) => possible.has(each));
};
