import { factsShapeAt } from '../portfolio/file-kinds.ts';
import type { MapShape } from '../portfolio/shape.ts';
import { type Data, readDocument } from '../source/document.ts';
import { saysTheSame } from '../source/document-expected.ts';
import { type Pieces, piecesOf } from '../source/document-pieces.ts';
import { mergeBody } from './body.ts';
import { mergeComments } from './comments.ts';
import { mergeBlock } from './facts.ts';
import type { Chunk } from './lines.ts';
import { decided } from './print.ts';
import { each, either, type Three } from './three.ts';

/** Merges the texts of a dossier file or of settings; undefined where one cannot be read, or the result would not say all. */
export const mergeDocument = (path: string, texts: Three<string>): readonly Chunk[] | undefined => {
  const cut = each(texts, (text) => (text === '' ? NOTHING : piecesOf(path, text)));
  const { base, ours, theirs } = cut;
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const pieces = { base, ours, theirs };
  const shape = shapeAt(path);
  const facts = mergeBlock(
    each(pieces, (some) => some.facts),
    { shape, column: 0 },
  );
  if (facts === undefined) return undefined;
  const body = mergeBody(each(pieces, (some) => some.body));
  const chunks = [
    either(each(pieces, (some) => some.head)),
    ...facts.chunks,
    ...mergeComments(each(pieces, (some) => some.tail)),
    either(each(pieces, (some) => some.fence)),
    ...body,
  ].filter((chunk) => chunk !== '');
  const says = (side: 'ours' | 'theirs'): boolean =>
    readsBack(path, decided(chunks, side), facts[side] ?? '', decided(body, side));
  return says('ours') && says('theirs') ? chunks : undefined;
};

/** A side that has no such file. */
const NOTHING: Pieces = {
  head: '',
  facts: { kind: 'map', indent: 0, lead: '', pieces: [], data: '' },
  tail: '',
  fence: '',
  body: '',
};

/** What may stand in the file; a path that leads through folders above the portfolio is known by its end. */
const shapeAt = (path: string): MapShape | undefined => {
  const steps = path.split('/');
  for (const at of steps.keys()) {
    const shape = factsShapeAt(steps.slice(at).join('/'));
    if (shape !== undefined) return shape;
  }
  return undefined;
};

/** The proof: read anew, the text says every fact of the merge and nothing else. */
const readsBack = (path: string, text: string, data: Data, body: string): boolean => {
  const read = readDocument(path, text);
  if (read.broken) return saysTheSame(data, '') && text.trim() === '';
  const isClean = read.findings.every(({ severity }) => severity === 'hint');
  return isClean && saysTheSame(read.data, data) && read.body.trim() === body.trim();
};
