import { REGISTER_FILE } from '../portfolio/layout.ts';
import { COLUMNS } from '../portfolio/register.ts';
import type { Change } from '../source/change.ts';
import { parseCsv } from '../source/csv.ts';
import { delimiterOf } from '../source/csv-delimiter.ts';
import { csvLine, guard } from '../source/csv-line.ts';
import type { NewClient } from './clients.ts';

/** New clients as lines at the end of clients.csv, in its own columns, delimiter and line ends; undefined when there are none. */
export const registerChange = (before: string | null, clients: readonly NewClient[]): Change | undefined => {
  if (clients.length === 0) return undefined;
  if (before === null || before.trim() === '') {
    const text = csvLine(COLUMNS) + clients.map((client) => csvLine(cellsOf(client, COLUMNS))).join('');
    return { kind: 'write', path: REGISTER_FILE, text, before };
  }
  const { delimiter } = delimiterOf(before.replace(/^\uFEFF/, ''));
  const header = parseCsv(before).rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const lines = clients.map((client) => csvLine(cellsOf(client, header), delimiter).replace(/\n$/, end));
  const start = before.length;
  const text = (before.endsWith('\n') ? '' : end) + lines.join('');
  return { kind: 'splice', path: REGISTER_FILE, before, edits: [{ start, end: start, text }] };
};

const cellsOf = ({ id, name, channel = '' }: NewClient, columns: readonly string[]): readonly string[] => {
  const cells = new Map([
    ['id', id],
    ['name', guard(name)],
    ['status', 'active'],
    ['channel', channel],
  ]);
  return columns.map((column) => cells.get(column) ?? '');
};
