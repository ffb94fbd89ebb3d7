import type { Client } from '../portfolio/portfolio.ts';
import type { Person } from '../portfolio/sections/stakeholders.ts';
import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import { slugOf } from '../value/slug.ts';

/** Somebody with a short name: one of theirs or one of ours. */
type Named = Pick<Person, 'id' | 'name'>;

/** Those whom section 3 knows. */
export const peopleIn = ({ dossier }: Client): readonly Person[] =>
  dossier?.sections.stakeholders?.data.people ?? [];

/** By short name, or by the very name. */
const called = <T extends Named>(typed: string, people: readonly T[]): T | undefined =>
  people.find(({ id }) => id === typed) ?? people.find(({ name }) => fold(name) === fold(typed));

/** A part of the name that fits one alone, else the fewest letters away. */
const nearOf = (typed: string, people: readonly Named[]): Named | undefined => {
  const part = fold(typed);
  const [only, ...others] = people.filter(({ id, name }) => id.includes(part) || fold(name).includes(part));
  if (only !== undefined && others.length === 0) return only;
  const near = nearest(
    typed,
    people.flatMap(({ id, name }) => [id, name]),
  );
  return near === undefined ? undefined : people.find(({ id, name }) => id === near || name === near);
};

/** One of theirs. Throws a Refusal for somebody whom section 3 does not know, with the nearest and with how to add them. */
export const personCalled = (typed: string, client: Client, team: readonly Named[]): string => {
  const people = peopleIn(client);
  const found = called(typed, people);
  if (found !== undefined) return found.id;
  if (called(typed, team) !== undefined)
    throw new Refusal(`"${typed}" is one of ours`, `what we saw ourselves: --from observed --where ${typed}`);
  const near = nearOf(typed, people);
  const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed) ? typed : slugOf(typed, 'en');
  const add = `add the person: kam answer ${client.slug ?? client.id} people.${id}.name "${id === typed ? 'Full Name' : typed}"`;
  throw new Refusal(
    `${client.name} has no person "${typed}" in section 3`,
    near === undefined ? add : `did you mean ${near.id}? Else ${add}`,
  );
};

/** One of ours. Throws a Refusal for somebody who is not in the team. */
export const memberCalled = (typed: string, team: readonly Named[]): string => {
  const found = called(typed, team);
  if (found !== undefined) return found.id;
  const near = nearOf(typed, team);
  throw new Refusal(
    `"${typed}" is not in the team`,
    near === undefined ? `the team: ${team.map(({ id }) => id).join(', ')}` : `did you mean ${near.id}?`,
  );
};
