import { Refusal } from '../../value/refusal.ts';
import type { Render, Settings } from '../format.ts';
import { tablesOf } from '../tabular/blocks.ts';
import type { Row, Table } from '../tabular/table.ts';
import { lineOf } from './line.ts';

/** Tells Excel that the text is UTF-8. */
const MARK = '\ufeff';

/**
 * The tables of pages as RFC 4180: values as programs take them, exact and not rounded, shares as 0..1, ISO days, and
 * beside them columns of what their marks say. One table is its header and its rows, nothing else. Of several each is
 * a block: its title, its header, its rows and its total, its base; empty lines between.
 */
export const csv: Render = (pages, settings) => {
  const tables = tablesOf(pages, settings.words);
  const [first, ...more] = wanted(tables, settings);
  if (first === undefined)
    throw new Refusal('this has no table', 'the words of it are in: --format text|md|html');
  if (more.length === 0) return MARK + plain(first);
  return MARK + [first, ...more].map(block).join('\r\n');
};

const wanted = (tables: readonly Table[], { table }: Settings): readonly Table[] => {
  if (table === undefined) return tables;
  const title = table.trim().toLowerCase();
  const found = /^\d+$/.test(title)
    ? tables[Number(title) - 1]
    : tables.find((each) => each.title.toLowerCase() === title);
  if (found !== undefined) return [found];
  const known = tables.map((each, at) => `${at + 1} ${each.title}`);
  throw new Refusal(
    `there is no table "${table}"`,
    known.length === 0 ? undefined : `there are: ${known.join(' · ')}`,
  );
};

const plain = ({ columns, rows }: Table): string => [columns.map(text), ...rows].map(lineOf).join('');

const block = ({ title, under, columns, rows, total, notes }: Table): string =>
  [
    [text([...under.filter((each) => each !== title), title].join(' / '))],
    columns.map(text),
    ...rows,
    ...(total === undefined ? [] : [total]),
    ...notes.map((note) => [text(note)]),
  ]
    .map(lineOf)
    .join('');

const text = (value: string): Row[number] => ({ kind: 'text', text: value });
