import type { Block } from '../../page/page.ts';
import { cellsOf, changeOf } from '../figures.ts';
import { el, escaped } from '../markup.ts';
import type { Canvas } from '../svg/canvas.ts';
import { chartSvg } from '../svg/index.ts';
import { TONES } from '../tone.ts';
import { shown } from '../value.ts';
import { basisHtml, changeHtml, legendHtml, valueHtml } from './cells.ts';
import { checklistHtml, findingsHtml, timelineHtml, treeHtml } from './lists.ts';
import { proseHtml } from './prose.ts';
import { gridHtml, tableHtml } from './tables.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Blocks in their order; `depth` is the level of the heading above them. */
export const blocksHtml = (blocks: readonly Block[], canvas: Canvas, depth: number): string =>
  blocks.map((block) => blockHtml(block, canvas, depth)).join('\n');

const blockHtml = (block: Block, canvas: Canvas, depth: number): string => {
  switch (block.kind) {
    case 'section':
      return el(
        'section',
        { class: 'flow' },
        el(`h${Math.min(6, depth + 1)}`, {}, escaped(block.title)),
        blocksHtml(block.blocks, canvas, depth + 1),
      );
    case 'prose':
      return el('div', { class: 'prose' }, proseHtml(block.markdown, depth));
    case 'note':
      return note(block, canvas);
    case 'figures':
      return figures(block, canvas);
    case 'table':
      return tableHtml(block, canvas);
    case 'checklist':
      return checklistHtml(block, canvas);
    case 'grid':
      return gridHtml(block, canvas);
    case 'tree':
      return treeHtml(block, canvas);
    case 'timeline':
      return timelineHtml(block, canvas);
    case 'chart':
      return el(
        'figure',
        {},
        el('figcaption', {}, escaped(block.chart.title)),
        el('p', { class: 'alt' }, escaped(block.chart.alt)),
        chartSvg(block.chart, canvas),
        block.chart.kind === 'bars' ? basisHtml(block.chart.bars, canvas.words) : '',
      );
    case 'findings':
      return findingsHtml(block, canvas);
  }
};

const note = ({ tone, text }: Of<'note'>, { words }: Canvas): string => {
  const word = TONES[tone];
  const said = word === undefined ? '' : `${el('strong', {}, escaped(`${words.say(word)}:`))} `;
  return el('p', { class: `note ${tone}` }, said, escaped(text));
};

/** Longer figures than this are set smaller, so that cards keep their width. */
const LONG = 18;

const figures = ({ items }: Of<'figures'>, canvas: Canvas): string => {
  const cards = items.map((item) => {
    const { label, cell } = item;
    const change = changeOf(item);
    const size =
      shown(cell, canvas.words).text.length <= LONG ? '' : cell.kind === 'text' ? ' words' : ' long';
    return el(
      'div',
      { class: 'card' },
      el('dt', {}, escaped(label)),
      el('dd', { class: `value${size} ${cell.tone ?? ''}`.trim() }, valueHtml(cell, canvas)),
      cell.note === undefined ? '' : el('dd', { class: 'change' }, escaped(cell.note)),
      change === undefined ? '' : el('dd', { class: 'change' }, changeHtml(change, canvas)),
    );
  });
  return el('dl', { class: 'figures' }, ...cards) + legendHtml(cellsOf(items), canvas.words);
};
