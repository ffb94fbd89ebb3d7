import type { Column } from '../columns.ts';

/** The columns of sales that a warehouse may have; lines are not told apart there. */
export type Field = Exclude<Column, 'line'> | 'source';

/** Where sales lie in files of another program, as kam.yaml says it. */
export type Warehouse = {
  /** Paths and patterns of CSV and Parquet files, from the portfolio's folder or absolute. */
  readonly files: readonly string[];
  /** Which column holds what; amounts may be sums of columns. Without any: our own names. */
  readonly columns?: Readonly<Partial<Record<Field, string | undefined>>> | undefined;
  /** Of the CSV files; a comma where nothing is said. */
  readonly delimiter?: string | undefined;
  /** How many processors may work; all where nothing is said. */
  readonly threads?: number | undefined;
};
