import type { Words } from '../../locale/words.ts';
import type { Chart } from '../../page/page.ts';
import { level } from '../amount.ts';
import { phrases } from '../phrases.ts';
import { barScale, position, rowsOf, type Span } from '../scale.ts';
import { barsChart } from './bars-plot.ts';
import { basesOf, SIZE } from './cells.ts';
import { captioned, captionHeight, captionOf, framed } from './chart-frame.ts';
import { nameOf } from './chart-sheet.ts';
import { outline } from './ink.ts';
import { lengthOf } from './measure.ts';
import { type Box, group, type Pen, shape } from './pen.ts';
import { apart, BODY, type Piece } from './piece.ts';
import { heightIn, paragraph } from './text.ts';

type Bars = Extract<Chart, { kind: 'bars' }>;

const GAP = 6;

/** Of a bar with the room around it, in points. */
const BAR = { least: 21, most: 40 };
const LIMIT_ROW = 15;
const NAMES = { least: 90, most: 300 };
/** Room for the figures beside the longest bars, as a part of the scale. */
const FIGURES = 0.13;

/** Bars one below another under their limits, over several slides where there are many. */
export const barsPieces = (chart: Bars, words: Words): readonly Piece[] => {
  const [before, caption] = apart(captionOf(chart));
  const { span, near, beyond } = barScale(chart);
  const wide = widened(span);
  const said = (limit: { label: string; value: number }): string =>
    nameOf(words.say(phrases.limit, { label: limit.label, value: level(limit.value, chart.unit, words) }));
  const [after, foot] = apart([
    ...beyond.map((limit) =>
      paragraph(words.say(phrases.beyond, { label: said(limit) }), SIZE.foot, { ink: 'soft' }),
    ),
    ...basesOf(chart.bars, words),
  ]);
  const names = namesWidth(chart);
  const limits = named(near, (value) => names + position(value, wide) * (BODY.width - names), said);
  const heads = LIMIT_ROW * (Math.max(-1, ...limits.map(({ row }) => row)) + 1);
  const around = captionHeight(caption) + heads + heightIn(foot, BODY.width) + GAP;

  const piece = (some: Bars['bars']): Piece => ({
    height: around + some.length * BAR.least,
    stretches: true,
    draw: (box, pen) => {
      const [said_, rest] = captioned(caption, box, pen);
      const below = heightIn(foot, BODY.width) + GAP;
      const height = Math.min(rest.height - below, heads + some.length * BAR.most);
      const inner = {
        x: names / BODY.width,
        y: heads / height,
        width: 1 - names / BODY.width,
        height: 1 - heads / height,
      };
      const made = barsChart({ ...chart, bars: some }, wide, inner, words);
      const plot = { ...rest, height };
      const lines = limits.map((limit) => limitXml(limit, plot, pen));
      const drawn = framed(chart, made, plot, pen);
      return [
        said_,
        lines.length === 0 ? drawn : group(plot, pen, nameOf(chart.title), drawn + lines.join('')),
        foot.length === 0
          ? ''
          : shape({ ...rest, y: rest.y + height + GAP, height: below }, pen, {
              name: 'Base',
              paragraphs: foot,
            }),
      ].join('');
    },
  });
  const room = (height: number): number => Math.max(1, Math.floor((height - around) / BAR.least));
  const parts = (first: number): Piece[] => {
    const cut = [chart.bars.slice(0, room(first))];
    for (let at = room(first); at < chart.bars.length; at += room(BODY.height))
      cut.push(chart.bars.slice(at, at + room(BODY.height)));
    return cut.map(piece);
  };
  return [...before, { ...piece(chart.bars), parts }, ...after];
};

const widened = ({ min, max }: Span): Span => {
  const room = (max - min) * FIGURES;
  return { min: min < 0 ? min - room : min, max: max + room };
};

const namesWidth = ({ bars }: Bars): number =>
  Math.min(
    NAMES.most,
    Math.max(NAMES.least, ...bars.map(({ label }) => lengthOf(nameOf(label), { size: 11 }) + 14)),
  );

type Limit = { readonly x: number; readonly text: string; readonly row: number };

const LIMIT_TYPE = { size: 10 };

const named = (
  limits: readonly { label: string; value: number }[],
  place: (value: number) => number,
  said: (limit: { label: string; value: number }) => string,
): Limit[] => {
  const all = limits.map((limit) => ({ x: place(limit.value), text: said(limit) }));
  const rows = rowsOf(
    all.map(({ x, text }) => {
      const half = lengthOf(text, LIMIT_TYPE) / 2;
      return { from: x - half - 8, to: x + half };
    }),
  );
  return all.map((each, at) => ({ ...each, row: rows[at] ?? 0 }));
};

/** A dashed line through all bars with the name of the limit above it. */
const limitXml = ({ x, text, row }: Limit, plot: Box, pen: Pen): string => {
  const width = Math.min(BODY.width, lengthOf(text, LIMIT_TYPE) + 4);
  const left = Math.max(0, Math.min(BODY.width - width, x - width / 2));
  const top = plot.y + row * LIMIT_ROW;
  const paragraphs = [paragraph(text, LIMIT_TYPE.size, { ink: 'soft', align: 'center' })];
  return (
    shape({ x: plot.x + left, y: top, width, height: LIMIT_ROW }, pen, { name: 'Limit', paragraphs }) +
    shape(
      { x: plot.x + x, y: top + LIMIT_ROW, width: 0, height: plot.height - LIMIT_ROW * row - LIMIT_ROW },
      pen,
      {
        name: 'Limit',
        line: outline('soft', 1, { dashed: true }),
        geometry: 'line',
      },
    )
  );
};
