import { printable } from '../../value/printable.ts';
import { el, escaped } from '../markup.ts';
import { type Ink, solid } from './ink.ts';
import { broken, emu, heightOf, lengthOf } from './measure.ts';

/** A piece of a paragraph in one look. */
export type Run = {
  readonly text: string;
  readonly ink?: Ink;
  readonly bold?: boolean;
  /** The text is what a field of this kind shows. */
  readonly field?: 'slidenum';
};

export type Paragraph = {
  readonly runs: readonly Run[];
  /** In points. */
  readonly size: number;
  readonly align?: 'left' | 'right' | 'center';
  /** How far it stands in from the left, in points. */
  readonly indent?: number;
  /** A sign that hangs before its first line. */
  readonly bullet?: string;
  /** Room above it, in points. */
  readonly above?: number;
};

/** What stands in front of a hanging paragraph takes so much room, in points. */
const HANGING = 16;

export const clean = (text: string): string =>
  printable(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .trim();

export const paragraph = (
  text: string,
  size: number,
  more: Omit<Run, 'text'> & Omit<Paragraph, 'runs' | 'size'> = {},
): Paragraph => {
  const { ink, bold, field: _, ...shape } = more;
  const look = { ...(ink === undefined ? {} : { ink }), ...(bold === undefined ? {} : { bold }) };
  return { runs: [{ text: clean(text), ...look }], size, ...shape };
};

const plain = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');
const typeOf = ({ runs, size }: Paragraph) => ({ size, bold: runs.some(({ bold }) => bold === true) });
const insetOf = ({ indent = 0, bullet }: Paragraph): number => indent + (bullet === undefined ? 0 : HANGING);

/** Of each paragraph the width that was asked for last: it is asked for again when heights add up and when it is drawn. */
const asked = new WeakMap<Paragraph, { readonly width: number; readonly lines: string[] }>();

/** The lines of a paragraph in a width. */
export const linesIn = (para: Paragraph, width: number): string[] => {
  const before = asked.get(para);
  if (before?.width === width) return before.lines;
  const lines = broken(plain(para), Math.max(para.size, width - insetOf(para)), typeOf(para));
  asked.set(para, { width, lines });
  return lines;
};

/** How wide it would like to be. */
export const wishOf = (para: Paragraph): number => lengthOf(plain(para), typeOf(para)) + insetOf(para);

export const paragraphHeight = (para: Paragraph, width: number): number =>
  (para.above ?? 0) + heightOf(linesIn(para, width).length, para.size);

export const heightIn = (paragraphs: readonly Paragraph[], width: number): number =>
  paragraphs.reduce((sum, each) => sum + paragraphHeight(each, width), 0);

/**
 * A paragraph as one for each of its lines, for what is to be cut between them. Its runs become one in the look of the
 * first, since only what is longer than a whole slide is cut so.
 */
export const inLines = (para: Paragraph, width: number): Paragraph[] => {
  const { bullet, above, ...rest } = para;
  const [first = { text: '' }] = para.runs;
  const inset = insetOf(para);
  return linesIn(para, width).map((text, at) => ({
    ...rest,
    runs: [{ ...first, text }],
    ...(at === 0
      ? { ...(bullet === undefined ? {} : { bullet }), ...(above === undefined ? {} : { above }) }
      : { indent: inset }),
  }));
};

/** DrawingML of a paragraph. `language` is what a spelling checker takes it for. */
export const paragraphXml = (para: Paragraph, language: string): string => {
  const { runs, size, align = 'left', indent = 0, bullet, above = 0 } = para;
  const hanging = bullet === undefined ? 0 : HANGING;
  return el(
    'a:p',
    {},
    el(
      'a:pPr',
      {
        marL: emu(indent + hanging),
        indent: -emu(hanging),
        algn: { left: 'l', right: 'r', center: 'ctr' }[align],
      },
      el('a:spcBef', {}, el('a:spcPts', { val: Math.round(above * 100) })),
      bullet === undefined ? '<a:buNone/>' : el('a:buChar', { char: bullet }),
    ),
    ...runs.filter(({ text }) => text !== '').map((run) => runXml(run, size, language)),
    el('a:endParaRPr', { lang: language, sz: Math.round(size * 100) }),
  );
};

const runXml = ({ text, ink = 'ink', bold = false, field }: Run, size: number, language: string): string => {
  const look = el(
    'a:rPr',
    { lang: language, sz: Math.round(size * 100), b: bold ? 1 : 0, dirty: 0 },
    solid(ink),
    // Some programs give numbers of slides a font of their own.
    field === undefined ? '' : '<a:latin typeface="+mn-lt"/>',
  );
  const said = el('a:t', {}, escaped(text));
  return field === undefined
    ? el('a:r', {}, look, said)
    : el('a:fld', { id: SLIDE_NUMBER, type: field }, look, said);
};

/** Fields have an id of this form; one for all will do. */
const SLIDE_NUMBER = '{5F1C3A52-7B0E-4D19-9C55-0A6B1F3E2D41}';
