import type { Words } from '../../locale/words.ts';
import type { Block, Cell, Page, TreeNode } from '../../page/page.ts';
import { printable } from '../../value/printable.ts';
import { changeOf } from '../figures.ts';
import { phrases } from '../phrases.ts';
import { placeOf } from '../place.ts';
import { basisWord, shown } from '../value.ts';
import { chartTable } from './charts.ts';
import { tabulated } from './columns.ts';
import type { Table, Untitled } from './table.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A block as a table; undefined for words, and for a section, which holds blocks of its own. */
export const tableOf = (block: Block, words: Words): Untitled | undefined => {
  switch (block.kind) {
    case 'section':
    case 'prose':
    case 'note':
      return undefined;
    case 'figures':
      return figures(block, words);
    case 'table':
      return table(block, words);
    case 'checklist':
      return checklist(block, words);
    case 'grid':
      return grid(block, words);
    case 'tree':
      return tree(block, words);
    case 'timeline':
      return timeline(block, words);
    case 'findings':
      return findings(block, words);
    case 'chart':
      return chartTable(block.chart, words);
  }
};

/**
 * All tables, key figures and lists of pages, in their order; what charts draw is left out, for it is drawn from the
 * same figures.
 */
export const tablesOf = (pages: readonly Page[], words: Words): Table[] => {
  const walk = (blocks: readonly Block[], under: readonly string[], title: string): Table[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'chart') return [];
      if (block.kind === 'section') {
        const own = printable(block.title);
        return walk(block.blocks, [...under, own], own);
      }
      const made = tableOf(block, words);
      return made === undefined ? [] : [{ ...made, under, title: printable(made.title ?? title) }];
    });
  return pages.flatMap(({ title, blocks }) =>
    walk(blocks, pages.length > 1 ? [printable(title)] : [], printable(title)),
  );
};

const text = (value: string): Cell => ({ kind: 'text', value });
const saidIn = (sentence: string | undefined): string[] =>
  sentence === undefined || sentence === '' ? [] : [printable(sentence)];

const table = ({ title, columns, rows, total, base, empty }: Of<'table'>, words: Words): Untitled => ({
  title,
  ...tabulated(
    columns.map((column) => column.title),
    rows,
    words,
    total,
  ),
  notes: [...(rows.length === 0 ? saidIn(empty) : []), ...saidIn(base)],
});

const figures = ({ items }: Of<'figures'>, words: Words): Untitled => {
  const moved = items.some((item) => changeOf(item) !== undefined);
  return {
    title: words.say(phrases.figures),
    ...tabulated(
      [words.say(phrases.figure), words.say(phrases.value), ...(moved ? [words.say(phrases.change)] : [])],
      items.map((item) => [text(item.label), item.cell, ...(moved ? [changeOf(item) ?? text('')] : [])]),
      words,
    ),
    notes: [],
  };
};

/** Titles for what stands behind the text of a line, which a page does not name. */
const details = (rows: readonly (readonly Cell[])[], words: Words): string[] =>
  Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, at) =>
    words.say(phrases.detail, { n: at + 1 }),
  );

const checklist = ({ items, empty }: Of<'checklist'>, words: Words): Untitled => {
  const behind = items.map(({ cells = [] }) => cells);
  return {
    ...tabulated(
      [words.say(phrases.state), words.say(phrases.what), ...details(behind, words)],
      items.map(({ done, text: what, cells = [] }) => [
        text(words.say(done ? phrases.done : phrases.open)),
        text(what),
        ...cells,
      ]),
      words,
    ),
    notes: items.length === 0 ? saidIn(empty) : [],
  };
};

const grid = ({ title, rows, columns, cells }: Of<'grid'>, words: Words): Untitled => {
  const name = (item: string | Cell): string => {
    if (typeof item === 'string') return item;
    const { text: value, absent } = shown(item, words);
    const aside = [absent ? '' : basisWord(item, words), item.note ?? ''].filter((word) => word !== '');
    return aside.length === 0 ? value : `${value} (${aside.join(', ')})`;
  };
  return {
    title,
    ...tabulated(
      [words.say(phrases.name), ...columns],
      rows.map((row, at) => [
        text(row),
        ...columns.map((_, place) => text((cells[at]?.[place] ?? []).map(name).join(', '))),
      ]),
      words,
    ),
    notes: [],
  };
};

/** A tree line by line, each with how deep it stands. */
const tree = ({ nodes }: Of<'tree'>, words: Words): Untitled => {
  const lines = (some: readonly TreeNode[], depth: number): (readonly Cell[])[] =>
    some.flatMap(({ cell, cells = [], children = [] }) => [
      [{ kind: 'number', value: depth } as const, cell, ...cells],
      ...lines(children, depth + 1),
    ]);
  const rows = lines(nodes, 1);
  return {
    ...tabulated(
      [words.say(phrases.level), words.say(phrases.what), ...details(rows, words).slice(0, -2)],
      rows,
      words,
    ),
    notes: [],
  };
};

const timeline = ({ items }: Of<'timeline'>, words: Words): Untitled => ({
  ...tabulated(
    [words.say(phrases.day), words.say(phrases.what)],
    items.map(({ date, text: what }) => [{ kind: 'date', value: date }, text(what)]),
    words,
  ),
  notes: [],
});

const findings = ({ items, empty }: Of<'findings'>, words: Words): Untitled => ({
  ...tabulated(
    [words.say(phrases.severity), words.say(phrases.what), words.say(phrases.place)],
    items.map(({ finding, text: what }) => [
      text(words.say(phrases[finding.severity])),
      text(what),
      text(placeOf(finding)),
    ]),
    words,
  ),
  notes: items.length === 0 ? saidIn(empty) : [],
});
