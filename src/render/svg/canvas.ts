import type { Words } from '../../locale/words.ts';
import { printable } from '../../value/printable.ts';
import { fitted, widthOf } from '../../value/width.ts';
import { el, escaped } from '../markup.ts';

/** What a drawing needs from the document around it: the language, and ids that are unique in it. */
export type Canvas = { readonly words: Words; id(): string };

/** The width of every chart, in units of its own; the document scales it. */
export const WIDTH = 860;

/** An average character of the 12-unit text of charts, in a sans serif with Latin and Cyrillic. */
const CHARACTER = 6.6;

/** About how wide a text is in a chart. */
export const lengthOf = (text: string): number => widthOf(text) * CHARACTER;

/** A picture with a name and a description for those who do not see it. */
export const picture = (
  title: string,
  description: string,
  height: number,
  canvas: Canvas,
  ...contents: readonly string[]
): string => {
  const id = canvas.id();
  return el(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${Math.round(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    el('title', { id: `${id}-title` }, escaped(title)),
    el('desc', { id: `${id}-desc` }, escaped(description)),
    ...contents,
  );
};

type Anchor = 'start' | 'middle' | 'end';

/** A line of text; cut to `room` where one is given, with the whole text to be read on pointing at it. */
export const label = (
  text: string,
  x: number,
  y: number,
  given: { anchor?: Anchor; class?: string; room?: number } = {},
): string => {
  const whole = printable(text);
  const cut = given.room === undefined ? whole : fitted(whole, Math.floor(given.room / CHARACTER));
  return el(
    'text',
    { x, y, 'text-anchor': given.anchor ?? 'start', class: given.class },
    escaped(cut),
    cut === whole ? '' : el('title', {}, escaped(whole)),
  );
};

export const rule = (x1: number, y1: number, x2: number, y2: number, look: string): string =>
  el('line', { x1, y1, x2, y2, class: look });

/** A bar between two points of an axis; never thinner than a hair, so that a small value is still seen. */
export const box = (x: number, y: number, width: number, height: number, look: string, round = 2): string =>
  el('rect', { x, y, width: Math.max(width, 1), height: Math.max(height, 1), rx: round, class: look });
