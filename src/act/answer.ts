import { factPath } from '../portfolio/fact-path.ts';
import type { TypedPath } from '../portfolio/fact-typed.ts';
import { childOf } from '../portfolio/filled.ts';
import type { ValueShape } from '../portfolio/shape.ts';
import { type Data, readDocument } from '../source/document.ts';
import type { Source } from '../value/fact.ts';
import type { Path } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import { parseSource, parseSourceWords } from '../value/source.ts';
import { type Effect, judge, textsIn, type Verdict } from './answers.ts';
import type { Desk } from './desk.ts';
import { fileOf, orderOf, spotOf } from './spot.ts';

/** An answer as it was given. */
export type Answer = TypedPath & {
  readonly value: string;
  /**
   * What stands in its brackets: `asked georgi-iliev 2026-09-12`. Facts of ours have none; a function is asked only for a
   * fact that needs a source and brings none.
   */
  readonly source?: string | (() => string);
  /** The portfolio's, which an amount without one is in. */
  readonly currency?: string;
  /** It takes the place of whatever stands there. */
  readonly replace?: boolean;
  /** It may begin a list item whose name is like that of another. */
  readonly fresh?: boolean;
};

/** What was written, and where. */
export type Written = {
  readonly file: string;
  readonly at: Path;
  /** The path as people write it. */
  readonly fact: string;
  /** As it stands in the file. */
  readonly text: string;
  readonly effect: Effect;
  /** Of what stood there, that which it is about. */
  readonly before: readonly string[];
};

/**
 * Writes an answer into the section of a client's dossier, on the desk. The file must lie there. Throws a Refusal for a
 * path that names no fact, for a missing or needless source, and where an edit cannot be made.
 */
export const writeAnswer = (desk: Desk, folder: string, answer: Answer): Written => {
  const file = `${folder}/${fileOf(answer.section)}`;
  const { data } = readDocument(file, desk.text(file) ?? '');
  const spot = spotOf(answer, data, answer.fresh);
  if (spot.whole === true) refuseItems(answer);
  const text = typedText(answer, spot.shape);
  const olds = textsIn(at(data, spot.at));
  const around = sourceAround(data, spot.at);
  const { currency, replace = false } = answer;
  const judged = judge(text, olds, spot.shape, { around, currency, replace });
  const { effect, place, about } = spot.whole === true ? alone(judged, olds) : judged;
  const before = olds.filter((_, index) => about?.includes(index) ?? true);
  const written = { file, fact: saidPath(answer), text, effect, before };
  if (effect === 'same') return { ...written, at: spot.at };
  const order = orderOf(answer.section);
  desk.edit(file, spot.made, order);
  const there = at(data, spot.at);
  const isList = Array.isArray(there);
  if (place === 'beside') {
    desk.edit(file, [{ kind: 'add', at: spot.at, item: text }], order);
    return { ...written, at: [...spot.at, isList ? there.length : 1] };
  }
  const target = place === 'all' || !isList ? spot.at : [...spot.at, place];
  desk.edit(file, [{ kind: 'set', at: target, value: text }], order);
  return { ...written, at: target };
};

/** A list without items is told by one word; what stands in it is named one by one. */
const refuseItems = ({ value, path }: Answer): void => {
  const own = parseSource(value);
  const word = 'problem' in own ? value : own.text;
  if (word === 'none' || word === 'unknown') return;
  const said = path.join('.');
  throw new Refusal(
    `${said} holds several: name one of them`,
    `such as ${said}.<id>; none: known to be none`,
  );
};

/** There is room for one word: who says the same now takes the place of who said so before. */
const alone = (judged: Verdict, olds: readonly string[]): Verdict => {
  if (judged.place !== 'beside') return judged;
  if (judged.effect === 'confirmed') return { effect: 'refreshed', place: 'all' };
  throw new Refusal(
    `another answer stands there: ${olds.join(', ')}`,
    'put this one in its place with --replace',
  );
};

/** The path as people write it, the section left out where it may be. */
const saidPath = ({ section, path: [first = '', ...rest] }: TypedPath): string =>
  [factPath(section, [first], {}), ...rest].join('.');

const at = (data: Data, path: Path): Data | undefined => path.reduce<Data | undefined>(childOf, data);

/** The `source:` of the map in which the fact stands. */
const sourceAround = (data: Data, path: Path): Source => {
  const typed = childOf(at(data, path.slice(0, -1)), 'source');
  const source = typeof typed === 'string' ? parseSourceWords(typed) : undefined;
  return source === undefined || 'problem' in source ? {} : source;
};

/** The answer as it stands in the file. Throws a Refusal for a source that is missing or needless. */
export const typedText = (
  { value: typed, source, path }: Pick<Answer, 'value' | 'source' | 'path'>,
  shape: ValueShape,
): string => {
  const said = path.join('.');
  const own = parseSource(typed);
  const value = 'problem' in own ? typed : asWritten(own.text, shape) + typed.slice(own.text.length);
  const marked = 'problem' in own || own.source.how !== undefined;
  const given = typeof source === 'string' ? source : undefined;
  if (!shape.sourced) {
    if (given !== undefined)
      throw new Refusal(`"${said}" is ours to say: it has no source`, 'leave --from out');
    if ((value === 'unknown' || value === 'none') && !shape.allowed.includes(value))
      throw new Refusal(
        `"${said}" is ours to say: "${value}" is no answer to it`,
        'an empty fact is one that nobody filled in',
      );
    return value;
  }
  if (marked && given === undefined) return value;
  if (marked) throw new Refusal(`the value names a source of its own: ${value}`, 'leave it out, or --from');
  if (source === undefined) throw unsourced(said);
  return `${value} (${given ?? (source as () => string)()})`;
};

/** A value in the spelling of the files where there is no doubt what it is: `29.11.2026` is `2026-11-29`. */
const asWritten = (text: string, shape: ValueShape): string => {
  const reading = shape.read(text);
  if ('value' in reading) return text;
  const { fix, unsafe } = reading.problem;
  return fix === undefined || unsafe === true ? text : fix;
};

const unsourced = (said: string): Refusal =>
  new Refusal(
    `"${said}" is a fact about the client: who says so?`,
    'add --from with a person of section 3, or one of: public, observed, assumed, estimated',
  );
