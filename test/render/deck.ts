import { strFromU8, unzipSync } from 'fflate';
import { type Element, parsed } from './xml.ts';

/** Its parts, every one read by a parser that refuses what is not well-formed. */
export const partsOf = (deck: Uint8Array): Map<string, Element> =>
  new Map(
    Object.entries(unzipSync(deck))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, parsed(strFromU8(part))]),
  );

export const slidesIn = (deck: Uint8Array): Element[] => {
  const parts = partsOf(deck);
  const found: Element[] = [];
  for (let n = 1; ; n++) {
    const slide = parts.get(`ppt/slides/slide${n}.xml`);
    if (slide === undefined) return found;
    found.push(slide);
  }
};

/** The paragraphs below an element, each as its text. */
export const said = (element: Element): string[] =>
  element.all('a:p').map((each) =>
    each
      .all('a:t')
      .map((run) => run.text)
      .join(''),
  );

/** The tables of a slide: rows of cells, the paragraphs of a cell joined. */
export const tablesIn = (slide: Element): string[][][] =>
  slide
    .all('a:tbl')
    .map((table) => table.all('a:tr').map((row) => row.all('a:tc').map((cell) => said(cell).join('\n'))));

/** In the units of the format: 16:9 at 13⅓ inches. */
const SLIDE = { cx: 12_192_000, cy: 6_858_000 };

/** What stands on a slide beyond its edges, or is higher than its frame. */
export const beyond = (slide: Element): string[] =>
  slide.all('a:off').flatMap((off, at) => {
    const ext = slide.all('a:ext')[at];
    const number = (value: string | undefined): number => Number(value ?? Number.NaN);
    const [x, y] = [number(off.attributes['x']), number(off.attributes['y'])];
    const [cx, cy] = [number(ext?.attributes['cx']), number(ext?.attributes['cy'])];
    const within = x >= 0 && y >= 0 && x + cx <= SLIDE.cx + 1 && y + cy <= SLIDE.cy + 1;
    return within ? [] : [`${x} ${y} ${cx} ${cy}`];
  });
