import type { Words } from '../../locale/words.ts';
import { el } from '../markup.ts';
import type { SheetColumn } from './chart-sheet.ts';
import { NO_FILL } from './ink.ts';
import { emu } from './measure.ts';
import { type Paragraph, paragraphXml } from './text.ts';

/** Where something stands on a slide, in points from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A chart as a part of its own: the XML of the drawing, and the columns of the sheet that its figures are edited in. */
export type ChartPart = { readonly xml: string; readonly columns: readonly SheetColumn[] };

/** What a slide is drawn with. */
export type Pen = {
  readonly words: Words;
  /** A number for the next shape of the slide. */
  id(): number;
  /** Takes a chart into the deck; returns the name of the slide's relationship to it. */
  chart(part: ChartPart): string;
};

/** What spelling checkers call the language of a deck. */
export const languageOf = ({ language }: Words): string =>
  ({ en: 'en-GB', ru: 'ru-RU', bg: 'bg-BG' })[language];

/** Position and size in the units of the format, 12,700 to a point. `inside`: what shapes of a group count from. */
const placed = (
  { x, y, width, height }: Box,
  element: 'a:xfrm' | 'p:xfrm' = 'a:xfrm',
  inside = false,
): string => {
  const corner = { x: emu(x), y: emu(y) };
  const size = { cx: emu(Math.max(0, width)), cy: emu(Math.max(0, height)) };
  return el(
    element,
    {},
    el('a:off', corner),
    el('a:ext', size),
    inside ? el('a:chOff', corner) + el('a:chExt', size) : '',
  );
};

type Shape = {
  readonly name: string;
  readonly paragraphs?: readonly Paragraph[];
  readonly fill?: string;
  readonly line?: string;
  /** Room between the edge and the words: left and right, above and below, in points. */
  readonly inset?: readonly [number, number];
  readonly anchor?: 't' | 'ctr' | 'b';
  /** What the slide's layout calls it. */
  readonly placeholder?: string;
  readonly geometry?: 'rect' | 'line';
};

/** A rectangle with words in it, or without. */
export const shape = (box: Box, pen: Pen, given: Shape): string => {
  const {
    name,
    paragraphs = [],
    fill = NO_FILL,
    line,
    inset = [0, 0],
    anchor = 't',
    placeholder,
    geometry = 'rect',
  } = given;
  const language = languageOf(pen.words);
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: pen.id(), name }),
      el('p:cNvSpPr', placeholder === undefined && paragraphs.length > 0 ? { txBox: 1 } : {}),
      el('p:nvPr', {}, placeholder ?? ''),
    ),
    el(
      'p:spPr',
      {},
      placed(box),
      el('a:prstGeom', { prst: geometry }, '<a:avLst/>'),
      fill,
      line ?? el('a:ln', {}, NO_FILL),
    ),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        {
          wrap: 'square',
          lIns: emu(inset[0]),
          tIns: emu(inset[1]),
          rIns: emu(inset[0]),
          bIns: emu(inset[1]),
          anchor,
        },
        '<a:noAutofit/>',
      ),
      '<a:lstStyle/>',
      ...(paragraphs.length === 0 ? ['<a:p/>'] : paragraphs.map((each) => paragraphXml(each, language))),
    ),
  );
};

const GRAPHICS = 'http://schemas.openxmlformats.org/drawingml/2006/';

/** A table or a chart, in the frame that the format has for both. */
export const frame = (
  box: Box,
  pen: Pen,
  { kind, name, description }: { kind: 'table' | 'chart'; name: string; description?: string },
  content: string,
): string =>
  el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { id: pen.id(), name, descr: description }),
      el('p:cNvGraphicFramePr', {}, kind === 'table' ? '<a:graphicFrameLocks noGrp="1"/>' : ''),
      '<p:nvPr/>',
    ),
    placed(box, 'p:xfrm'),
    el('a:graphic', {}, el('a:graphicData', { uri: GRAPHICS + kind }, content)),
  );

/** Shapes that move and grow together. */
export const group = (box: Box, pen: Pen, name: string, content: string): string =>
  el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: pen.id(), name }), '<p:cNvGrpSpPr/><p:nvPr/>'),
    el('p:grpSpPr', {}, placed(box, 'a:xfrm', true)),
    content,
  );
