import type { Block, Cell } from '../page/page.ts';

const wholeCell = (cell: Cell): Cell =>
  cell.kind === 'money' || cell.kind === 'range' ? { ...cell, places: 0 } : cell;

/** A table or figures of an analysis with money in whole units, as the rest of a review shows it. */
export const inWholeUnits = (block: Block): Block => {
  if (block.kind === 'figures')
    return { ...block, items: block.items.map((item) => ({ ...item, cell: wholeCell(item.cell) })) };
  if (block.kind !== 'table') return block;
  return {
    ...block,
    rows: block.rows.map((row) => row.map(wholeCell)),
    ...(block.total === undefined ? {} : { total: block.total.map(wholeCell) }),
  };
};
