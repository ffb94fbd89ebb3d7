import type { ValueShape } from '../portfolio/shape.ts';
import type { Data } from '../source/document.ts';
import { basisOf, type Fact, HOWS, isSameAnswer, type Source } from '../value/fact.ts';
import { Refusal } from '../value/refusal.ts';
import { parseSource } from '../value/source.ts';

/**
 * What an answer did to what stood there: it is the first · took the place of "unknown" · of a weaker or older source
 * of the same · stands beside the same from somebody else · beside a different one · beside others that all hold ·
 * in place of the old on purpose · or nothing, since all of it stands there already.
 */
export type Effect = 'new' | 'known' | 'refreshed' | 'confirmed' | 'disputed' | 'added' | 'replaced' | 'same';

/** Where the answer goes, and what it does. `place`: over the answer in this place · beside the others · in place of all. */
export type Verdict = {
  readonly effect: Effect;
  readonly place: number | 'beside' | 'all';
  /** The places of the answers that this is about; all of them where it does not say. */
  readonly about?: readonly number[];
};

/** What stands in a place of a file as typed: nothing, one text, or several. */
export const textsIn = (data: Data | undefined): readonly string[] => {
  if (data === undefined || data === '') return [];
  if (typeof data === 'string') return [data];
  return Array.isArray(data) ? data.filter((each) => typeof each === 'string' && each.trim() !== '') : [];
};

/**
 * Judges a new answer by those that stand there. Nothing the client said is lost: only `unknown`, and the same answer
 * with a weaker or older source, give way. `around`: the source of the block, for texts without their own; `currency`:
 * that of amounts that name none.
 */
export const judge = (
  typed: string,
  olds: readonly string[],
  shape: ValueShape,
  { around, currency, replace }: Standing,
): Verdict => {
  if (olds.length === 0) return { effect: 'new', place: 'all' };
  if (olds.length === 1 && olds[0] === typed) return { effect: 'same', place: 'all' };
  const isSame = (a: Fact<unknown>, b: Fact<unknown>): boolean => isSameAnswer(a, b, currency);
  if (!shape.sourced) {
    const said = (old: string): boolean =>
      old === typed || (!replace && isSameRead(old, typed, shape, isSame));
    return judgePlain(olds.filter(said).length, olds.length, shape.many && !replace);
  }
  if (replace) return { effect: 'replaced', place: 'all' };
  const answer = factOf(typed, shape, {});
  // What cannot be read is for the check to say.
  if (answer === undefined) return { effect: 'replaced', place: 'all' };
  const facts = olds.map((old) => factOf(old, shape, around) ?? refuseUnreadable(old));
  const same = [...facts.entries()].filter(([, each]) => isSame(each, answer));
  if (same.length > 0) return judgeSame(answer, same);
  const open = facts.findIndex(({ state }) => state === 'unknown');
  if (open >= 0) return { effect: 'known', place: open };
  return { effect: shape.disputable && answer.state !== 'unknown' ? 'disputed' : 'added', place: 'beside' };
};

/** How the answer and those before it are to be taken. */
export type Standing = {
  readonly around: Source;
  readonly currency: string | undefined;
  readonly replace: boolean;
};

const judgePlain = (same: number, all: number, many: boolean): Verdict => {
  if (same > 0 && (many || all === 1)) return { effect: 'same', place: 'all' };
  return many ? { effect: 'added', place: 'beside' } : { effect: 'replaced', place: 'all' };
};

const isSameRead = (
  a: string,
  b: string,
  shape: ValueShape,
  isSame: (a: Fact<unknown>, b: Fact<unknown>) => boolean,
): boolean => {
  const [one, other] = [factOf(a, shape, {}), factOf(b, shape, {})];
  return one !== undefined && other !== undefined && isSame(one, other);
};

/** The same answer: a weaker source gives way, the same source gets its new day, another one that knows stands beside it. */
const judgeSame = (answer: Fact<unknown>, same: readonly (readonly [number, Fact<unknown>])[]): Verdict => {
  const at = (effect: Effect, place: number): Verdict => ({ effect, place, about: [place] });
  const own = same.find(([, { how, who }]) => how === answer.how && who === answer.who);
  if (own !== undefined) return at((own[1].date ?? '') < (answer.date ?? '') ? 'refreshed' : 'same', own[0]);
  const weak = same.find(([, each]) => !isSure(each));
  if (weak !== undefined) {
    const stronger = isSure(answer) || strengthOf(answer) >= strengthOf(weak[1]);
    return at(stronger ? 'refreshed' : 'same', weak[0]);
  }
  if (!isSure(answer)) return at('same', same[0]?.[0] ?? 0);
  return { effect: 'confirmed', place: 'beside', about: same.map(([place]) => place) };
};

const isSure = (fact: Fact<unknown>): boolean =>
  fact.state === 'unknown' ? fact.how === 'asked' : ['known', 'stale'].includes(basisOf(fact));

const strengthOf = ({ how = 'assumed' }: Source): number => -HOWS.indexOf(how);

const factOf = (typed: string, shape: ValueShape, around: Source): Fact<unknown> | undefined => {
  const parsed = parseSource(typed);
  if ('problem' in parsed) return undefined;
  const { text, source } = parsed;
  const known = source.how === undefined ? around : source;
  if (text === 'unknown' || text === 'none') return { state: text, ...known };
  const reading = shape.read(text);
  if ('problem' in reading) return undefined;
  return { state: 'given', value: reading.value, ...known };
};

const refuseUnreadable = (old: string): never => {
  throw new Refusal(`what stands there cannot be read: ${old}`, 'kam check says what is wrong with it');
};
