import MarkdownIt from 'markdown-it';
import { printableLines } from '../../value/printable.ts';

/** http, https, mailto, or no scheme at all. */
const SAFE = /^(?:https?:|mailto:)|^[^:]*$|^[^:/?#]*[/?#]/i;

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
// A picture would be fetched from elsewhere: it is shown as a link to itself. Nothing here is worth an image.
reader.disable('image');
reader.validateLink = (target) => SAFE.test(target.replace(/[\s\u0000-\u001f]/g, ''));

/** Markdown that people typed as HTML: no raw HTML, no images, harmless links, headings `depth` levels lower. */
export const proseHtml = (markdown: string, depth: number): string => {
  const tokens = reader.parse(printableLines(markdown).join('\n'), {});
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + depth)}`;
  }
  return reader.renderer.render(tokens, reader.options, {});
};
