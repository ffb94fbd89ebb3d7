import { printable } from '../../value/printable.ts';

/** Text of anybody as inline Markdown: it shows itself and does nothing, in a table cell too. */
export const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .trim();

/** Escaped Markdown for the beginning of a block, where a dash or a number with a point would start a list. */
export const opening = (inline: string): string =>
  inline.replace(/^[-+=#]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const around = (text: string, mark: string): string => (text === '' ? '' : `${mark}${text}${mark}`);

export const strong = (text: string): string => around(escaped(text), '**');
export const quiet = (text: string): string => around(escaped(text), '*');

/** Code that may hold backticks itself. */
export const code = (text: string): string => {
  const clean = printable(text);
  const fence = '`'.repeat(1 + Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length)));
  return fence.length === 1 ? `\`${clean}\`` : `${fence} ${clean} ${fence}`;
};
