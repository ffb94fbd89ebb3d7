import { factPath } from '../portfolio/fact-path.ts';
import { CONFIG_FILE } from '../portfolio/layout.ts';
import { SECTIONS } from '../portfolio/sections/index.ts';
import type { ValueShape } from '../portfolio/shape.ts';
import type { Fact } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { type Kind, turnOf } from './compare.ts';
import { type Item, keyOf, type Leaf } from './leaves.ts';
import { rateChanges } from './rates.ts';
import type { File } from './snapshot.ts';
import type { Place } from './stated.ts';

/** Who committed a change, and when; `commit` is its id. */
export type Touch = { readonly by: string; readonly day: PlainDate; readonly commit: string };

/** One thing that two versions say differently. */
export type Change = {
  /**
   * What became of a fact; of a thing in a list, a talk or a review: `new`, `gone`; of a review: `reviewed`, it was closed,
   * `stamped`, the facts that it looked at were confirmed; `text`: of the prose below the facts; `unreadable`, `readable`:
   * the whole file is broken, or no more.
   */
  readonly kind: Kind | 'new' | 'gone' | 'reviewed' | 'stamped' | 'text' | 'unreadable' | 'readable';
  readonly place: Place;
  readonly file: string;
  /** As people write it: `people.ivan-petrov.attitude`; empty for what concerns a whole file. */
  readonly path: string;
  /** The person, task or other thing it is about. */
  readonly subject: string | null;
  /** What of it: `attitude`; of a thing that is new or gone, the list that it stands in. */
  readonly key: string;
  readonly shape: ValueShape | null;
  readonly before: readonly Fact<unknown>[];
  readonly after: readonly Fact<unknown>[];
  /** Of prose: the headings under which it differs; '' is what stands before the first. */
  readonly headings: readonly string[];
  /** Of a thing that is new or gone: what is said of it; of a review that was closed, who took part; of rates, each. */
  readonly details: readonly Leaf[];
};

const EMPTY = {
  path: '',
  subject: null,
  key: '',
  shape: null,
  before: [],
  after: [],
  headings: [],
  details: [],
};

/** What differs between two versions of a file; null: it is not there. */
export const changesOf = (was: File | null, is: File | null): readonly Change[] => {
  const file = is ?? was;
  if (file === null) return [];
  const at = { ...EMPTY, place: file.stated.place, file: file.path };
  if (was?.stated.broken === true || is?.stated.broken === true) return brokenChange(was, is, at);
  if (file.stated.place === 'rates') return rateChanges(was?.stated, is?.stated, at);
  if ((was === null || is === null) && isWhole(file)) return wholeChanges(file, is !== null, at);
  const items = itemChanges(was, is, at);
  const facts = factChanges(was, is, at);
  const told = file.stated.place === 'reviews' ? reviewTold(facts, is, at) : facts;
  const stayed = told.some(({ kind }) => kind === 'reviewed')
    ? items.filter((item) => !isMoved(item))
    : items;
  return [...stayed, ...told, ...proseChange(was, is, at)];
};

type At = typeof EMPTY & Pick<Change, 'place' | 'file'>;

/** What comes and goes as a whole: a talk, a review, settings. */
const isWhole = ({ stated: { place } }: File): boolean =>
  place === 'log' || place === 'reviews' || place === 'settings';

/** What a file that is one of many says is said of it by name. */
const isNamed = (file: File): boolean => isWhole(file) && file.path !== CONFIG_FILE;

const brokenChange = (was: File | null, is: File | null, at: At): readonly Change[] => {
  if (was?.stated.broken === is?.stated.broken) return [];
  return [{ ...at, kind: is?.stated.broken === true ? 'unreadable' : is === null ? 'gone' : 'readable' }];
};

/** A talk by its day, way and sentence, a review by its period; with what was promised or decided there. */
const wholeChanges = (file: File, isNew: boolean, at: At): readonly Change[] => {
  const turned: Change = { ...at, kind: isNew ? 'new' : 'gone', subject: wholeName(file) };
  if (!isNew) return [turned];
  const day = file.stated.place === 'reviews' ? file.stated.leaves.get(CLOSED) : undefined;
  const [first] = day === undefined ? [turned] : reviewTold(factChanges(null, file, at), file, at);
  const tasks = itemChanges(null, file, at).filter(({ key }) => AGREED.has(key));
  return [first ?? turned, ...tasks];
};

/** Lists of what somebody is to do. */
const AGREED: ReadonlySet<string> = new Set(['promised', 'decisions', 'new_tasks']);

/** Closing a review moves these lists to the plans, which tell them as new. */
const isMoved = ({ kind, key }: Change): boolean => kind === 'gone' && key.startsWith('new_');

const CLOSED = keyOf(['date']);
/** What closing a review writes, or is told with it. */
const OF_CLOSING: ReadonlySet<string> = new Set(['date', 'started', 'period', 'by', 'reviewed.date']);

/** The facts of a review, where it was closed or its stamp renewed in one sentence instead of their lines. */
const reviewTold = (facts: readonly Change[], is: File | null, at: At): readonly Change[] => {
  const closed = facts.find(({ path, kind }) => path === 'date' && kind === 'known');
  const stamped = facts.find(({ path }) => path === 'reviewed.date');
  const told = closed ?? stamped;
  if (told === undefined || is === null) return facts;
  const by = is.stated.leaves.get(keyOf(['by']));
  const whole: Change = {
    ...at,
    kind: closed === undefined ? 'stamped' : 'reviewed',
    subject: wholeName(is),
    shape: told.shape,
    after: told.after,
    details: closed === undefined || by === undefined ? [] : [by],
  };
  const swallowed = closed === undefined ? new Set(['reviewed.date']) : OF_CLOSING;
  return [whole, ...facts.filter(({ path }) => !swallowed.has(path))];
};

/** What a talk is called by; that it is nothing but a contact goes without saying. */
const TALK_KEYS = ['date', 'way', 'kind', 'what'];
const ORDINARY = 'contact';

const wholeName = ({ path, stated: { leaves, place } }: File): string => {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
  if (place === 'settings') return path === CONFIG_FILE ? path : name;
  const said = (place === 'reviews' ? ['period'] : TALK_KEYS).flatMap((key) => {
    const [fact] = leaves.get(keyOf([key]))?.answers ?? [];
    return fact?.state === 'given' && typeof fact.value === 'string' ? [fact.value] : [];
  });
  return said.filter((each) => each !== ORDINARY).join(' · ') || name;
};

const NOTHING = new Map<string, never>();

/** People, tasks and other things that came or went; what stands inside of such a one is told with it. */
const itemChanges = (was: File | null, is: File | null, at: At): readonly Change[] => {
  const [old, now] = [was?.stated.items ?? NOTHING, is?.stated.items ?? NOTHING];
  const come = [...now]
    .filter(([key]) => !old.has(key))
    .map(([, item]) => ({ item, kind: 'new', of: is }) as const);
  const gone = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, item]) => ({ item, kind: 'gone', of: was }) as const);
  const all = [...come, ...gone];
  const turned = new Set(all.map(({ item }) => keyOf(item.path)));
  return all
    .filter(({ item }) => !isInside(item.path.slice(0, -1), turned))
    .map(({ item, kind, of }) => ({
      ...at,
      kind,
      path: saidPath(at.place, item.path),
      subject: item.name,
      key: item.path.slice(0, -1).join('.'),
      details: detailsOf(item, of),
    }));
};

const isInside = (path: readonly string[], turned: ReadonlySet<string>): boolean =>
  path.some((_, end) => turned.has(keyOf(path.slice(0, end + 1))));

const SAID_BY_NAME = new Set(['id', 'name', 'what']);

const detailsOf = ({ path, name }: Item, file: File | null): readonly Leaf[] =>
  [...(file?.stated.leaves.values() ?? [])].filter(
    (leaf) =>
      leaf.path.length > path.length &&
      path.every((step, at) => leaf.path[at] === step) &&
      !SAID_BY_NAME.has(leaf.path[path.length] ?? '') &&
      !isInName(leaf, name),
  );

/** Is it what a thing without an id is called by? */
const isInName = ({ answers: [fact] }: Leaf, name: string): boolean =>
  fact?.state === 'given' && typeof fact.value === 'string' && name.split(' ').includes(fact.value);

const factChanges = (was: File | null, is: File | null, at: At): readonly Change[] => {
  const [old, now] = [was?.stated.leaves ?? NOTHING, is?.stated.leaves ?? NOTHING];
  const keys = new Set([...now.keys(), ...old.keys()]);
  const items = [was, is].map((file) => new Set(file?.stated.items.keys() ?? []));
  const stays = (path: readonly string[]): boolean =>
    path.every((_, end) => {
      const key = keyOf(path.slice(0, end + 1));
      return items[0]?.has(key) === items[1]?.has(key);
    });
  return [...keys].flatMap((key): Change[] => {
    const [before, after] = [old.get(key) ?? null, now.get(key) ?? null];
    const leaf = after ?? before;
    if (leaf === null || !stays(leaf.path)) return [];
    const turn = turnOf(before, after);
    return turn === undefined ? [] : [{ ...at, ...placed(leaf, is ?? was, at), ...turn, shape: leaf.shape }];
  });
};

/** What a fact is about: the innermost thing of a list on its way, or the whole talk; and what of it. */
const placed = (
  { path }: Leaf,
  file: File | null,
  { place }: At,
): Pick<Change, 'path' | 'subject' | 'key'> => {
  for (let end = path.length - 1; end > 0; end--) {
    const item = file?.stated.items.get(keyOf(path.slice(0, end)));
    if (item !== undefined)
      return { path: saidPath(place, path), subject: itemName(item, place), key: path.slice(end).join('.') };
  }
  const subject = file !== null && isNamed(file) ? wholeName(file) : null;
  return { path: saidPath(place, path), subject, key: path.join('.') };
};

/** Of settings, what has no name of its own is said with its list: `targets ivan`. */
const itemName = ({ path, name }: Item, place: Place): string =>
  place === 'settings' && name === path.at(-1) ? path.join(' ') : name;

/** In the grammar of paths, where the way leads over ids; a thing without one is left at its list. */
export const saidPath = (place: Place, path: readonly string[]): string => {
  const stop = path.findIndex((step) => !/^[A-Za-z0-9_-]+$/.test(step));
  const said = stop < 0 ? path : path.slice(0, stop);
  const section = SECTIONS.find(({ id }) => id === place)?.id;
  const [first = '', ...rest] = said;
  return [section === undefined ? first : factPath(section, [first], {}), ...rest].join('.');
};

const proseChange = (was: File | null, is: File | null, at: At): readonly Change[] => {
  const [old, now] = [was?.stated.prose ?? NOTHING, is?.stated.prose ?? NOTHING];
  const headings = [...new Set([...now.keys(), ...old.keys()])].filter(
    (each) => old.get(each) !== now.get(each),
  );
  return headings.length === 0 ? [] : [{ ...at, kind: 'text', headings }];
};
