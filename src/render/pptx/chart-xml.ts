import { el } from '../markup.ts';
import { type Ink, NO_FILL, outline, solid } from './ink.ts';
import { type Paragraph, paragraphXml } from './text.ts';

const value = (name: string, val: string | number): string => el(`c:${name}`, { val });

/** Words of a chart: size in points. */
const textLook = (size: number, ink: Ink): string =>
  el(
    'c:txPr',
    {},
    '<a:bodyPr/><a:lstStyle/>',
    el(
      'a:p',
      {},
      el('a:pPr', {}, el('a:defRPr', { sz: size * 100 }, solid(ink))),
      '<a:endParaRPr lang="en-GB"/>',
    ),
  );

const rich = (text: string, size: number, ink: Ink, bold = false): string => {
  const para: Paragraph = { runs: [{ text, ink, bold }], size, align: 'center' };
  return el('c:rich', {}, '<a:bodyPr/><a:lstStyle/>', paragraphXml(para, 'en-GB'));
};

export const filled = (ink: Ink, strength = 1): string =>
  el('c:spPr', {}, solid(ink, strength), el('a:ln', {}, NO_FILL));
export const invisible = el('c:spPr', {}, NO_FILL, el('a:ln', {}, NO_FILL));

const SHOWN = (shows: boolean): string =>
  value('showLegendKey', 0) +
  value('showVal', shows ? 1 : 0) +
  value('showCatName', 0) +
  value('showSerName', 0) +
  value('showPercent', 0) +
  value('showBubbleSize', 0);

/** The label of one point: its own words, or its number written in a manner of its own. */
export type PointLabel = { readonly text: string } | { readonly format: string };

type Position = 'outEnd' | 't' | 'r';

/** Labels beside the points of a series; `own` for points that differ, by their numbers. */
export const labels = (
  format: string,
  position: Position,
  own: ReadonlyMap<number, PointLabel> = new Map(),
): string =>
  el(
    'c:dLbls',
    {},
    ...[...own].map(([at, label]) =>
      el(
        'c:dLbl',
        {},
        value('idx', at),
        'text' in label
          ? el('c:tx', {}, rich(label.text, 11, 'ink'))
          : el('c:numFmt', { formatCode: label.format, sourceLinked: 0 }),
        el('c:spPr', {}, NO_FILL, el('a:ln', {}, NO_FILL)),
        'text' in label ? '' : textLook(11, 'ink'),
        value('dLblPos', position),
        SHOWN(true),
      ),
    ),
    el('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    el('c:spPr', {}, NO_FILL, el('a:ln', {}, NO_FILL)),
    textLook(11, 'ink'),
    value('dLblPos', position),
    SHOWN(true),
  );

type Axis = {
  readonly id: number;
  readonly crosses: number;
  readonly at: 'b' | 'l';
  readonly title?: string;
  /** Not drawn at all. */
  readonly hidden?: boolean;
  readonly reversed?: boolean;
  /** Both axes of the chart are numbers. */
  readonly paired?: boolean;
};

const scaling = (reversed: boolean, span?: { min?: number; max?: number }): string =>
  el(
    'c:scaling',
    {},
    value('orientation', reversed ? 'maxMin' : 'minMax'),
    span?.max === undefined ? '' : value('max', span.max),
    span?.min === undefined ? '' : value('min', span.min),
  );

const titleXml = (title: string | undefined): string =>
  title === undefined
    ? ''
    : el('c:title', {}, el('c:tx', {}, rich(title, 11, 'soft', true)), value('overlay', 0));

/** Names along an axis. */
export const nameAxis = ({ id, crosses, at, title, hidden = false, reversed = false }: Axis): string =>
  el(
    'c:catAx',
    {},
    value('axId', id),
    scaling(reversed),
    value('delete', hidden ? 1 : 0),
    value('axPos', at),
    titleXml(title),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
    el('c:spPr', {}, outline('line', 1)),
    textLook(11, 'ink'),
    value('crossAx', crosses),
    value('crosses', 'autoZero'),
    value('auto', 0),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', 1),
  );

/** Numbers along an axis, with hairlines across the plot unless it is hidden. */
export const numberAxis = (
  { id, crosses, at, title, hidden = false, paired = false }: Axis,
  format: string,
  span: { min?: number; max?: number } = {},
): string =>
  el(
    'c:valAx',
    {},
    value('axId', id),
    scaling(false, span),
    value('delete', hidden ? 1 : 0),
    value('axPos', at),
    hidden ? '' : el('c:majorGridlines', {}, el('c:spPr', {}, outline('hair', 0.75))),
    titleXml(title),
    el('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
    el('c:spPr', {}, el('a:ln', {}, NO_FILL)),
    textLook(10, 'soft'),
    value('crossAx', crosses),
    value('crosses', 'autoZero'),
    value('crossBetween', paired ? 'midCat' : 'between'),
  );

export type Plot = {
  /** The charts on one another, and their axes. */
  readonly content: string;
  readonly legend?: boolean;
  /** The rectangle of the data itself, as parts of the whole; where absent, Office finds one. */
  readonly inner?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const layout = ({ inner }: Plot): string =>
  inner === undefined
    ? '<c:layout/>'
    : el(
        'c:layout',
        {},
        el(
          'c:manualLayout',
          {},
          value('layoutTarget', 'inner'),
          value('xMode', 'edge'),
          value('yMode', 'edge'),
          ...(['x', 'y'] as const).map((side) => el(`c:${side}`, { val: String(inner[side]) })),
          el('c:w', { val: String(inner.width) }),
          el('c:h', { val: String(inner.height) }),
        ),
      );

/** A chart as a part of the deck. */
export const chartSpace = (plot: Plot): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${el(
    'c:chartSpace',
    NAMESPACES,
    value('date1904', 0),
    value('roundedCorners', 0),
    el(
      'c:chart',
      {},
      value('autoTitleDeleted', 1),
      el('c:plotArea', {}, layout(plot), plot.content),
      plot.legend === true
        ? el('c:legend', {}, value('legendPos', 't'), value('overlay', 0), textLook(11, 'ink'))
        : '',
      value('plotVisOnly', 1),
      value('dispBlanksAs', 'gap'),
    ),
    el('c:spPr', {}, NO_FILL, el('a:ln', {}, NO_FILL)),
    el('c:externalData', { 'r:id': 'rId1' }, value('autoUpdate', 0)),
  )}`;
