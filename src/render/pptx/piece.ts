import { type Box, type Pen, shape } from './pen.ts';
import { heightIn, inLines, type Paragraph, paragraphHeight } from './text.ts';

/** What stands between the edges of a slide: so wide, and so high between its title and its foot. In points. */
export const BODY = { x: 40, y: 92, width: 880, height: 396 } as const;

/** Between pieces, in points. */
export const GAP = 14;

/** A part of a page that stands on one slide, one below the other. */
export type Piece = {
  /** As it is best, in points; at most that of a slide unless it can be cut. */
  readonly height: number;
  draw(box: Box, pen: Pen): string;
  /** Itself in pieces, the first at most `first` high, no other higher than a slide. Absent: it cannot be cut. */
  readonly parts?: (first: number) => readonly Piece[];
  /** It takes what the others on its slide leave. */
  readonly stretches?: true;
  /** Sentences: what goes over several slides may begin below them. */
  readonly words?: true;
};

/** Words below one another, cut between lines where there are too many for a slide. */
export const wordsPiece = (paragraphs: readonly Paragraph[]): Piece => ({
  height: heightIn(paragraphs, BODY.width),
  words: true,
  draw: (box, pen) => shape(box, pen, { name: 'Text', paragraphs }),
  parts: (first) => chunks(paragraphs, first).map(wordsPiece),
});

/** Paragraphs in groups that fit, the first into a room of its own. */
const chunks = (paragraphs: readonly Paragraph[], first: number): Paragraph[][] => {
  const made: Paragraph[][] = [[]];
  let room = first;
  const put = (each: Paragraph): void => {
    const height = paragraphHeight(each, BODY.width);
    if (height > room && made.at(-1)?.length !== 0) {
      made.push([]);
      room = BODY.height;
    }
    made.at(-1)?.push(each);
    room -= height;
  };
  for (const each of paragraphs)
    for (const one of paragraphHeight(each, BODY.width) > BODY.height ? inLines(each, BODY.width) : [each])
      put(one);
  return made;
};

/** Words around a drawing that are higher than this stand by themselves. */
const MOST_AROUND = 90;

/** Words beside a drawing: as a piece of their own where they are long, else to stand with it. */
export const apart = (words: readonly Paragraph[]): readonly [readonly Piece[], readonly Paragraph[]] =>
  heightIn(words, BODY.width) > MOST_AROUND ? [[wordsPiece(words)], []] : [[], words];
