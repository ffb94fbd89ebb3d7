import type { WriteSheet } from 'hucre/xlsx';
import type { Words } from '../../locale/words.ts';
import type { Block, Page } from '../../page/page.ts';
import { printable, printableLines } from '../../value/printable.ts';
import { headLines } from '../head.ts';
import { phrases } from '../phrases.ts';
import { tableOf } from '../tabular/blocks.ts';
import type { Table } from '../tabular/table.ts';
import { TONES } from '../tone.ts';
import { textCell, type Written } from './cells.ts';
import { reference } from './names.ts';
import { heightsOf, inFont, type Lines, placed, QUIET, TOP, tableLines } from './sheet.ts';

/** What a workbook consists of: the lines of its first sheet, and the tables that have sheets of their own. */
export type Contents = { readonly lines: readonly Line[]; readonly tables: readonly Table[] };

/** A row of the first sheet, or a link to the sheet of a table. */
export type Line = readonly Written[] | { readonly to: number; readonly rows: number };

const bold = (size: number) => ({ ...inFont({ bold: true, size }), alignment: { ...TOP, wrapText: true } });
const WORDS = { alignment: { ...TOP, wrapText: true } } as const;

/** Everything of pages in its order: words, key figures and findings on the first sheet, tables named in their place. */
export const contentsOf = (pages: readonly Page[], words: Words): Contents => {
  const lines: Line[] = [];
  const tables: Table[] = [];
  const said = (text: string, style: Written['style'] = WORDS): void => {
    lines.push([textCell(text, style)]);
  };

  const walk = (blocks: readonly Block[], under: readonly string[], title: string): void => {
    for (const block of blocks) {
      if (block.kind === 'section') {
        lines.push([]);
        said(printable(block.title), bold(under.length > 1 ? 11 : 13));
        walk(block.blocks, [...under, printable(block.title)], printable(block.title));
      } else if (block.kind === 'note') said(noteText(block, words));
      else if (block.kind === 'prose') for (const line of printableLines(block.markdown)) said(line);
      else other(block, under, title);
    }
  };

  const other = (block: Block, under: readonly string[], title: string): void => {
    const made = tableOf(block, words);
    if (made === undefined) return;
    const onFront = block.kind === 'figures' || block.kind === 'findings';
    if (made.rows.length === 0) for (const note of made.notes) said(note, QUIET);
    else if (onFront) lines.push([], ...tableLines(made), []);
    else {
      lines.push({ to: tables.length, rows: made.rows.length });
      tables.push({ ...made, under, title: printable(made.title ?? title) });
    }
  };

  const heads = headLines(pages, words);
  for (const [at, { title, subtitle, blocks }] of pages.entries()) {
    if (at > 0) lines.push([], []);
    said(printable(title), bold(16));
    if (subtitle !== undefined) said(printable(subtitle));
    if (heads[at] !== '') said(printable(heads[at] ?? ''), QUIET);
    walk(blocks, pages.length > 1 ? [printable(title)] : [], printable(title));
  }
  return { lines, tables };
};

const noteText = ({ tone, text }: Extract<Block, { kind: 'note' }>, words: Words): string => {
  const word = TONES[tone];
  return word === undefined ? printable(text) : `${words.say(word)}: ${printable(text)}`;
};

const LINK = { ...inFont({ underline: true, color: { rgb: '1F5FA8' } }), alignment: TOP } as const;
const ASIDE = { ...QUIET, ...WORDS };
const WIDTHS = [80, ...Array.from({ length: 7 }, () => 18)];

/** The first sheet, with links to the others; `names` are those of the tables. */
export const frontSheet = (
  name: string,
  { lines, tables }: Contents,
  names: readonly string[],
  words: Words,
): WriteSheet => {
  const linked: Lines = lines.flatMap((line): Lines => {
    if (!('to' in line)) return [line];
    const sheet = names[line.to] ?? '';
    const { title = '', notes = [] } = tables[line.to] ?? {};
    return [
      [
        { ...textCell(title, LINK), hyperlink: { target: '', location: reference(sheet, 'A1') } },
        textCell(words.say(phrases.rows, { n: line.rows })),
      ],
      ...notes.map((note) => [textCell(note, ASIDE)]),
    ];
  });
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    cells: placed(linked),
    rowDefs: heightsOf(linked, WIDTHS),
    view: { showGridLines: false },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};
