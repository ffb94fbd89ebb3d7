import { beforeAll, describe, expect, test } from 'vitest';
import { analyses } from '../../src/analysis/index.ts';
import { loadWords } from '../../src/locale/index.ts';
import type { Language, Words } from '../../src/locale/words.ts';
import type { Block, Cell, Page } from '../../src/page/page.ts';
import { pptx } from '../../src/render/pptx/index.ts';
import { spark, UNICODE } from '../../src/render/strokes.ts';
import { isFigure, MARKS, shown } from '../../src/render/value.ts';
import type { ReportRequest } from '../../src/report/report.ts';
import { printable } from '../../src/value/printable.ts';
import { beyond, said, slidesIn } from '../render/deck.ts';
import type { Element } from '../render/xml.ts';
import { analysisPage, clientPages, portfolioPages, requestOf } from './examples.ts';

let request: ReportRequest;
beforeAll(async () => {
  request = await requestOf();
});

const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? flat(block.blocks) : [block]));

const clean = (text: string): string => printable(text).trim();

/** A cell as every format writes it: its value with its mark, and its note. */
const written = (cell: Cell, words: Words): string[] => {
  const { text, basis } = shown(cell, words);
  const value = cell.kind === 'spark' && text === '' ? spark(cell.values, UNICODE) : clean(text);
  const marked = isFigure(cell) ? MARKS[basis] + value : `${value} ${MARKS[basis]}`;
  return [marked.trim(), ...(cell.note === undefined ? [] : [clean(cell.note)])];
};

/** Cells of tables in the order of the slides, without bars before their figures. */
const cellsOn = (slides: readonly Element[]): string[] =>
  slides.flatMap((slide) =>
    slide
      .all('a:tc')
      .flatMap(said)
      .map((text) => text.replace(/^[█▏▎▍▌▋▊▉]+ /, '').trim()),
  );

/** What of the first does not stand among the second, in this order. */
const missing = (some: readonly string[], all: readonly string[]): string[] => {
  let at = 0;
  return some.filter((each) => {
    const found = all.indexOf(each, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
};

/** Every cell, sentence and base of pages, read back from their deck; how many cells there were. */
const compare = async (pages: readonly Page[], language: Language): Promise<number> => {
  const words = await loadWords(language);
  const slides = slidesIn(
    await pptx(pages, { words, width: 80, colour: false, unicode: true, generator: 'kam' }),
  );
  const blocks = pages.flatMap((page) => flat(page.blocks));
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' && block.rows.length > 0
      ? [...block.rows, block.total ?? []].flat().flatMap((cell) => written(cell, words))
      : [],
  );
  expect(
    missing(
      cells.filter((text) => text !== ''),
      cellsOn(slides),
    ),
  ).toEqual([]);
  const all = slides.flatMap(said).join('\n');
  for (const block of blocks) {
    if (block.kind === 'note') expect(all).toContain(clean(block.text));
    if (block.kind === 'table') expect(all).toContain(clean(block.base));
    if (block.kind === 'figures')
      for (const { cell } of block.items) expect(all).toContain(written(cell, words)[0]);
  }
  expect(slides.flatMap(beyond)).toEqual([]);
  return cells.length;
};

describe('a deck holds every cell of its page, within the slides', () => {
  test.each<Language>(['en', 'ru', 'bg'])('the quarterly review in %s', async (language) => {
    expect(await compare(await portfolioPages(request, language), language)).toBeGreaterThan(100);
  });

  test('the review of one client', async () => {
    expect(await compare(await clientPages(request, 'gazmash'), 'en')).toBeGreaterThan(50);
  });

  test.each(analyses.map(({ id, load }) => ({ id, load })))('$id', async ({ load }) => {
    const page = await analysisPage(request, await load(), 'ru');
    expect(await compare([page], 'ru')).toBeGreaterThan(0);
  });
});
