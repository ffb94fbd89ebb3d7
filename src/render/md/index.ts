import type { Render } from '../format.ts';
import { headLines } from '../head.ts';
import { blockParts } from './blocks.ts';
import { escaped, quiet } from './escape.ts';
import { hashes } from './prose.ts';

/** GitHub Markdown: the first page is the document, further pages are its chapters. */
export const md: Render = (pages, { words }) => {
  const heads = headLines(pages, words);
  const parts = pages.flatMap((page, at) => {
    const depth = at === 0 ? 1 : 2;
    return [
      `${hashes(depth)} ${escaped(page.title)}`,
      page.subtitle === undefined ? '' : escaped(page.subtitle),
      quiet(heads[at] ?? ''),
      ...blockParts(page.sheet ?? page.blocks, words, depth),
    ];
  });
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
