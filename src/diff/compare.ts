import { STAGES } from '../portfolio/sections/relationship.ts';
import { ATTITUDES } from '../portfolio/sections/stakeholders.ts';
import { type Fact, HOWS } from '../value/fact.ts';
import { type Leaf, lacking } from './leaves.ts';

/**
 * What became of a fact. Of one question: `known` now · `lost` · `asked`, and still open · `changed` · `disputed`:
 * answers differ now · `settled`: they do no more · `confirmed` by another · `stronger`, `weaker` or `renewed`: the same
 * from a better, worse or newer source. Of several that hold: `added`, `removed`, `changed`. Of a plan: `done`,
 * `dropped`, `reopened`, `postponed`, `advanced`; of a ladder: `raised`, `fell`; of a person: `left`.
 */
export const KINDS = [
  'known',
  'lost',
  'asked',
  'changed',
  'disputed',
  'settled',
  'confirmed',
  'stronger',
  'weaker',
  'renewed',
  'added',
  'removed',
  'done',
  'dropped',
  'reopened',
  'postponed',
  'advanced',
  'raised',
  'fell',
  'left',
] as const;
export type Kind = (typeof KINDS)[number];

export type Turn = {
  readonly kind: Kind;
  readonly before: readonly Fact<unknown>[];
  readonly after: readonly Fact<unknown>[];
};

const NOTHING: readonly Fact<unknown>[] = [];

/** How a fact turned between two versions of a file; undefined where it says the same. Null: it stood there not at all. */
export const turnOf = (was: Leaf | null, is: Leaf | null): Turn | undefined => {
  const [before, after] = [was?.answers ?? NOTHING, is?.answers ?? NOTHING];
  const leaf = is ?? was;
  if (leaf === null) return undefined;
  const single = leaf.shape.disputable || !leaf.shape.many;
  const turn = single ? ofOne(before, after) : ofSeveral(before, after);
  return turn === undefined ? undefined : { ...turn, kind: meant(leaf, turn) };
};

const isOpen = (answers: readonly Fact<unknown>[]): boolean =>
  answers.every(({ state }) => state === 'unknown');

const ofOne = (before: readonly Fact<unknown>[], after: readonly Fact<unknown>[]): Turn | undefined => {
  const turned = (kind: Kind): Turn => ({ kind, before, after });
  if (isOpen(before) && isOpen(after)) {
    if (before.length === 0) return after.length === 0 ? undefined : turned('asked');
    if (after.length === 0) return turned('lost');
    return ofSource(before, after);
  }
  if (isOpen(before)) return turned('known');
  if (isOpen(after)) return turned('lost');
  const [old, now] = [sayings(before), sayings(after)];
  if (now.length > 1 && old.length <= 1) return turned('disputed');
  if (old.length > 1 && now.length <= 1) return turned('settled');
  if (lacking(old, now).length > 0 || lacking(now, old).length > 0) return turned('changed');
  return ofSource(before, after);
};

/** The different answers; that somebody does not know is none. */
const sayings = (answers: readonly Fact<unknown>[]): readonly Fact<unknown>[] =>
  answers
    .filter(({ state }) => state !== 'unknown')
    .filter((each, at, all) => lacking([each], all.slice(0, at)).length > 0);

const ofSeveral = (before: readonly Fact<unknown>[], after: readonly Fact<unknown>[]): Turn | undefined => {
  const [gone, come] = [lacking(before, after), lacking(after, before)];
  if (gone.length === 0 && come.length === 0) return ofSource(before, after);
  const kind = gone.length === 0 ? 'added' : come.length === 0 ? 'removed' : 'changed';
  return { kind, before: gone, after: come };
};

const strengthOf = (answers: readonly Fact<unknown>[]): number =>
  -Math.min(...answers.map(({ how = 'assumed' }) => HOWS.indexOf(how)));

const sourceText = ({ how, who, date, state }: Fact<unknown>): string =>
  JSON.stringify([state, how, who, date]);

const ofSource = (before: readonly Fact<unknown>[], after: readonly Fact<unknown>[]): Turn | undefined => {
  const [old, now] = [new Set(before.map(sourceText)), new Set(after.map(sourceText))];
  const come = after.filter((each) => !old.has(sourceText(each)));
  const gone = before.filter((each) => !now.has(sourceText(each)));
  if (come.length === 0 && gone.length === 0) return undefined;
  if (gone.length === 0) return { kind: 'confirmed', before, after: come };
  const stronger = strengthOf(after) - strengthOf(before);
  const kind = stronger > 0 ? 'stronger' : stronger < 0 || come.length === 0 ? 'weaker' : 'renewed';
  return { kind, before: gone, after: come };
};

/** Steps of a ladder, from the lowest, by the last key of a fact. */
const LADDERS: Readonly<Record<string, readonly string[]>> = { stage: STAGES, attitude: ATTITUDES };

const wordOf = ([fact]: readonly Fact<unknown>[]): string | undefined =>
  fact?.state === 'given' && typeof fact.value === 'string' ? fact.value : undefined;

/** What a turn means, where the fact is a day of a plan or a step of a ladder. */
const meant = ({ path, shape }: Leaf, { kind, before, after }: Turn): Kind => {
  const key = path.at(-1) ?? '';
  const [was, is] = [wordOf(before), wordOf(after)];
  if ((key === 'done' || key === 'dropped') && !shape.sourced) {
    if (was === undefined) return key;
    return is === undefined ? 'reopened' : kind;
  }
  if (key === 'contact' && is === 'left') return 'left';
  if (kind !== 'changed' || was === undefined || is === undefined) return kind;
  if (key === 'due') return is > was ? 'postponed' : 'advanced';
  const ladder = Object.hasOwn(LADDERS, key) ? LADDERS[key] : undefined;
  const [from, to] = [ladder?.indexOf(was) ?? -1, ladder?.indexOf(is) ?? -1];
  return from < 0 || to < 0 ? kind : to > from ? 'raised' : 'fell';
};
