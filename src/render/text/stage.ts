import type { Phrase, PhraseArgs, Words } from '../../locale/words.ts';
import { printable } from '../../value/printable.ts';
import { wrapped } from '../../value/width.ts';
import type { Settings } from '../format.ts';
import { ASCII, type Strokes, UNICODE } from '../strokes.ts';
import { type Ink, inkOf } from './ink.ts';

/** Where text is drawn: how wide, with which characters and colours, in which language. */
export type Stage = {
  readonly words: Words;
  readonly width: number;
  readonly ink: Ink;
  readonly strokes: Strokes;
  /** Any text as one line that is safe to print here; without Unicode, typographic signs become ASCII. */
  clean(text: string): string;
  say(phrase: Phrase, args?: PhraseArgs): string;
};

const TYPEWRITER: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '·': '|',
  '•': '*',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '≠': '!=',
  '†': '*',
  '≤': '<=',
  '≥': '>=',
  '×': 'x',
  '→': '->',
  '▲': '^',
  '▼': 'v',
  '«': '"',
  '»': '"',
  '„': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};
const TYPOGRAPHIC = new RegExp(`[${Object.keys(TYPEWRITER).join('')}]`, 'g');

/** Less than this is no screen; narrower settings are read as this. */
const NARROWEST = 16;

/** Text keeps this much room, however deep it is indented. */
const ROOM = 8;

export const stageOf = ({ words, width, colour, unicode }: Settings): Stage => {
  const clean = (text: string): string =>
    unicode ? printable(text) : printable(text).replace(TYPOGRAPHIC, (sign) => TYPEWRITER[sign] ?? sign);
  return {
    words,
    width: Math.max(NARROWEST, width),
    ink: inkOf(colour),
    strokes: unicode ? UNICODE : ASCII,
    clean,
    say: (phrase, args) => clean(words.say(phrase, args)),
  };
};

/** A paragraph: `first` before its first line, as much space before the others; a long `first` loses its beginning. */
export const paragraph = (text: string, stage: Stage, first = '', indent = first.length): string[] => {
  const most = Math.max(0, stage.width - ROOM);
  const start = first.slice(Math.max(0, first.length - most));
  const space = ' '.repeat(Math.min(indent, most));
  return wrapped(text, stage.width - space.length).map((line, at) => (at === 0 ? start : space) + line);
};
