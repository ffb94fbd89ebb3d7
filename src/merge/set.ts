import type { Shape } from '../portfolio/shape.ts';
import type { Block, Leaf, Piece } from '../source/document-pieces.ts';
import { writeScalar } from '../source/document-write.ts';

/** One answer stands there: two that differ are for a person to decide, not a list of both. */
export const isOneFact = (shape: Shape | undefined): boolean =>
  shape?.kind === 'value' && (!shape.many || shape.disputable);

/** Several that all hold may stand there, also one alone without a list. */
export const holdsSeveral = (shape: Shape | undefined): boolean =>
  shape?.kind === 'value' && shape.many && !shape.disputable;

/** What stands alone or in brackets as lines of a list; undefined where that is no list of words, or a comment stands in it. */
export const asList = (value: Block | Leaf): Block | undefined => {
  if (value.kind !== 'leaf') return value.kind === 'list' ? value : undefined;
  const { data, text } = value;
  const block = (lead: string, words: readonly string[]): Block => ({
    kind: 'list',
    indent: 2,
    lead,
    pieces: words.map(item),
    data: words,
  });
  if (data === '') return block(text, []);
  if (text.includes('#')) return undefined;
  if (typeof data === 'string') return block('\n', [data]);
  const words = Array.isArray(data) ? data.filter((each) => typeof each === 'string') : [];
  return Array.isArray(data) && words.length === data.length ? block('\n', words) : undefined;
};

const item = (word: string): Piece => ({
  key: '',
  above: '',
  head: '- ',
  column: 0,
  value: { kind: 'leaf', text: `${writeScalar(word, 'block')}\n`, data: word },
  below: '',
});
