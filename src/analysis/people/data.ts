import type { Coverage, Gap, Quality } from '../../measure/coverage.ts';
import type { Colleague, Contact } from '../../measure/people.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { basisOf, type Fact, givenOf } from '../../value/fact.ts';
import { dutyData } from '../duties.ts';

/** A fact as JSON shows it: its value or null, and what it rests on. */
const factData = <T>(fact: Fact<T> | undefined) => ({ value: givenOf(fact) ?? null, basis: basisOf(fact) });

/** One of theirs: an allow-list, so that nothing private and no contact data can come through. */
const contactData = (contact: Contact) => {
  const { person, roles, decides, isKey, keyBasis, touch, facedBy, talks, last, duties } = contact;
  return {
    id: person.id,
    name: person.name,
    title: factData(person.title),
    unit: person.unit ?? null,
    roles,
    influence: factData(person.influence),
    attitude: factData(person.attitude),
    decides,
    key: isKey ? keyBasis : null,
    reportsTo: person.reports_to ?? null,
    facedBy,
    contact: touch,
    usefulFor: person.useful_for ?? null,
    talks,
    lastTalk: last,
    tasks: duties.map(dutyData),
  };
};

const colleagueData = ({
  id,
  name,
  isOwner,
  isDeputy,
  gone,
  part,
  contact,
  faces,
  talks,
  last,
}: Colleague) => ({
  id,
  name,
  owner: isOwner,
  deputy: isDeputy,
  left: gone,
  part: part ?? null,
  contact: contact ?? null,
  faces,
  talks,
  lastTalk: last,
});

const gapData = (gap: Gap) => ({
  kind: gap.kind,
  person: gap.contact?.person.id ?? null,
  ours: gap.ours ?? null,
  since: gap.since ?? null,
  tasks: gap.duties.map(dutyData),
});

const qualityData = ({ level, basis, raise }: Quality) => ({
  level,
  basis,
  raise: raise.map(({ person }) => person.id),
});

/** What is counted of a map, on its page and in the line of the overview. */
export const countsOf = ({ theirs, gaps, quality }: Coverage) => {
  const here = theirs.filter(({ touch }) => touch !== 'left');
  const keys = here.filter(({ isKey }) => isKey);
  return {
    quality: quality.level,
    basis: quality.basis,
    people: here.length,
    inTouch: here.filter(({ touch }) => touch === 'active').length,
    deciders: here.filter(({ decides }) => decides).length,
    keys: keys.length,
    keysReached: keys.filter(({ touch }) => touch === 'active').length,
    gaps: gaps.map(({ kind }) => kind),
    open: gaps.filter((gap) => gap.duties.length === 0).length,
  };
};

/** One dossier in the overview. */
export type MapRow = ReturnType<typeof countsOf> & {
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  readonly status: Client['status'];
  readonly owner: string | null;
};

/** The JSON of one map. */
export const mapData = (client: Client, coverage: Coverage) => ({
  client: { key: client.id, name: client.name, slug: client.slug ?? null, status: client.status },
  ...countsOf(coverage),
  quality: qualityData(coverage.quality),
  gaps: coverage.gaps.map(gapData),
  theirs: coverage.theirs.map(contactData),
  ours: coverage.ours.map(colleagueData),
  talks: coverage.talks,
  since: coverage.since,
});
