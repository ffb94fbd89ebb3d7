import type { Words } from '../../locale/words.ts';
import type { Render } from '../format.ts';
import { packed } from '../xlsx/pack.ts';
import { sheetBook } from '../xlsx/plain.ts';
import { SHEET } from './chart-sheet.ts';
import { type DeckSlide, partsOf } from './deck.ts';
import type { ChartPart, Pen } from './pen.ts';
import { slideXml } from './slide-xml.ts';
import { slidesOf } from './slides.ts';

/**
 * A deck of 16:9: a cover for each page, a slide for each section, long tables over several. Tables and charts are those
 * of the program that opens it, to be edited; nothing leads or links anywhere.
 */
export const pptx: Render<Promise<Uint8Array>> = async (pages, { words, generator }) => {
  const [page] = pages;
  if (page === undefined) throw new Error('nothing to render: no page');
  const slides = slidesOf(pages, words);
  const parts: ChartPart[] = [];
  const drawn = slides.map((slide, at): DeckSlide => {
    const before = parts.length;
    const xml = slideXml(slide, at + 1, penOf(words, parts));
    return { xml, layout: slide.kind, charts: parts.slice(before).map((_, place) => before + place + 1) };
  });
  const charts = await Promise.all(
    parts.map(async ({ xml, columns }) => ({
      xml,
      workbook: await sheetBook(SHEET, columns, page.head.today),
    })),
  );
  const [first] = slides;
  const title = first?.kind === 'cover' ? first.title : '';
  return packed(partsOf(drawn, charts, { title, generator, day: page.head.today }));
};

/** The pen of one slide: its shapes are numbered from 2 on, its first relationship is that to its layout. */
const penOf = (words: Words, parts: ChartPart[]): Pen => {
  let shapes = 1;
  let relationships = 1;
  return {
    words,
    id: () => ++shapes,
    chart: (part) => {
      parts.push(part);
      return `rId${++relationships}`;
    },
  };
};
