import type { Block, Cell, TreeNode } from '../page/page.ts';

type Figure = Extract<Block, { kind: 'figures' }>['items'][number];

/** The change of a key figure, if there is one to show: a change without meaning says nothing under a figure. */
export const changeOf = ({ change }: Figure): Cell | undefined =>
  change !== undefined && 'value' in change && change.value === null && change.basis !== 'unknown'
    ? undefined
    : change;

/** The cells of key figures, for the legend of their marks. */
export const cellsOf = (items: readonly Figure[]): Cell[] =>
  items.flatMap((item) => [item.cell, ...[changeOf(item) ?? []].flat()]);

/** The cells of a grid, for the same; plain names are known. */
export const gridCells = (cells: Extract<Block, { kind: 'grid' }>['cells']): Cell[] =>
  cells.flat(2).filter((item): item is Cell => typeof item !== 'string');

/** The cells of a tree, for the same. */
export const treeCells = (nodes: readonly TreeNode[]): Cell[] =>
  nodes.flatMap(({ cell, cells = [], children = [] }) => [cell, ...cells, ...treeCells(children)]);
