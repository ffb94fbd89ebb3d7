import type { Render } from '../format.ts';
import { headLines } from '../head.ts';
import { blockLines, headingLines } from './blocks.ts';
import { stageOf } from './stage.ts';

/** For a terminal or a mail: nothing wider than the width, no-break spaces as spaces, no spaces at the ends of lines. */
export const text: Render = (pages, settings) => {
  const stage = stageOf(settings);
  const heads = headLines(pages, settings.words);
  const lines = pages.flatMap((page, at) => {
    const body = blockLines(page.blocks, stage);
    return [
      ...(at === 0 ? [] : ['', '']),
      ...headingLines(page, heads[at] ?? '', stage),
      ...(body.length === 0 ? [] : ['', ...body]),
    ];
  });
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`.replaceAll('\u00a0', ' ');
};
