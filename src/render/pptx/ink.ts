import type { Tone } from '../../page/page.ts';
import { el } from '../markup.ts';
import { emu } from './measure.ts';

/** The colours of a deck by their names in its theme, so that a house may give it its own; hairlines are fixed. */
export type Ink = 'ink' | 'soft' | 'paper' | 'panel' | 'accent' | 'good' | 'warn' | 'bad' | 'hair' | 'line';

const THEME: Readonly<Partial<Record<Ink, string>>> = {
  ink: 'tx1',
  soft: 'tx2',
  paper: 'bg1',
  panel: 'bg2',
  accent: 'accent1',
  warn: 'accent2',
  good: 'accent5',
  bad: 'accent6',
};

const FIXED: Readonly<Partial<Record<Ink, string>>> = { hair: 'E1E6EB', line: 'C3CCD5' };

/** Lines of a chart that differ in grey too; further ones repeat them. */
export const SERIES = ['accent1', 'accent3', 'accent4', 'accent2'] as const;

/** A colour; `strength` 0..1 mixes it with the paper. */
export const solid = (ink: Ink, strength = 1): string => {
  const scheme = THEME[ink];
  if (scheme === undefined) return el('a:solidFill', {}, el('a:srgbClr', { val: FIXED[ink] }));
  const share = Math.round(strength * 1e5);
  return el(
    'a:solidFill',
    {},
    el(
      'a:schemeClr',
      { val: scheme },
      ...(share >= 1e5 ? [] : [el('a:lumMod', { val: share }), el('a:lumOff', { val: 1e5 - share })]),
    ),
  );
};

export const NO_FILL = '<a:noFill/>';

/** The outline of a shape or a line of a chart, in points. */
export const outline = (ink: Ink, width: number, { dashed = false, element = 'a:ln' } = {}): string =>
  el(element, { w: emu(width) }, solid(ink), dashed ? '<a:prstDash val="dash"/>' : '');

/** Words in a tone; plain and muted ones are ink and grey. */
export const TONE_INK: Readonly<Record<Tone, Ink>> = {
  plain: 'ink',
  muted: 'soft',
  good: 'good',
  warn: 'warn',
  bad: 'bad',
};

/** What is filled in a tone: bars without one have the colour of the deck. */
export const FILL_INK: Readonly<Record<Tone, Ink>> = { ...TONE_INK, plain: 'accent' };
