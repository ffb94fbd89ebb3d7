import type { Words } from '../../locale/words.ts';
import type { Block, Tone } from '../../page/page.ts';
import { treeCells } from '../figures.ts';
import { phrases } from '../phrases.ts';
import { placeOf } from '../place.ts';
import { UNICODE } from '../strokes.ts';
import { TONES } from '../tone.ts';
import { cardPieces } from './cards.ts';
import { legendOf, lineRuns, SIZE } from './cells.ts';
import { chartPieces } from './chart.ts';
import { type Ink, solid, TONE_INK } from './ink.ts';
import { shape } from './pen.ts';
import { BODY, type Piece, wordsPiece } from './piece.ts';
import { proseParagraphs } from './prose.ts';
import { tablePieces } from './table.ts';
import { dataTable, gridTable } from './tables.ts';
import { clean, heightIn, type Paragraph, paragraph } from './text.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A block as pieces for slides; sections are told apart before. */
export const piecesOf = (block: Exclude<Block, { kind: 'section' }>, words: Words): readonly Piece[] => {
  switch (block.kind) {
    case 'prose':
      return [wordsPiece(proseParagraphs(block.markdown))];
    case 'note':
      return [notePiece(block, words)];
    case 'figures':
      return cardPieces(block, words);
    case 'table':
      return tablePieces(dataTable(block, words));
    case 'checklist':
      return checklist(block, words);
    case 'grid':
      return tablePieces(gridTable(block, words));
    case 'tree':
      return [wordsPiece(tree(block, words))];
    case 'timeline':
      return timeline(block, words);
    case 'chart':
      return chartPieces(block.chart, words);
    case 'findings':
      return findings(block, words);
  }
};

const STRIPE = 4;
const INSET = 14;

/** A sentence with a stripe in its tone, and the word for it. */
const notePiece = ({ tone, text }: Of<'note'>, words: Words): Piece => {
  const word = TONES[tone];
  const said: Paragraph = {
    runs: [
      ...(word === undefined ? [] : [{ text: `${words.say(word)}: `, bold: true }]),
      { text: clean(text), ink: tone === 'muted' ? 'soft' : 'ink' },
    ],
    size: tone === 'muted' ? SIZE.note + 1 : SIZE.text,
  };
  const width = BODY.width - 2 * INSET;
  const height = heightIn([said], width) + INSET;
  if (tone === 'muted' || height > BODY.height / 2) return wordsPiece([said]);
  return {
    height,
    words: true,
    draw: (box, pen) =>
      shape({ ...box, height }, pen, {
        name: 'Note',
        paragraphs: [said],
        fill: tone === 'plain' ? solid('panel') : solid(TONE_INK[tone], 0.12),
        inset: [INSET, INSET / 2],
      }) +
      shape({ ...box, width: STRIPE, height }, pen, {
        name: 'Stripe',
        fill: tone === 'plain' ? solid('line') : solid(TONE_INK[tone]),
      }),
  };
};

const nothing = (text: string | undefined): readonly Piece[] =>
  text === undefined || text === '' ? [] : [wordsPiece([paragraph(text, SIZE.text, { ink: 'soft' })])];

/** Lines of a list: a table without a header. `sign` is the width of what stands first. */
const listPieces = (
  name: string,
  sign: number,
  rows: readonly (readonly Paragraph[])[],
  foot: readonly Paragraph[],
) =>
  tablePieces({
    name,
    caption: [],
    columns: (rows[0] ?? []).map((_, at) => (at === 0 ? { width: sign } : {})),
    rows: rows.map((row) => row.map((para) => ({ paragraphs: [para] }))),
    foot,
  });

const inked = (text: string, tone: Tone | undefined): Paragraph =>
  paragraph(text, SIZE.table, { ink: TONE_INK[tone ?? 'plain'] });

/** What is to be done and what was done, its people, dates and sums beside it. */
const checklist = ({ items, empty }: Of<'checklist'>, words: Words): readonly Piece[] => {
  if (items.length === 0) return nothing(empty);
  const behind = items.some(({ cells = [] }) => cells.length > 0);
  const rows = items.map(({ done, text, cells = [], tone }) => [
    paragraph(done ? UNICODE.done : UNICODE.open, SIZE.table, { ink: done ? 'good' : 'soft' }),
    inked(text, tone),
    ...(behind ? [{ runs: lineRuns(cells, words), size: SIZE.table - 1 }] : []),
  ]);
  const foot = legendOf(
    items.flatMap(({ cells = [] }) => cells),
    words,
  );
  return listPieces(words.say(phrases.what), 26, rows, foot);
};

const timeline = ({ items }: Of<'timeline'>, words: Words): readonly Piece[] =>
  listPieces(
    words.say(phrases.day),
    96,
    items.map(({ date, text, tone }) => [
      paragraph(words.date(date), SIZE.table, { ink: 'soft' }),
      inked(text, tone),
    ]),
    [],
  );

const SEVERITIES: Readonly<Record<'error' | 'warning' | 'hint', Ink>> = {
  error: 'bad',
  warning: 'warn',
  hint: 'soft',
};

const findings = ({ items, empty }: Of<'findings'>, words: Words): readonly Piece[] =>
  items.length === 0
    ? nothing(empty)
    : listPieces(
        words.say(phrases.severity),
        110,
        items.map(({ finding, text }) => [
          paragraph(words.say(phrases[finding.severity]), SIZE.table, {
            ink: SEVERITIES[finding.severity],
            bold: true,
          }),
          paragraph(text, SIZE.table),
          paragraph(placeOf(finding), SIZE.note, { ink: 'soft' }),
        ]),
        [],
      );

const INDENT = 22;
/** Deeper branches stand below one another: a slide is only so wide. */
const DEEPEST = 12;

const tree = ({ nodes }: Of<'tree'>, words: Words): Paragraph[] => {
  const branches = (some: typeof nodes, depth: number): Paragraph[] =>
    some.flatMap(({ cell, cells = [], children = [] }) => [
      {
        runs: lineRuns([cell, ...cells], words),
        size: SIZE.table + 1,
        indent: Math.min(DEEPEST, depth) * INDENT,
        bullet: depth === 0 ? '•' : '–',
        above: 4,
      },
      ...branches(children, depth + 1),
    ]);
  return [...branches(nodes, 0), ...legendOf(treeCells(nodes), words)];
};
