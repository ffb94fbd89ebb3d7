/** One row of a delimited file with the line on which it starts, as a spreadsheet counts it (from 1). */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
