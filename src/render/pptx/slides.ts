import type { Words } from '../../locale/words.ts';
import type { Block, Page } from '../../page/page.ts';
import { headLines } from '../head.ts';
import { piecesOf } from './blocks.ts';
import { SIZE } from './cells.ts';
import { BODY, type Piece, wordsPiece } from './piece.ts';
import { clean, paragraph } from './text.ts';

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

const GAP = 14;

const bodies = (page: Page, foot: string, words: Words): Slide[] => {
  const slides: Slide[] = [];

  /** The slides of what stands directly under one title. */
  const stack = (title: string, under: readonly string[]) => {
    let pieces: Piece[] = [];
    let used = 0;
    const close = (mark = ''): void => {
      if (pieces.length > 0)
        slides.push({ kind: 'body', title, under: under.join(' · '), mark, foot, pieces });
      pieces = [];
      used = 0;
    };
    const put = (piece: Piece): void => {
      used += piece.height + (pieces.length === 0 ? 0 : GAP);
      pieces.push(piece);
    };
    const room = (): number => BODY.height - used - (pieces.length === 0 ? 0 : GAP);
    const add = (piece: Piece): void => {
      if (piece.height > room() && piece.height <= BODY.height) close();
      if (piece.height <= room()) put(piece);
      else spread(piece);
    };
    /** What is higher than a slide begins on this one where there is enough room below sentences. */
    const spread = (piece: Piece): void => {
      if (room() < BODY.height * ENOUGH || pieces.some(({ words }) => words !== true)) close();
      let parts = piece.parts?.(room()) ?? [piece];
      if ((parts[0]?.height ?? 0) > room()) {
        close();
        parts = piece.parts?.(room()) ?? [piece];
      }
      for (const [at, part] of parts.entries()) {
        put(part);
        close(parts.length > 1 ? `${at + 1}/${parts.length}` : '');
      }
    };
    return { add, close };
  };

  const walk = (blocks: readonly Block[], title: string, under: readonly string[]): void => {
    const own = stack(title, under);
    for (const block of blocks) {
      if (block.kind === 'section') {
        const short = title === clean(page.title) ? undefined : shortSection(block, words);
        if (short !== undefined) {
          own.add(short);
          continue;
        }
        own.close();
        walk(block.blocks, clean(block.title), title === clean(page.title) ? [] : [...under, title]);
      } else for (const piece of piecesOf(block, words)) if (piece.height > 0) own.add(piece);
    }
    own.close();
  };

  walk(page.blocks, clean(page.title), []);
  return slides;
};

/** A section within another that takes less than half a slide, as one piece under its heading: several share a slide. */
const shortSection = (
  { title, blocks }: Extract<Block, { kind: 'section' }>,
  words: Words,
): Piece | undefined => {
  const leaves = blocks.filter((block) => block.kind !== 'section');
  if (leaves.length < blocks.length) return undefined;
  const heading = wordsPiece([paragraph(title, SIZE.caption, { bold: true })]);
  const pieces = [heading, ...leaves.flatMap((block) => piecesOf(block, words))].filter(
    ({ height }) => height > 0,
  );
  const below = (at: number): number => (at === 0 ? 0 : at === 1 ? GAP / 2 : GAP);
  const height = pieces.reduce((sum, piece, at) => sum + below(at) + piece.height, 0);
  return pieces.length === 1 || height > BODY.height / 2
    ? undefined
    : {
        height,
        draw: (box, pen) => {
          let { y } = box;
          return pieces
            .map((piece, at) => {
              y += below(at) + piece.height;
              return piece.draw({ ...box, y: y - piece.height, height: piece.height }, pen);
            })
            .join('');
        },
      };
};

/** A part of a slide in which something long may begin below something else. */
const ENOUGH = 0.6;
