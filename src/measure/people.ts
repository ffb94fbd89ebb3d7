import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { type ATTITUDES, hasRole, type Person, ROLES } from '../portfolio/sections/stakeholders.ts';
import { answersOf, type Basis, basisOf, givenOf, strongest } from '../value/fact.ts';
import type { KeyPath } from '../value/finding.ts';
import { latest } from '../value/latest.ts';
import type { PlainDate } from '../value/period.ts';
import { type Duty, dutiesOf, logOf, stateOf } from './tasks.ts';

export type Role = (typeof ROLES)[number];
export type Attitude = (typeof ATTITUDES)[number];

/**
 * Whether we talk with somebody. What section 3 says, unless the log knows better: a talk makes a contact of whoever was
 * wanted. Where it says nothing, whom one of us faces is taken for a contact; else it is unknown.
 */
export type Touch = 'active' | 'planned' | 'wanted' | 'unreachable' | 'left' | 'unknown';

/** One of theirs. */
export type Contact = {
  readonly person: Person;
  readonly at: KeyPath;
  readonly roles: readonly Role[];
  readonly decides: boolean;
  /** Decides, or has an influence of 4 or 5 by any answer: ours. */
  readonly isKey: boolean;
  readonly keyBasis: Basis;
  /** Supporter or champion, by every answer. */
  readonly supports: boolean;
  /** Opponent, by any answer: of two views the careful one. */
  readonly opposes: boolean;
  readonly touch: Touch;
  /** Who of us faces the person, by both sides' entries; without those who left us. Sorted. */
  readonly facedBy: readonly string[];
  /** Talks in the log, and the day of the last; null where there is none. */
  readonly talks: number;
  readonly last: PlainDate | null;
  /** What we have taken on with or for this person and not closed. */
  readonly duties: readonly Duty[];
};

/** One of ours who takes part. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly isOwner: boolean;
  readonly isDeputy: boolean;
  /** Left the company: still named somewhere. */
  readonly gone: boolean;
  readonly part: string | undefined;
  /** As section 3 has it: whether the part really happens. */
  readonly contact: Person['contact'];
  readonly usefulFor: string | undefined;
  /** Of theirs, sorted. */
  readonly faces: readonly string[];
  readonly talks: number;
  readonly last: PlainDate | null;
};

export type People = {
  /** By influence, the unknown last; those who left behind all others. */
  readonly theirs: readonly Contact[];
  /** The owner first, then the deputy, then by talks. */
  readonly ours: readonly Colleague[];
  /** Talks that took place, with anybody, and the day of the first. */
  readonly talks: number;
  readonly since: PlainDate | null;
};

/** From this influence on a person is key: ours. */
export const KEY_INFLUENCE = 4;

/** The people of both sides as the dossier and the log know them on a day; nobody where there is no dossier. */
export const peopleOf = latest((client: Client, portfolio: Portfolio, today: PlainDate): People => {
  const talks = logOf(client, portfolio).filter(({ date, reached }) => date <= today && reached !== false);
  const faces = facesOf(client);
  const gone = new Set(
    portfolio.config.team.flatMap(({ id, left }) => (left !== undefined && left <= today ? [id] : [])),
  );
  const open = dutiesOf(client, portfolio).filter(
    ({ task }) => !['done', 'dropped'].includes(stateOf(task, today)),
  );
  const chapter = client.dossier?.sections.stakeholders;
  const theirs = (chapter?.data.people ?? []).map((person, place): Contact => {
    const met = talks.filter((talk) => talk.with?.includes(person.id));
    const last = met.at(-1)?.date ?? null;
    const facedBy = [...(faces.get(person.id) ?? [])].filter((id) => !gone.has(id)).sort();
    return {
      person,
      at: { file: chapter?.file ?? '', path: ['people', place] },
      ...weightOf(person),
      touch: touchOf(person, last, facedBy.length > 0),
      facedBy,
      talks: met.length,
      last,
      duties: open.filter(
        ({ task }) => Object.hasOwn(task.with ?? {}, person.id) || task.for?.includes(person.id) === true,
      ),
    };
  });
  return {
    theirs: theirs.sort(byInfluence),
    ours: oursOf(client, portfolio, talks, faces, gone),
    talks: talks.length,
    since: talks[0]?.date ?? null,
  };
});

type Weight = Pick<Contact, 'roles' | 'decides' | 'isKey' | 'keyBasis' | 'supports' | 'opposes'>;

const weightOf = (person: Person): Weight => {
  const decides = hasRole(person, 'decider');
  const influential = answersOf(person.influence).some(
    (answer) => answer.state === 'given' && answer.value >= KEY_INFLUENCE,
  );
  const attitudes = answersOf(person.attitude).map(givenOf);
  const deciding = (person.roles ?? []).filter((role) => givenOf(role) === 'decider');
  return {
    roles: ROLES.filter((role) => hasRole(person, role)),
    decides,
    isKey: decides || influential,
    keyBasis: strongest([...deciding.map(basisOf), ...(influential ? [basisOf(person.influence)] : [])]),
    supports: attitudes.length > 0 && attitudes.every((each) => each === 'supporter' || each === 'champion'),
    opposes: attitudes.includes('opponent'),
  };
};

const touchOf = ({ contact, unreachable_since }: Person, last: PlainDate | null, isFaced: boolean): Touch => {
  if (contact === 'left') return 'left';
  if (contact === 'unreachable')
    return last !== null && unreachable_since !== undefined && last > unreachable_since
      ? 'active'
      : 'unreachable';
  if (last !== null || contact === 'active') return 'active';
  return contact ?? (isFaced ? 'active' : 'unknown');
};

const byInfluence = (a: Contact, b: Contact): number =>
  Number(a.touch === 'left') - Number(b.touch === 'left') ||
  (givenOf(b.person.influence) ?? 0) - (givenOf(a.person.influence) ?? 0) ||
  Number(b.decides) - Number(a.decides) ||
  (a.person.id < b.person.id ? -1 : 1);

/** Who of us faces whom, by person: what stands with the person and what stands with us is one statement. */
const facesOf = ({ dossier }: Client): ReadonlyMap<string, ReadonlySet<string>> => {
  const data = dossier?.sections.stakeholders?.data;
  const faces = new Map<string, Set<string>>();
  const add = (person: string, who: string) => faces.set(person, (faces.get(person) ?? new Set()).add(who));
  for (const { id, faced_by = [] } of data?.people ?? []) for (const who of faced_by) add(id, who);
  for (const { who, faces: whom = [] } of data?.our_side ?? []) for (const id of whom) add(id, who);
  return faces;
};

const oursOf = (
  client: Client,
  { config }: Portfolio,
  talks: readonly { readonly date: PlainDate; readonly our_side?: readonly string[] }[],
  faces: ReadonlyMap<string, ReadonlySet<string>>,
  gone: ReadonlySet<string>,
): readonly Colleague[] => {
  const entries = client.dossier?.sections.stakeholders?.data.our_side ?? [];
  const { owner, deputy } = client;
  const ids = new Set([
    ...[owner, deputy].flatMap((id) => id ?? []),
    ...entries.map(({ who }) => who),
    ...[...faces.values()].flatMap((set) => [...set]),
    ...talks.flatMap(({ our_side }) => our_side ?? []),
  ]);
  return [...ids]
    .map((id): Colleague => {
      const own = entries.filter(({ who }) => who === id);
      const part = own.flatMap(({ part }) => part ?? []).sort();
      const met = talks.filter(({ our_side }) => our_side?.includes(id));
      return {
        id,
        name: config.team.find((member) => member.id === id)?.name ?? id,
        isOwner: id === owner,
        isDeputy: id === deputy,
        gone: gone.has(id),
        part: part.length === 0 ? undefined : part.join('; '),
        contact: own.find(({ contact }) => contact !== undefined)?.contact,
        usefulFor: own.find(({ useful_for }) => useful_for !== undefined)?.useful_for,
        faces: [...faces].flatMap(([person, by]) => (by.has(id) ? [person] : [])).sort(),
        talks: met.length,
        last: met.at(-1)?.date ?? null,
      };
    })
    .sort(byPart);
};

const byPart = (a: Colleague, b: Colleague): number =>
  Number(b.isOwner) - Number(a.isOwner) ||
  Number(b.isDeputy) - Number(a.isDeputy) ||
  b.talks - a.talks ||
  (a.id < b.id ? -1 : 1);
