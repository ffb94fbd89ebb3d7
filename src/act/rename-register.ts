import { REGISTER_FILE } from '../portfolio/layout.ts';
import { isColumn, registerShape } from '../portfolio/register.ts';
import { parseCsv } from '../source/csv.ts';
import { cellPlace, headerOf } from '../source/csv-place.ts';
import { spanAt } from '../source/place.ts';
import { whoIn } from './mentions.ts';

/** A register in which one of our team is called otherwise: as an owner, and as the source of a fact. All else stays. */
export const renameInRegister = (csv: string, id: string, to: string): string => {
  const { rows } = parseCsv(csv);
  const { line: top, names } = headerOf(csv);
  const starts = [0, ...[...csv.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const from = (line: number): number => starts[line - 1] ?? csv.length;
  const head = csv.slice(0, from(top + 1));
  const below = rows.filter(({ line }) => line > top);
  const lines = below.map(({ line, cells }, at) => {
    const text = csv.slice(from(line), from(below[at + 1]?.line ?? starts.length + 1));
    const named = names.filter((name, place) => isNamed(name, cells[place] ?? '', id));
    // Behind the header alone a row is found as quickly as it is in a short file.
    return named.reduce((row, name) => renamedCell(head, row, { top, name }, id, to), text);
  });
  return [csv.slice(0, from(below[0]?.line ?? starts.length + 1)), ...lines].join('');
};

const isNamed = (name: string, cell: string, id: string): boolean => {
  if (name === 'owner') return cell.trim() === id;
  const shape = isColumn(name) ? registerShape().keys[name] : undefined;
  return shape?.kind === 'value' && shape.sourced && whoIn(cell.trim()) === id;
};

type Cell = { readonly top: number; readonly name: string };

const renamedCell = (head: string, row: string, { top, name }: Cell, id: string, to: string): string => {
  const text = head + row;
  const { start, end } = spanAt(text, cellPlace({ file: REGISTER_FILE, path: [top + 1, name] }, text));
  const at = text.lastIndexOf(id, end - 1);
  if (at < start) return row;
  return (text.slice(0, at) + to + text.slice(at + id.length)).slice(head.length);
};
