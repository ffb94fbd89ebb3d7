import { el } from '../markup.ts';
import { solid } from './ink.ts';
import { broken, lengthOf } from './measure.ts';
import { type Box, type Pen, shape } from './pen.ts';
import { BODY, GAP, type Piece } from './piece.ts';
import type { Slide } from './slides.ts';
import { heightIn, type Paragraph, paragraph } from './text.ts';

type Of<K extends Slide['kind']> = Extract<Slide, { kind: K }>;

/** 16:9, in points. */
export const PAGE = { width: 960, height: 540 } as const;

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What every tree of shapes begins with. */
export const ROOT =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A slide as a part of the deck. */
export const slideXml = (slide: Slide, number: number, pen: Pen): string =>
  DECLARATION +
  el(
    'p:sld',
    NAMESPACES,
    el(
      'p:cSld',
      {},
      el('p:spTree', {}, ROOT, slide.kind === 'cover' ? cover(slide, pen) : body(slide, number, pen)),
    ),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );

/** A text in the largest of some sizes in which it takes so many lines; cut where it takes more in the smallest. */
const fitting = (
  text: string,
  width: number,
  sizes: readonly number[],
  most: number,
  bold: boolean,
): Paragraph => {
  const fits = sizes.find((size) => broken(text, width, { size, bold }).length <= most);
  const size = fits ?? sizes.at(-1) ?? 12;
  const lines = broken(text, width, { size, bold });
  const said = lines.length <= most ? text : `${lines.slice(0, most).join(' ').slice(0, -2)}…`;
  return paragraph(said, size, { bold });
};

const COVER = { x: 72, width: PAGE.width - 144 };
const TITLE: Box = { ...COVER, y: 130, height: 96 };

const cover = ({ title, lines, contents, base }: Of<'cover'>, pen: Pen): string => {
  const said = lines.map((line, at) => ({
    ...fitting(line, COVER.width, at === 0 ? [18, 16, 14] : [14, 12], 3, false),
    above: at === 0 ? 0 : 8,
  }));
  const about: Box = { ...COVER, y: TITLE.y + TITLE.height + 22, height: heightIn(said, COVER.width) };
  const list = listed(contents);
  const below: Paragraph = fitting(base, COVER.width, [11, 10], 4, false);
  return [
    shape({ x: 0, y: 0, width: 16, height: PAGE.height }, pen, { name: 'Edge', fill: solid('accent') }),
    shape(TITLE, pen, {
      name: 'Title',
      placeholder: '<p:ph type="ctrTitle"/>',
      paragraphs: [fitting(title, COVER.width, [40, 32, 26, 20], 2, true)],
      anchor: 'b',
    }),
    shape(about, pen, { name: 'Subtitle', placeholder: '<p:ph type="subTitle" idx="1"/>', paragraphs: said }),
    list.length === 0
      ? ''
      : shape({ ...COVER, y: about.y + about.height + 16, height: heightIn(list, COVER.width) }, pen, {
          name: 'Contents',
          paragraphs: list,
        }),
    base === ''
      ? ''
      : shape({ ...COVER, y: 466, height: 56 }, pen, {
          name: 'Base',
          paragraphs: [{ ...below, runs: below.runs.map((run) => ({ ...run, ink: 'soft' })) }],
          anchor: 'b',
        }),
  ].join('');
};

/** Names of chapters as far as there is room, and how many more there are. */
const MOST_CHAPTERS = 7;
const listed = (contents: readonly string[]): Paragraph[] => {
  const shown = contents.length > MOST_CHAPTERS + 1 ? contents.slice(0, MOST_CHAPTERS) : contents;
  const rest = contents.length - shown.length;
  return [
    ...shown.map((title) => ({ ...fitting(title, COVER.width - 20, [12], 1, false), bullet: '•' })),
    ...(rest === 0 ? [] : [paragraph(`+ ${rest}`, 12, { ink: 'soft' })]),
  ];
};

const HEAD: Box = { x: BODY.x, y: 38, width: BODY.width, height: 42 };
const MARK = 70;
const FOOT = { y: 508, height: 16 };

const body = ({ title, under, mark, foot, pieces }: Of<'body'>, number: number, pen: Pen): string => {
  const width = HEAD.width - (mark === '' ? 0 : MARK);
  const one = (text: string, box: Box, name: string, align: 'left' | 'right' = 'left'): string =>
    shape(box, pen, {
      name,
      paragraphs: [{ ...soft(cutTo(text, box.width, 10), 10), align }],
      anchor: 'ctr',
    });
  return [
    under === '' ? '' : one(under, { x: HEAD.x, y: 22, width: HEAD.width, height: 15 }, 'Under'),
    shape({ ...HEAD, width }, pen, {
      name: 'Title',
      placeholder: '<p:ph type="title"/>',
      paragraphs: [fitting(title, width, [26, 22, 18, 16], title.length > 60 ? 2 : 1, true)],
      anchor: 'ctr',
    }),
    mark === ''
      ? ''
      : shape({ ...HEAD, x: HEAD.x + HEAD.width - MARK, width: MARK }, pen, {
          name: 'Part',
          paragraphs: [paragraph(mark, 16, { ink: 'soft', align: 'right' })],
          anchor: 'ctr',
        }),
    stacked(pieces, pen),
    shape({ x: BODY.x, y: FOOT.y - 6, width: BODY.width, height: 0.75 }, pen, {
      name: 'Rule',
      fill: solid('hair'),
    }),
    one(foot, { ...FOOT, x: BODY.x, width: BODY.width - 60 }, 'Page'),
    shape({ ...FOOT, x: BODY.x + BODY.width - 50, width: 50 }, pen, {
      name: 'Slide number',
      placeholder: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
      paragraphs: [
        { runs: [{ text: String(number), ink: 'soft', field: 'slidenum' }], size: 10, align: 'right' },
      ],
      anchor: 'ctr',
    }),
  ].join('');
};

const soft = (text: string, size: number): Paragraph => paragraph(text, size, { ink: 'soft' });

const cutTo = (text: string, width: number, size: number): string =>
  lengthOf(text, { size }) <= width ? text : `${(broken(text, width - size, { size })[0] ?? '').trimEnd()}…`;

/** Pieces below one another; those that stretch take in equal parts what is left. */
const stacked = (pieces: readonly Piece[], pen: Pen): string => {
  const used = pieces.reduce((sum, { height }) => sum + height + GAP, -GAP);
  const stretching = pieces.filter(({ stretches }) => stretches === true).length;
  const more = stretching === 0 ? 0 : Math.max(0, BODY.height - used) / stretching;
  let y: number = BODY.y;
  return pieces
    .map((piece) => {
      const height = piece.height + (piece.stretches === true ? more : 0);
      const drawn = piece.draw({ x: BODY.x, y, width: BODY.width, height }, pen);
      y += height + GAP;
      return drawn;
    })
    .join('');
};
