import { columnLetters } from '../ledger/columns.ts';
import type { ImportRules } from '../portfolio/import-rules.ts';
import { type Expression, isMistake, type Mistake, parseExpression } from '../value/expression.ts';
import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';

/** What the rules say of one field: the text that was typed, and what it means as an expression. */
export type Spec = { readonly field: string; readonly text: string; readonly parsed: Expression | Mistake };

export const specOf = (field: string, text: string): Spec => ({ field, text, parsed: parseExpression(text) });

/** All that the columns of rules look for in a header. */
export const specsOf = (columns: ImportRules['columns']): readonly Spec[] =>
  Object.entries(columns).map(([field, text]) => specOf(`columns.${field}`, text));

/** The names of an expression with the place where each stands. */
export const namesIn = (
  expression: Expression,
): readonly { readonly name: string; readonly at: number }[] => {
  if (expression.kind === 'column') return [expression];
  if (expression.kind === 'minus') return namesIn(expression.of);
  return expression.kind === 'number' ? [] : [...namesIn(expression.left), ...namesIn(expression.right)];
};

/** The header of a table: which name stands where. Names are compared without case and spaces around. */
export class Header {
  readonly cells: readonly string[];
  /** As the spreadsheet counts it. */
  readonly row: number;
  private readonly places = new Map<string, number[]>();

  constructor(cells: readonly string[], row: number) {
    this.cells = cells;
    this.row = row;
    for (const [i, cell] of cells.entries()) {
      const name = fold(cell);
      if (name !== '') this.places.set(name, [...(this.places.get(name) ?? []), i]);
    }
  }

  has(name: string): boolean {
    return this.places.has(fold(name));
  }

  /** Where a name stands. A name that stands twice is refused: nobody can say which one is meant. */
  position(name: string): number {
    const [first, second] = this.places.get(fold(name)) ?? [];
    if (first === undefined) throw new Error(`no column ${name}`);
    if (second !== undefined)
      throw new Refusal(
        `two columns are called "${printable(name)}": ${columnLetters(first)} and ${columnLetters(second)}`,
        'rename one of them in the file; columns that the rules do not use may share a name',
      );
    return first;
  }

  /** What a spec means here: a whole text that is a name goes before its meaning as an expression. */
  resolve({ text, parsed }: Spec): Expression | undefined {
    if (this.has(text)) return { kind: 'column', name: text, at: 0 };
    if (isMistake(parsed)) return undefined;
    return namesIn(parsed).every(({ name }) => this.has(name)) ? parsed : undefined;
  }
}

/** Why the specs do not fit the header: every one that does not, each with the place in its expression. */
const misfit = (header: Header, specs: readonly Spec[], rules: string): Refusal => {
  const wrong = specs.filter((spec) => header.resolve(spec) === undefined);
  const told = wrong.map((spec) => `${rules}, ${spec.field}: ${whyNot(header, spec)}`);
  const columns = header.cells.filter((cell) => cell.trim() !== '').map(printable);
  return new Refusal(told.join('\n'), `the columns of the file are: ${columns.join(' · ')}`);
};

const whyNot = (header: Header, { text, parsed }: Spec): string => {
  const mistake = isMistake(parsed) ? parsed : undefined;
  const missing = isMistake(parsed) ? undefined : namesIn(parsed).find(({ name }) => !header.has(name));
  const near = nearest(missing?.name ?? text, header.cells);
  const meant = near === undefined ? '' : `; did you mean "${printable(near)}"?`;
  if (mistake !== undefined && near === undefined)
    return `${mistake.what}\n  ${printable(text)}\n  ${' '.repeat(mistake.at)}^`;
  return `there is no column "${printable(missing?.name ?? text)}"${meant}`;
};

/** The header among the first rows of a table: the first row that has all that the specs name. Throws a Refusal that says what is missing. */
export const findHeader = (
  rows: readonly { readonly cells: readonly string[]; readonly row: number }[],
  specs: readonly Spec[],
  rules: string,
): Header => {
  let best: { readonly header: Header; readonly fits: number } | undefined;
  for (const { cells, row } of rows) {
    const header = new Header(cells, row);
    const fits = specs.filter((spec) => header.resolve(spec) !== undefined).length;
    if (fits === specs.length) return header;
    if (best === undefined || fits > best.fits) best = { header, fits };
  }
  if (best === undefined) throw new Refusal('the file has no rows');
  throw misfit(best.header, specs, rules);
};
