import type { Words } from '../../locale/words.ts';
import type { Block, Tone, TreeNode } from '../../page/page.ts';
import { cellsOf, changeOf, gridCells, treeCells } from '../figures.ts';
import { phrases } from '../phrases.ts';
import { placeOf } from '../place.ts';
import { chartMd } from './charts.ts';
import { fieldDiagram, treeDiagram } from './diagrams.ts';
import { code, escaped, opening, quiet, strong } from './escape.ts';
import { hashes, proseMd } from './prose.ts';
import { change, inline, legendMd, tableBlock, tableMd } from './table.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** The paragraphs of some blocks; `depth` is the level of the heading above them. */
export const blockParts = (blocks: readonly Block[], words: Words, depth: number): string[] =>
  blocks
    .flatMap((block) => partsOf(block, words, depth))
    .filter((part): part is string => part !== undefined && part !== '');

const partsOf = (block: Block, words: Words, depth: number): (string | undefined)[] => {
  switch (block.kind) {
    case 'section':
      return [`${hashes(depth + 1)} ${escaped(block.title)}`, ...blockParts(block.blocks, words, depth + 1)];
    case 'prose':
      return [proseMd(block.markdown, depth)];
    case 'note':
      return [note(block, words)];
    case 'figures':
      return figures(block, words);
    case 'table':
      return tableBlock(block, words);
    case 'checklist':
      return checklist(block, words);
    case 'grid':
      return [
        strong(block.title),
        grid(block, words),
        legendMd(gridCells(block.cells), words),
        fieldDiagram(block, words),
      ];
    case 'tree':
      return [
        tree(block.nodes, words),
        legendMd(treeCells(block.nodes), words),
        block.drawn === true ? treeDiagram(block.nodes, words) : undefined,
      ];
    case 'timeline':
      return [
        block.items
          .map(({ date, text, tone }) => `- ${strong(words.date(date))} ${signed(tone)}${escaped(text)}`)
          .join('\n'),
      ];
    case 'chart':
      return chartMd(block.chart, words);
    case 'findings':
      return [findings(block, words)];
  }
};

/** What a tone says in a word; plain and muted say nothing. */
const TONES = { good: phrases.good, warn: phrases.warn, bad: phrases.bad };

const note = ({ tone, text }: Of<'note'>, words: Words): string => {
  if (tone === 'muted') return quiet(text);
  return tone === 'plain'
    ? `> ${opening(escaped(text))}`
    : `> ${strong(`${words.say(TONES[tone])}:`)} ${escaped(text)}`;
};

const SIGNS: Readonly<Partial<Record<Tone, string>>> = { good: '✓ ', warn: '⚠ ', bad: '✗ ' };
const signed = (tone: Tone | undefined): string => SIGNS[tone ?? 'plain'] ?? '';

const figures = ({ items }: Of<'figures'>, words: Words): (string | undefined)[] => [
  items
    .map((item) => {
      const moved = changeOf(item);
      const value = `- ${escaped(item.label)}: ${inline({ ...item.cell, tone: 'bad' }, words)}`;
      return moved === undefined ? value : `${value} · ${change(moved, words)}`;
    })
    .join('\n'),
  legendMd(cellsOf(items), words),
];

const checklist = ({ items, empty = '' }: Of<'checklist'>, words: Words): (string | undefined)[] => {
  if (items.length === 0) return [opening(escaped(empty))];
  const lines = items.map(({ done, text, cells = [], tone }) => {
    const said = [signed(tone) + escaped(text), ...cells.map((cell) => inline(cell, words))].join(' · ');
    return `- [${done ? 'x' : ' '}] ${said}`;
  });
  return [
    lines.join('\n'),
    legendMd(
      items.flatMap(({ cells = [] }) => cells),
      words,
    ),
  ];
};

const grid = ({ rows, columns, cells }: Of<'grid'>, words: Words): string =>
  tableMd(
    ['', ...columns].map((title) => ({ title })),
    rows.map((row, at) => [
      strong(row),
      ...columns.map((_, column) =>
        (cells[at]?.[column] ?? [])
          .map((item) => (typeof item === 'string' ? escaped(item) : inline(item, words)))
          .join(', '),
      ),
    ]),
  );

const tree = (nodes: readonly TreeNode[], words: Words, indent = ''): string =>
  nodes
    .map(({ cell, cells = [], children = [] }) => {
      const said = [cell, ...cells].map((each) => inline(each, words)).join(' · ');
      const own = `${indent}- ${opening(said)}`;
      return children.length === 0 ? own : `${own}\n${tree(children, words, `${indent}  `)}`;
    })
    .join('\n');

const findings = ({ items, empty = '' }: Of<'findings'>, words: Words): string =>
  items.length === 0
    ? opening(escaped(empty))
    : items
        .map(
          ({ finding, text }) =>
            `- ${strong(words.say(phrases[finding.severity]))}: ${escaped(text)} (${code(placeOf(finding))})`,
        )
        .join('\n');
