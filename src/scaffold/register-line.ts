import type { SectionId } from '../portfolio/sections/index.ts';
import { parseCsv } from '../source/csv.ts';
import { unguard } from '../source/csv-line.ts';
import { cleanText } from '../source/scalar.ts';
import type { SectionFact } from './facts.ts';

/** A record of clients.csv: its cells by column, and the span of the text that goes when it is taken out. */
export type RegisterLine = {
  readonly cells: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
};

/** The record that starts on this line of the file (from 1), whatever its delimiter and quotes. */
export const registerLine = (text: string, line: number): RegisterLine | undefined => {
  const [header, ...rows] = parseCsv(text).rows;
  const row = rows.find((each) => each.line === line);
  if (header === undefined || row === undefined) return undefined;
  const mark = text.includes('\n') ? '\n' : '\r';
  const inside = row.cells.reduce((sum, cell) => sum + cell.split(mark).length - 1, 0);
  const cells = header.cells.map((name, at): [string, string] => [
    name.replace('\uFEFF', '').trim().toLowerCase(),
    unguard(row.cells[at]?.trim() ?? ''),
  ]);
  return {
    cells: new Map(cells.filter(([name, cell]) => name !== '' && cell !== '')),
    start: lineStart(text, line, mark),
    end: lineStart(text, line + inside + 1, mark),
  };
};

const lineStart = (text: string, line: number, mark: string): number => {
  let at = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf(mark, at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return at;
};

/** Columns whose fact has the same name in section 1. */
const SAME = [
  'id',
  'name',
  'status',
  'channel',
  'owner',
  'department',
  'territory',
  'industry',
  'tax_id',
  'parent',
  'rival',
  'came_by',
  'postponed_until',
];

/** Everything that a register line says, as facts of a dossier; what no fact can hold becomes text for section 1. */
export const carriedFacts = ({
  cells,
}: Pick<RegisterLine, 'cells'>): { facts: readonly SectionFact[]; note: string } => {
  const rest = new Map([...cells].map(([column, cell]) => [column, cell.split(/\r\n?|\n/).map(cleanText)]));
  const take = (column: string): string => {
    const text = (rest.get(column) ?? []).join(' ').trim();
    rest.delete(column);
    return text;
  };
  const facts: SectionFact[] = [];
  const add = (section: SectionId, path: string, ...texts: readonly string[]): void => {
    const given = texts.filter((text) => text !== '');
    if (given.length > 0) facts.push({ section, path: path.split('.'), texts: given });
  };
  const aliases = take('aliases').split(/[|;]/);
  const lost = cells.get('status') === 'lost';
  const reason = lost ? 'lost.reason' : cells.has('postponed_until') ? 'postponed_why' : undefined;
  for (const column of SAME) add('general', column, take(column));
  add('general', 'aliases', ...aliases.map((alias) => alias.trim()));
  if (/^\d[\d\s]*(\(|$)/.test(cells.get('size') ?? '')) add('general', 'employees', take('size'));
  if (reason !== undefined) add('general', reason, take('reason'));
  add('products', 'budget_total', take('budget'));
  const note = rest.get('note')?.join('\n') ?? '';
  rest.delete('note');
  const others = [...rest].map(([column, lines]) => `${column}: ${lines.join(' ')}`);
  return { facts, note: [...(note === '' ? [] : [note]), ...others].join('\n\n') };
};
