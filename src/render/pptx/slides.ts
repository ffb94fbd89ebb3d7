import type { Words } from '../../locale/words.ts';
import type { Block, Page } from '../../page/page.ts';
import { headLines } from '../head.ts';
import { piecesOf } from './blocks.ts';
import type { Piece } from './piece.ts';
import { shortSection } from './short-section.ts';
import { stack } from './stack.ts';
import { clean } from './text.ts';

/** What stands on a slide, before it is drawn. */
export type Slide =
  | {
      readonly kind: 'cover';
      readonly title: string;
      readonly lines: readonly string[];
      /** The chapters of a deck of several pages. */
      readonly contents: readonly string[];
      readonly base: string;
    }
  | {
      readonly kind: 'body';
      readonly title: string;
      /** What the title stands under. */
      readonly under: string;
      /** `2/3` of something that goes over several slides. */
      readonly mark: string;
      readonly foot: string;
      readonly pieces: readonly Piece[];
    };

/** Each page as a cover and the slides of its sections. */
export const slidesOf = (pages: readonly Page[], words: Words): Slide[] =>
  pages.flatMap((page, at) => {
    const head = headLines([page], words)[0] ?? '';
    const contents = at === 0 ? pages.slice(1).map(({ title }) => clean(title)) : [];
    return [
      {
        kind: 'cover',
        title: clean(page.title),
        lines: [page.subtitle ?? '', head].map(clean).filter((line) => line !== ''),
        contents,
        base: clean(firstBase(page.blocks) ?? ''),
      },
      ...bodies(page, [clean(page.title), clean(head)].join(' · '), words),
    ];
  });

/** What the figures of a page rest on, as the first table says it that counts something. */
const firstBase = (blocks: readonly Block[]): string | undefined => {
  for (const block of blocks) {
    const base =
      block.kind === 'table' ? block.base : block.kind === 'section' ? firstBase(block.blocks) : undefined;
    if (base !== undefined && /\d/.test(base)) return base;
  }
  return undefined;
};

const bodies = (page: Page, foot: string, words: Words): Slide[] => {
  /** What stands under the titles of `path`: none for what stands directly on the page. */
  const walk = (blocks: readonly Block[], path: readonly string[]): Slide[] => {
    const title = path.at(-1) ?? clean(page.title);
    const under = path.slice(0, -1).join(' · ');
    const slides: Slide[] = [];
    const own = stack((pieces, mark) => slides.push({ kind: 'body', title, under, mark, foot, pieces }));
    for (const block of blocks) {
      const short = block.kind === 'section' && path.length > 0 ? shortSection(block, words) : undefined;
      if (short !== undefined) own.add(short);
      else if (block.kind === 'section') {
        own.close();
        slides.push(...walk(block.blocks, [...path, clean(block.title)]));
      } else for (const piece of piecesOf(block, words)) if (piece.height > 0) own.add(piece);
    }
    own.close();
    return slides;
  };
  return walk(page.blocks, []);
};
