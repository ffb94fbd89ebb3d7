import type { Block, Page } from '../../page/page.ts';
import { widthOf } from '../../value/width.ts';
import { cellsOf, changeOf, gridCells } from '../figures.ts';
import { TONES } from '../tone.ts';
import { change, inline, legendLines, textTable } from './cells.ts';
import { chartLines } from './charts.ts';
import { checklist, findings, timeline, tree } from './lists.ts';
import { proseLines } from './prose.ts';
import { paragraph, type Stage } from './stage.ts';
import { muted, tableLines } from './table.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Blocks one under another, a blank line between them. */
export const blockLines = (blocks: readonly Block[], stage: Stage, depth = 1): string[] =>
  blocks.flatMap((block, at) => [...(at === 0 ? [] : ['']), ...linesOf(block, stage, depth)]);

const linesOf = (block: Block, stage: Stage, depth: number): string[] => {
  switch (block.kind) {
    case 'section':
      return section(block, stage, depth);
    case 'prose':
      return proseLines(block.markdown, stage);
    case 'note':
      return note(block, stage);
    case 'figures':
      return figures(block, stage);
    case 'table':
      return table(block, stage);
    case 'checklist':
      return checklist(block, stage);
    case 'grid':
      return grid(block, stage);
    case 'tree':
      return tree(block, stage);
    case 'timeline':
      return timeline(block, stage);
    case 'chart':
      return [...titled(block.chart.title, stage), ...chartLines(block.chart, stage)];
    case 'findings':
      return findings(block, stage);
  }
};

/** The title of a page over a rule, with what it is about. */
export const headingLines = ({ title, subtitle }: Page, headLine: string, stage: Stage): string[] => [
  ...titled(title, stage),
  ...(subtitle === undefined ? [] : paragraph(stage.clean(subtitle), stage)),
  ...(headLine === '' ? [] : muted(stage.clean(headLine), stage)),
  stage.ink.muted(stage.strokes.rule.repeat(Math.min(stage.width, 100))),
];

const titled = (title: string, stage: Stage): string[] =>
  paragraph(stage.clean(title), stage).map((line) => stage.ink.title(line));

/** Sections of the first level are underlined; deeper ones are bold, or end in a colon where nothing is. */
const section = ({ title, blocks }: Of<'section'>, stage: Stage, depth: number): string[] => {
  const lines = paragraph(stage.clean(title), stage);
  const rule = stage.strokes.rule.repeat(Math.max(...lines.map(widthOf)));
  const body = blockLines(blocks, stage, depth + 1);
  return [
    ...lines.map((line) => stage.ink.title(line)),
    ...(depth === 1 ? [stage.ink.muted(rule)] : []),
    ...(body.length === 0 ? [] : ['', ...body]),
  ];
};

const note = ({ tone, text }: Of<'note'>, stage: Stage): string[] => {
  const word = TONES[tone];
  const said = stage.clean(text);
  return paragraph(word === undefined ? said : `${stage.say(word)}: ${said}`, stage).map((line) =>
    stage.ink[tone](line),
  );
};

const figures = ({ items }: Of<'figures'>, stage: Stage): string[] => [
  ...tableLines(
    {
      columns: [
        { title: '', align: 'left', weight: 0, long: 'wrap' },
        { title: '', align: 'right', weight: 0, long: items.some(isSentence) ? 'wrap' : 'whole' },
        { title: '', align: 'left', weight: 0, long: 'wrap' },
      ],
      rows: items.map((item) => {
        const moved = changeOf(item);
        return [
          { text: stage.clean(item.label) },
          { text: inline(item.cell, stage), tone: item.cell.tone },
          moved === undefined ? { text: '' } : { text: change(moved, stage), tone: moved.tone },
        ];
      }),
    },
    stage,
  ),
  ...legendLines(cellsOf(items), stage),
];

/** Words in place of a figure may be broken; a figure may not. */
const isSentence = ({ cell }: Of<'figures'>['items'][number]): boolean =>
  cell.kind === 'text' && cell.value.length > 24;

const table = (block: Of<'table'>, stage: Stage): string[] => {
  const title = block.title === undefined ? [] : [...titled(block.title, stage), ''];
  const empty = block.rows.length === 0 && block.empty !== undefined;
  const { table: drawn, notes } = textTable(block, stage);
  const cells = [...block.rows.flat(), ...(block.total ?? [])];
  return [
    ...title,
    ...(empty ? paragraph(stage.clean(block.empty ?? ''), stage) : tableLines(drawn, stage)),
    ...notes.flatMap((text, at) => muted(stage.clean(`[${at + 1}] ${text}`), stage)),
    ...legendLines(cells, stage),
    ...muted(stage.clean(block.base), stage),
  ];
};

const grid = ({ title, rows, columns, cells }: Of<'grid'>, stage: Stage): string[] => [
  ...titled(title, stage),
  '',
  ...tableLines(
    {
      columns: ['', ...columns].map((column) => ({
        title: stage.clean(column),
        align: 'left',
        weight: 0,
        long: 'wrap',
      })),
      rows: rows.map((row, at) => [
        { text: stage.clean(row) },
        ...columns.map((_, column) => ({
          text: (cells[at]?.[column] ?? [])
            .map((item) => (typeof item === 'string' ? stage.clean(item) : inline(item, stage)))
            .join(', '),
        })),
      ]),
    },
    stage,
  ),
  ...legendLines(gridCells(cells), stage),
];
