import type { PlainDate } from '../../value/period.ts';

/** A number as programs take it, and how it is to be shown. */
export type Figure = {
  readonly kind: 'figure';
  /** Exact, with a point and without grouping: `-1234.5678`; a share as 0..1. */
  readonly digits: string;
  readonly unit: 'money' | 'share' | 'number';
  /** Decimals that are shown. */
  readonly places: number;
  readonly signed: boolean;
};

/** One value of a table for programs: nothing is rounded, and what nobody knows is absent (null). */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | Figure
  | { readonly kind: 'day'; readonly day: PlainDate }
  | null;

export type Row = readonly Value[];

/** A block of a page as rows of values under a line of titles. */
export type Table = {
  readonly title: string;
  /** What it stands under: the page where there are several, and the sections. */
  readonly under: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly total?: Row;
  /** What is said below it: its base, or why it is empty. */
  readonly notes: readonly string[];
};

/** A table that does not know yet where it stands. */
export type Untitled = Omit<Table, 'under' | 'title'> & { readonly title?: string | undefined };
