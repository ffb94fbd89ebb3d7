import { writeXlsx } from 'hucre/xlsx';
import { printable } from '../../value/printable.ts';
import type { Render } from '../format.ts';
import { phrases } from '../phrases.ts';
import { contentsOf, frontSheet } from './front.ts';
import { reference, sheetNames } from './names.ts';
import { repacked } from './pack.ts';
import { tableSheet } from './sheet.ts';

/**
 * A workbook: the first sheet is the page in words with its key figures and findings, each table and the figures of
 * each chart have a sheet of their own. Numbers are numbers, days are days, text is never a formula.
 */
export const xlsx: Render<Promise<Uint8Array>> = async (pages, { words, generator }) => {
  const [page] = pages;
  if (page === undefined) throw new Error('nothing to render: no page');
  const contents = contentsOf(pages, words);
  const title = printable(page.title);
  const [front = '', ...names] = sheetNames([
    words.say(phrases.summary),
    ...contents.tables.map((table) => table.title),
  ]);
  const day = new Date(`${page.head.today}T00:00:00Z`);
  const made = await writeXlsx({
    sheets: [
      frontSheet(front, contents, names, words),
      ...contents.tables.map((table, at) => tableSheet(names[at] ?? '', table)),
    ],
    // Headers again on each printed page; the writer's own setting leaves out the quotes that a name with spaces needs.
    namedRanges: names.map((name) => ({
      name: '_xlnm.Print_Titles',
      range: reference(name, '$1:$1'),
      scope: name,
    })),
    properties: { title, creator: generator, created: day, modified: day },
  });
  return repacked(made);
};
