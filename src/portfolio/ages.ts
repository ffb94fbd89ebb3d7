import { bareObject } from '../value/bare.ts';
import { addDuration, type Duration } from '../value/duration.ts';
import { type Fact, givenOf } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { vacancyOf, vacant } from '../value/vacancy.ts';
import { clientOfDossier } from './client.ts';
import type { Config } from './config.ts';
import type { Chapter, Dossier } from './dossier.ts';
import { type AgeLimit, limitsOf } from './freshness.ts';
import type { Client, Portfolio } from './portfolio.ts';
import type { General } from './sections/general.ts';
import { hasRole, type Person } from './sections/stakeholders.ts';
import { spelledOut } from './spelled-out.ts';
import { standInId } from './stand-in.ts';

type Limits = ReturnType<typeof limitsOf>;

/**
 * The portfolio as it is on a day: known facts that have passed their limit of age carry it as `stale`, so that every
 * figure that rests on them says so. A fact without a day has no age. What is not stale is shared, not copied. Answers
 * that name the portfolio's currency and those that imply it are spelled alike.
 */
export const agedOn = (portfolio: Portfolio, today: PlainDate): Portfolio => {
  const age = ageing(portfolio.config, today);
  return { ...portfolio, clients: portfolio.clients.map((client) => age.client(client)) };
};

/** What grows old in one client or in one section of a dossier, by the limits of the settings, on a day. */
export const ageing = (config: Config, today: PlainDate) => {
  const walk: Walk = {
    place: placeAt([], limitsOf(config.freshness)),
    today,
    key: false,
    currency: config.currency,
  };
  const known = new WeakMap<object, object>();
  return {
    client: (client: Client): Client => aged(client, config, walk),
    /** The same one each time: whoever looks twice finds the same facts. */
    chapter: <T, C extends Chapter<T>>(id: string, chapter: C): C => {
      const made = known.get(chapter) ?? agedChapter(chapter, at(walk, id));
      known.set(chapter, made);
      return made as C;
    },
  };
};

const agedChapter = <C extends Chapter<unknown>>(chapter: C, walk: Walk): C => {
  const data = agedIn(chapter.data, walk);
  return data === chapter.data ? chapter : { ...chapter, data };
};

const aged = (client: Client, config: Config, walk: Walk): Client => {
  const { dossier } = client;
  if (dossier === undefined) return agedLine(client, walk);
  const sections = Object.fromEntries(
    Object.entries(dossier.sections).map(([id, chapter]: [string, Chapter<unknown>]) => [
      id,
      agedChapter(chapter, at(walk, id)),
    ]),
  ) as Dossier['sections'];
  const same = Object.entries(dossier.sections).every(
    ([id, chapter]) => sections[id as keyof typeof sections] === chapter,
  );
  if (same) return client;
  const general: General = sections.general?.data ?? { id: standInId(dossier.slug), name: dossier.slug };
  return clientOfDossier(general, { ...dossier, sections }, client.at.file, config);
};

/** Of what a line of the register says, figures rest on the budget. */
const agedLine = (client: Client, walk: Walk): Client => {
  const { budget } = client;
  if (budget === undefined) return client;
  const { place } = at(at(walk, 'products'), 'budget_total');
  return { ...client, budget: agedFact(budget, place.limit, walk.today) };
};

/** Where facts may stand, ids of list items left out, with the limit of age there, and that within a key person. */
type Place = {
  readonly steps: readonly string[];
  readonly limit: AgeLimit;
  readonly ofKey: AgeLimit;
  /** By key; made once, for the facts of all clients. */
  readonly inside: (key: string) => Place;
};

const placeAt = (steps: readonly string[], limits: Limits): Place => {
  const inner = new Map<string, Place>();
  const inside = (key: string): Place => {
    const known = inner.get(key) ?? placeAt([...steps, key], limits);
    inner.set(key, known);
    return known;
  };
  return { steps, limit: limits(steps, false), ofKey: limits(steps, true), inside };
};

type Walk = {
  readonly place: Place;
  readonly today: PlainDate;
  /** Within a key person of section 3. */
  readonly key: boolean;
  readonly currency: string;
};

const at = ({ place, today, key, currency }: Walk, name: string): Walk => ({
  place: place.inside(name),
  today,
  key,
  currency,
});

const agedIn = <T>(data: T, walk: Walk): T => {
  if (typeof data !== 'object' || data === null) return data;
  if ('state' in data) {
    const fact = spelledOut(data as Fact<unknown>, walk.currency);
    return agedFact(fact, walk.key ? walk.place.ofKey : walk.place.limit, walk.today) as T;
  }
  if (Array.isArray(data)) return agedItems(data, walk) as T;
  let made: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(data)) {
    if (typeof value !== 'object') continue;
    const own: unknown = agedIn(value, at(walk, name));
    if (own === value) continue;
    made ??= Object.assign(bareObject<unknown>(), data);
    made[name] = own;
  }
  return (made as T | undefined) ?? data;
};

const agedItems = (items: readonly unknown[], walk: Walk): readonly unknown[] => {
  const vacancy = vacancyOf(items);
  if (vacancy !== undefined) {
    const own = agedFact(vacancy, walk.place.limit, walk.today);
    return own === vacancy ? items : vacant(own);
  }
  const people = walk.place.steps.join('.') === 'stakeholders.people';
  const made = items.map((item) => {
    if (isClosed(item)) return item;
    return agedIn(item, people ? { ...walk, key: isKeyPerson(item as Person) } : walk);
  });
  return made.every((each, at) => each === items[at]) ? items : made;
};

/** A deal, tender or proposal that has ended is history: nobody confirms it anew. */
const isClosed = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && CLOSING.some((key) => Object.hasOwn(item, key));

const CLOSING = ['result', 'outcome', 'closed'];

/** Influence of so much, or the decision itself, makes a person a key one: ours. */
const KEY_INFLUENCE = 4;

/** A person on whom decisions hang: known sooner to have changed. */
export const isKeyPerson = (person: Person): boolean =>
  (givenOf(person.influence) ?? 0) >= KEY_INFLUENCE || hasRole(person, 'decider');

const KNOWN: readonly (string | undefined)[] = ['asked', 'public', 'observed'];

const agedFact = <T>(fact: Fact<T>, limit: AgeLimit, today: PlainDate): Fact<T> => {
  const others = fact.others?.map((each) => agedFact(each, limit, today));
  const stale = limit !== 'never' && isOver(fact, limit, today);
  const same = !stale && (fact.others ?? []).every((each, at) => each === others?.[at]);
  if (same) return fact;
  return { ...fact, ...(others === undefined ? {} : { others }), ...(stale ? { stale: limit } : {}) };
};

const isOver = ({ how, date, state }: Fact<unknown>, limit: Duration, today: PlainDate): boolean =>
  state !== 'unknown' && KNOWN.includes(how) && date !== undefined && addDuration(date, limit) < today;
