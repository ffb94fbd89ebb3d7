import { type TypedPath, typedPath } from '../portfolio/fact-typed.ts';
import { addDuration, parseDuration } from '../value/duration.ts';
import type { PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { slugOf } from '../value/slug.ts';
import type { AskedFact, Promised } from './talk.ts';

/** A fact that was learned: where it belongs, and what it is. */
export type Learned = TypedPath & { readonly value: string };

/** `budget.bolts=900k EUR` as it was typed. Throws a Refusal for what is no fact with a value. */
export const saidTyped = (typed: string): { readonly fact: string; readonly value: string } => {
  const at = typed.indexOf('=');
  const value = typed.slice(at + 1).trim();
  if (at < 1 || value === '')
    throw new Refusal(`"${typed}" is no fact=value`, 'for example: --learned "budget.bolts=900k EUR"');
  return { fact: typed.slice(0, at).trim(), value };
};

/** The same for a dossier: also throws a Refusal for what names no fact of its sections. */
export const learnedTyped = (typed: string): Learned => {
  const { fact, value } = saidTyped(typed);
  return { ...typedPath(fact), value };
};

const partsOf = (typed: string, most: number, example: string): readonly string[] => {
  const parts = typed.split(';').map((part) => part.trim());
  if (parts[0] === '' || parts.length > most) throw new Refusal(`"${typed}" cannot be taken apart`, example);
  return parts;
};

const given = <K extends string>(entries: readonly (readonly [K, string | undefined])[]) =>
  Object.fromEntries(entries.filter(([, text]) => text !== undefined && text !== '')) as Partial<
    Record<K, string>
  >;

/** `budget.services; evaded; below 50k, above; laughed`: the fact, the answer, what was offered, the reaction. */
export const askedTyped = (typed: string): AskedFact => {
  const [fact = '', answer, offered, reaction] = partsOf(
    typed,
    4,
    'for example: --asked "budget.services; evaded; below 50k or above; laughed"',
  );
  typedPath(fact);
  return {
    fact,
    ...given([
      ['answer', answer],
      ['offered', offered],
      ['reaction', reaction],
    ]),
  };
};

/** `send the price list; ivan; 2026-12-01`: what, who of us, by when (a day, or `7d` after the talk). */
export const promisedTyped = (
  typed: string,
  date: PlainDate,
  memberCalled: (typed: string) => string,
  taken: ReadonlySet<string>,
): Promised => {
  const [what = '', owner, due] = partsOf(
    typed,
    3,
    'for example: --promised "send the price list; ivan; 2026-12-01"',
  );
  return {
    id: freeId(what, taken),
    what,
    ...given([
      ['owner', owner === undefined || owner === '' ? undefined : memberCalled(owner)],
      ['due', due === undefined ? undefined : dayTyped(due, date)],
    ]),
  };
};

/** A day as it is, `7d` as the day so long after another; what is neither is for the check to refuse. */
export const dayTyped = (typed: string, from: PlainDate): string => {
  const duration = parseDuration(typed);
  return duration === undefined ? typed : addDuration(from, duration);
};

/** Words of a promise that make its short name. */
const WORDS = 3;

/** A short name after the first words, which no other task or promise of the client has. */
const freeId = (what: string, taken: ReadonlySet<string>): string => {
  const name = slugOf(what, 'en').split('-').slice(0, WORDS).join('-');
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(id)) return id;
  }
};
