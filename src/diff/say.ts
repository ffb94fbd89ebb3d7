import { phrases as named, type Words } from '../locale/words.ts';
import { percent } from '../portfolio/kind.ts';
import { SECTIONS } from '../portfolio/sections/index.ts';
import type { ValueShape } from '../portfolio/shape.ts';
import { Decimal } from '../value/decimal.ts';
import type { Fact } from '../value/fact.ts';
import { isDate } from '../value/period.ts';
import type { Change } from './change.ts';
import type { Kind } from './compare.ts';
import type { Leaf } from './leaves.ts';
import type { Place } from './stated.ts';

export const phrases = named('change', {
  turn: '{what} {before} → {after}',
  of: '{subject}: {said}',
  remark: '{said} ({remark})',
  unknown: 'unknown',
  none: 'none',
  yes: 'yes',
  no: 'no',
  asked: '{what}: asked, and still open',
  added: '{what}: also {after}',
  removed: '{what}: no more {before}',
  done: 'done on {day}',
  dropped: 'given up on {day}',
  reopened: 'open again',
  postponed: 'postponed from {before} to {after}',
  advanced: 'brought forward from {before} to {after}',
  left: 'has left',
  disputed: 'answers differ now',
  settled: 'the dispute is settled',
  confirmed: '{what} {before}: confirmed by {after}',
  stronger: 'a better source',
  weaker: 'a weaker source',
  renewed: 'a newer source',
  raised: 'up',
  fell: 'down',
  new: '{list}: new {subject}',
  gone: '{list}: {subject} is gone',
  newFile: 'new: {subject}',
  goneFile: 'gone: {subject}',
  text: 'the text under {headings} changed',
  textOnly: 'the text changed',
  reviewed: 'reviewed on {day}',
  reviewedBy: 'reviewed on {day} by {by}',
  stamped: 'the facts under the plan confirmed on {day}',
  rate: '{currency}, {day}: {rate}',
  rateChanged: '{currency}, {day}: {before} → {after}',
  rateGone: '{currency}, {day}: no rate any more',
  ratesNew: '{currency}: {n} new rates, {from} to {to}',
  ratesGone: '{currency}: {n} rates taken out, {from} to {to}',
  ratesChanged: '{currency}: {n} rates changed, {from} to {to}',
  alias: '“{text}” means {meant}',
  aliasGone: '“{text}” means nothing any more',
  unreadable: 'the file cannot be read any more',
  readable: 'the file can be read again',
  log: 'Log',
  reviews: 'Reviews',
  register: 'Register',
  rates: 'Rates',
  settings: 'Settings',
});

export const placeText = (place: Place, words: Words): string => {
  const section = SECTIONS.find(({ id }) => id === place);
  if (section !== undefined) return words.say(section.title);
  return words.say(phrases[place as 'log' | 'reviews' | 'register' | 'rates' | 'settings']);
};

/** Clients by their ids, which nobody knows by heart. */
export type Names = ReadonlyMap<string, string>;

/** A change in one sentence: `Ivan Petrov: attitude neutral → supporter`. */
export const changeText = (change: Change, words: Words, names: Names): string => {
  if (change.place === 'rates') return ratesText(change, words);
  const named = withNames(change, names);
  const { subject, kind } = named;
  if (kind === 'new' || kind === 'gone') return thingText(named, kind, words);
  const said = saidOf(named, words);
  return subject === null ? said : words.say(phrases.of, { subject, said });
};

const withNames = (change: Change, names: Names): Change => {
  const name = (fact: Fact<unknown>): Fact<unknown> => {
    if (fact.state !== 'given') return fact;
    return { ...fact, value: names.get(String(fact.value)) ?? fact.value };
  };
  return {
    ...change,
    before: change.before.map(name),
    after: change.after.map(name),
    details: change.details.map((leaf) => ({ ...leaf, answers: leaf.answers.map(name) })),
  };
};

/** So many facts introduce a new thing. */
const MOST = 3;

const thingText = ({ subject, key, details, place }: Change, kind: 'new' | 'gone', words: Words): string => {
  const name = subject ?? placeText(place, words);
  if (key === '') return words.say(kind === 'new' ? phrases.newFile : phrases.goneFile, { subject: name });
  const said = words.say(phrases[kind], { list: key, subject: name });
  const some = kind === 'new' ? details.slice(0, MOST).map((leaf) => detailText(leaf, words)) : [];
  return some.length === 0 ? said : words.say(phrases.remark, { said, remark: some.join('; ') });
};

const detailText = ({ path, answers, shape }: Leaf, words: Words): string =>
  `${path.at(-1) ?? ''} ${answers.map((each) => valueText(each, shape, words)).join(', ')}`;

const REMARKED: ReadonlySet<string> = new Set<Kind>([
  'disputed',
  'settled',
  'stronger',
  'weaker',
  'renewed',
  'raised',
  'fell',
]);

const saidOf = (change: Change, words: Words): string => {
  const { kind, headings } = change;
  if (kind === 'unreadable' || kind === 'readable') return words.say(phrases[kind]);
  if (kind === 'text') {
    const under = headings.filter((each) => each !== '').map((each) => `“${each}”`);
    return under.length === 0
      ? words.say(phrases.textOnly)
      : words.say(phrases.text, { headings: words.list(under) });
  }
  if (kind === 'reviewed' || kind === 'stamped') return reviewText(change, kind, words);
  const args = { what: change.key, ...sidesOf(change, words) };
  const alias = aliasIn(change);
  if (alias !== undefined)
    return words.say(kind === 'lost' ? phrases.aliasGone : phrases.alias, { text: alias, meant: args.after });
  const day = args.after;
  if (kind === 'done' || kind === 'dropped') return words.say(phrases[kind], { day });
  if (PLAIN.has(kind)) return words.say(phrases[kind as keyof typeof phrases], args);
  const said = words.say(phrases.turn, args);
  if (!REMARKED.has(kind)) return said;
  return words.say(phrases.remark, { said, remark: words.say(phrases[kind as 'raised']) });
};

const reviewText = (
  { after, details, shape }: Change,
  kind: 'reviewed' | 'stamped',
  words: Words,
): string => {
  const day = after.map((each) => valueText(each, shape, words)).join();
  const by = details.flatMap(({ answers }) => answers.map((each) => valueText(each, null, words)));
  if (kind === 'stamped' || by.length === 0) return words.say(phrases[kind], { day });
  return words.say(phrases.reviewedBy, { day, by: words.list(by) });
};

/** What a file of sales writes for a client, product, channel or manager. */
const aliasIn = ({ place, key }: Change): string | undefined =>
  place === 'settings'
    ? /^aliases\.(?:clients|products|channels|managers)\.(.+)$/s.exec(key)?.[1]
    : undefined;

const RATES = { new: phrases.ratesNew, gone: phrases.ratesGone, changed: phrases.ratesChanged };

/** Rates of one currency: one with its value, a series by its first and last day. */
const ratesText = ({ kind, subject, details, before, after }: Change, words: Words): string => {
  const currency = subject ?? '';
  const days = details.map(({ path }) => words.date(path[1] ?? ''));
  const [day = ''] = days;
  if (days.length > 1)
    return words.say(RATES[kind as keyof typeof RATES], {
      currency,
      n: days.length,
      from: day,
      to: days.at(-1) ?? day,
    });
  if (kind === 'gone') return words.say(phrases.rateGone, { currency, day });
  const now = details.flatMap(({ answers }) => answers);
  const rateOf = (facts: readonly Fact<unknown>[]) =>
    facts.map((each) => valueText(each, null, words)).join();
  if (kind === 'new') return words.say(phrases.rate, { currency, day, rate: rateOf(now) });
  return words.say(phrases.rateChanged, { currency, day, before: rateOf(before), after: rateOf(after) });
};

/** Kinds with a sentence of their own. */
const PLAIN: ReadonlySet<string> = new Set<Kind>([
  'asked',
  'added',
  'removed',
  'reopened',
  'postponed',
  'advanced',
  'left',
  'confirmed',
]);

const sidesOf = ({ kind, before, after, shape }: Change, words: Words) => {
  const written = (facts: readonly Fact<unknown>[], source: boolean): string =>
    facts.length === 0
      ? shape?.sourced === true
        ? words.say(phrases.unknown)
        : '–'
      : facts.map((each) => factText(each, shape, words, source)).join(' / ');
  if (kind !== 'confirmed') return { before: written(before, true), after: written(after, true) };
  return {
    before: written(before.slice(0, 1), false),
    after: after.map((each) => sourceText(each, words)).join(', '),
  };
};

/** A value with its source behind it, as in the files. */
export const factText = (
  fact: Fact<unknown>,
  shape: ValueShape | null,
  words: Words,
  sourced = true,
): string => {
  const value = valueText(fact, shape, words);
  const source = sourced ? sourceText(fact, words) : '';
  return source === '' ? value : `${value} (${source})`;
};

export const sourceText = ({ how, who, date }: Fact<unknown>, words: Words): string =>
  [how ?? [], who ?? [], date === undefined ? [] : words.date(date)].flat().join(' ');

export const valueText = (fact: Fact<unknown>, shape: ValueShape | null, words: Words): string => {
  if (fact.state !== 'given') return words.say(phrases[fact.state]);
  const { value } = fact;
  if (typeof value === 'string') return isDate(value) ? words.date(value) : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return words.say(value ? phrases.yes : phrases.no);
  if (value instanceof Decimal) return decimalText(value, shape?.read === percent.read, words);
  return compoundText(value, words);
};

const decimalText = (value: Decimal, isShare: boolean, words: Words): string =>
  isShare
    ? words.percent(Number(value.toString()), Math.max(0, scaleOf(value) - 2))
    : words.money(value, undefined, scaleOf(value));

/** As many places as say something. */
const scaleOf = ({ units, scale }: Decimal): number => {
  const zeros = /0*$/.exec(String(units))?.[0].length ?? 0;
  return units === 0n ? 0 : Math.max(0, scale - zeros);
};

type Compound = {
  readonly amount?: unknown;
  readonly upTo?: unknown;
  readonly currency?: string;
  readonly unit?: string;
  readonly value?: unknown;
  readonly count?: number;
};

/** Money, a range of it, a figure with its unit, a length of time. */
const compoundText = (value: unknown, words: Words): string => {
  const { amount, upTo, currency, unit, value: figure, count } = (value ?? {}) as Compound;
  if (amount instanceof Decimal) {
    if (!(upTo instanceof Decimal)) return words.money(amount, currency, scaleOf(amount));
    return `${words.money(amount, undefined, scaleOf(amount))}–${words.money(upTo, currency, scaleOf(upTo))}`;
  }
  if (figure instanceof Decimal)
    return unit === 'money'
      ? words.money(figure, currency, scaleOf(figure))
      : decimalText(figure, unit === 'share', words);
  return `${count ?? ''}${unit ?? ''}`;
};
