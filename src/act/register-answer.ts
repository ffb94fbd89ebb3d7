import { REGISTER_FILE } from '../portfolio/layout.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { type Column, isColumn, registerShape } from '../portfolio/register.ts';
import { withCell } from '../portfolio/register-lines.ts';
import { parseCsv } from '../source/csv.ts';
import { unguard } from '../source/csv-line.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import { type Answer, typedText, type Written } from './answer.ts';
import { judge } from './answers.ts';
import type { Desk } from './desk.ts';

/**
 * Writes an answer into a client's line of clients.csv. A cell holds one answer, so that a different one is refused
 * unless it is to take its place. Throws a Refusal for what is no column.
 */
export const writeInRegister = (
  desk: Desk,
  client: Client,
  fact: string,
  answer: Omit<Answer, 'section' | 'path'>,
): Written => {
  const column = columnCalled(fact, client);
  const shape = registerShape().keys[column];
  if (shape?.kind !== 'value') throw new Error(`the column ${column} holds no scalar`);
  const csv = desk.text(REGISTER_FILE) ?? '';
  const line = client.at.line ?? 0;
  const before = cellAt(csv, line, column);
  const olds = before === '' ? [] : column === 'aliases' ? before.split(/\s*[|;]\s*/) : [before];
  const text = typedText({ ...answer, path: [column] }, shape);
  const { effect: judged, place: found } = judge(text, olds, shape, {
    around: {},
    currency: answer.currency,
    replace: answer.replace === true,
  });
  // There is no room for who said the same before.
  const [effect, place] = judged === 'confirmed' ? (['refreshed', 'all'] as const) : [judged, found];
  const written = { file: REGISTER_FILE, at: [line, column], fact: column, text, effect, before: olds };
  if (effect === 'same') return written;
  if (place === 'beside' && column !== 'aliases')
    throw new Refusal(
      `a line of ${REGISTER_FILE} holds one answer, and there is another: ${before}`,
      `in its place: kam answer ${client.id} ${column} "${text}" --replace; both of them: kam new ${client.id}`,
    );
  const cell = place === 'beside' ? [...olds, text].join(' | ') : text;
  desk.put(REGISTER_FILE, withCell(csv, line, column, cell));
  return written;
};

/** Does the fact have a column for what clients say, in which nothing stands for this client? */
export const isOpenCell = (desk: Desk, client: Client, fact: string): boolean => {
  const shape = isColumn(fact) ? registerShape().keys[fact] : undefined;
  if (shape?.kind !== 'value' || !shape.sourced) return false;
  return cellAt(desk.text(REGISTER_FILE) ?? '', client.at.line ?? 0, fact) === '';
};

const columnCalled = (fact: string, client: Client): Column => {
  const [name = '', ...deeper] = fact.replace(/^general\./, '').split('.');
  if (name === 'id') throw new Refusal('the id of a client never changes');
  if (deeper.length === 0 && isColumn(name)) return name;
  const near = nearest(name, Object.keys(registerShape().keys));
  throw new Refusal(
    `${client.name} has no dossier, and ${REGISTER_FILE} no column "${fact}"`,
    near === undefined || deeper.length > 0
      ? `start its dossier: kam new ${client.id}`
      : `did you mean ${near}?`,
  );
};

const cellAt = (csv: string, line: number, column: string): string => {
  const [header, ...rows] = parseCsv(csv).rows;
  const place =
    header?.cells.findIndex((cell) => cell.replace('\ufeff', '').trim().toLowerCase() === column) ?? -1;
  return unguard(rows.find((row) => row.line === line)?.cells[place]?.trim() ?? '');
};
