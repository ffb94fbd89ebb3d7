import type { Words } from '../../locale/words.ts';
import type { Block } from '../../page/page.ts';
import { cellsOf, changeOf } from '../figures.ts';
import { phrases } from '../phrases.ts';
import { cellParagraphs, changeRuns, legendOf, SIZE, valueRuns } from './cells.ts';
import { solid } from './ink.ts';
import { shape } from './pen.ts';
import { apart, BODY, type Piece } from './piece.ts';
import { tablePieces } from './table.ts';
import { heightIn, linesIn, type Paragraph, paragraph } from './text.ts';

type Figures = Extract<Block, { kind: 'figures' }>;
type Item = Figures['items'][number];

const ACROSS = 4;
const GAP = 12;
const INSET = [12, 10] as const;
const WIDTH = (BODY.width - GAP * (ACROSS - 1)) / ACROSS;
/** Cards that would be higher hold words rather than figures: a table says them better. */
const HIGHEST = 150;

/** Key figures as cards, four beside one another; long words as a table. */
export const cardPieces = ({ items }: Figures, words: Words): readonly Piece[] => {
  const cards = items.map((item) => cardOf(item, words));
  const rows = Array.from({ length: Math.ceil(cards.length / ACROSS) }, (_, at) =>
    cards.slice(at * ACROSS, (at + 1) * ACROSS),
  );
  const legend = legendOf(cellsOf(items), words);
  return rows.some((row) => rowHeight(row) > HIGHEST)
    ? figuresTable(items, words)
    : cardsPieces(rows, legend);
};

const VALUE_SIZES = [22, 19, 16, 13];

const cardOf = (item: Item, words: Words): Paragraph[] => {
  const { label, cell } = item;
  const change = changeOf(item);
  const value = VALUE_SIZES.map(
    (size): Paragraph => ({ runs: valueRuns(cell, words, true), size, above: 2 }),
  );
  const fits = value.find((each) => linesIn(each, WIDTH - 2 * INSET[0]).length === 1) ?? value.at(-1);
  return [
    paragraph(label, 11, { ink: 'soft' }),
    ...(fits === undefined ? [] : [fits]),
    ...(cell.note === undefined ? [] : [paragraph(cell.note, SIZE.note, { ink: 'soft', above: 2 })]),
    ...(change === undefined ? [] : [{ runs: changeRuns(change, words), size: 11, above: 3 }]),
  ];
};

type Cards = readonly (readonly Paragraph[])[];

const rowHeight = (row: Cards): number =>
  Math.max(...row.map((card) => heightIn(card, WIDTH - 2 * INSET[0]) + 2 * INSET[1]));

const cardsPieces = (rows: readonly Cards[], legend: readonly Paragraph[]): readonly Piece[] => {
  const [after, foot] = apart(legend);
  const footHeight = foot.length === 0 ? 0 : heightIn(foot, BODY.width) + GAP / 2;
  const piece = (some: readonly Cards[]): Piece => ({
    height: some.reduce((sum, row) => sum + rowHeight(row) + GAP, -GAP) + footHeight,
    draw: ({ x, y }, pen) => {
      let top = y;
      const drawn: string[] = [];
      for (const row of some) {
        const height = rowHeight(row);
        for (const [at, paragraphs] of row.entries())
          drawn.push(
            shape({ x: x + at * (WIDTH + GAP), y: top, width: WIDTH, height }, pen, {
              name: 'Key figure',
              paragraphs,
              fill: solid('panel'),
              inset: INSET,
            }),
          );
        top += height + GAP;
      }
      if (foot.length > 0)
        drawn.push(
          shape({ x, y: top - GAP / 2, width: BODY.width, height: footHeight }, pen, {
            name: 'Base',
            paragraphs: foot,
          }),
        );
      return drawn.join('');
    },
  });
  return rows.length === 0
    ? []
    : [
        {
          ...piece(rows),
          parts: (first) => filled(rows, first - footHeight, BODY.height - footHeight).map(piece),
        },
        ...after,
      ];
};

const filled = (rows: readonly Cards[], first: number, most: number): Cards[][] => {
  const parts: Cards[][] = [[]];
  let room = first;
  for (const row of rows) {
    const height = rowHeight(row);
    if (height > room && parts.at(-1)?.length !== 0) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)?.push(row);
    room -= height + GAP;
  }
  return parts;
};

const figuresTable = (items: Figures['items'], words: Words): readonly Piece[] => {
  const title = (text: string): Paragraph => paragraph(text, SIZE.table - 1, { ink: 'soft' });
  return tablePieces({
    name: words.say(phrases.figures),
    caption: [],
    columns: [
      { title: title(words.say(phrases.figure)) },
      { title: title(words.say(phrases.value)) },
      { title: title(words.say(phrases.change)) },
    ],
    rows: items.map((item) => {
      const change = changeOf(item);
      return [
        { paragraphs: [paragraph(item.label, SIZE.table)] },
        { paragraphs: cellParagraphs(item.cell, words, { bold: true }) },
        { paragraphs: change === undefined ? [] : [{ runs: changeRuns(change, words), size: SIZE.table }] },
      ];
    }),
    foot: legendOf(cellsOf(items), words),
  });
};
