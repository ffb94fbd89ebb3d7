import type { Client } from '../portfolio/portfolio.ts';
import type { KeyPath } from '../value/finding.ts';
import { addMonths, monthOf, type PlainDate } from '../value/period.ts';

/** Where a fact of a client is written: a key of its first section, or a cell of its row in the register. */
export const clientPlace = ({ at: { file, line } }: Client, key: string): KeyPath => ({
  file,
  path: line === undefined ? [key] : [line, key],
});

/** The first day on which the trailing year is another one: until then its figures hold. */
export const nextMonth = (today: PlainDate): PlainDate => `${addMonths(monthOf(today), 1)}-01`;
