import { phrases as named, type Words } from '../locale/words.ts';
import type { Block, Cell, Tone } from '../page/page.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Person } from '../portfolio/sections/stakeholders.ts';
import { basisOf, givenOf } from '../value/fact.ts';
import { factCell, left, right } from './cells.ts';

export const phrases = named('report.people', {
  title: 'People',
  name: 'Name',
  position: 'Title',
  roles: 'Part in the decision',
  influence: 'Influence',
  attitude: 'To us',
  faced: 'Faced by',
  wanted: 'not reached yet',
  nobody: 'nobody',
  initiator: 'initiator',
  user: 'user',
  influencer: 'influencer',
  decider: 'decider',
  buyer: 'buyer',
  gatekeeper: 'gatekeeper',
  opponent: 'opponent',
  sceptic: 'sceptic',
  neutral: 'neutral',
  supporter: 'supporter',
  champion: 'champion',
  base: '{n} {n|person|people}, the most influential first; {deciders} of them decide',
  empty: 'Nobody is known there yet.',
});

const TONES: Readonly<Record<string, Tone>> = {
  opponent: 'bad',
  sceptic: 'warn',
  supporter: 'good',
  champion: 'good',
};

/** Who decides, how they stand to us, and who of us speaks with them; e-mail and phone stay in the dossier. */
export const peopleSection = (client: Client, portfolio: Portfolio, words: Words): readonly Block[] => {
  const people = [...(client.dossier?.sections.stakeholders?.data.people ?? [])]
    .filter(({ contact }) => contact !== 'left')
    .sort((a, b) => (givenOf(b.influence) ?? 0) - (givenOf(a.influence) ?? 0) || (a.id < b.id ? -1 : 1));
  const say = (word: keyof typeof phrases): string => words.say(phrases[word]);
  const team = new Map(portfolio.config.team.map(({ id, name }) => [id, name]));
  const rolesOf = ({ roles = [] }: Person) => roles.flatMap((role) => givenOf(role) ?? []);
  const row = (person: Person): readonly Cell[] => {
    const attitude = givenOf(person.attitude);
    const faced = (person.faced_by ?? []).map((id) => team.get(id) ?? id);
    return [
      {
        kind: 'text',
        value: person.name,
        ...(person.contact === 'wanted' ? { note: words.say(phrases.wanted) } : {}),
      },
      factCell(person.title, (value) => value),
      { kind: 'text', value: words.list(rolesOf(person).map(say)) },
      {
        kind: 'number',
        value: givenOf(person.influence) ?? null,
        basis: basisOf(person.influence),
      },
      { ...factCell(person.attitude, say), tone: TONES[attitude ?? ''] ?? 'plain' },
      faced.length === 0
        ? { kind: 'text', value: words.say(phrases.nobody), tone: 'warn' }
        : { kind: 'text', value: words.list(faced) },
    ];
  };
  return [
    {
      kind: 'section',
      title: words.say(phrases.title),
      blocks: [
        {
          kind: 'table',
          columns: [
            left(words.say(phrases.name)),
            left(words.say(phrases.position), 1),
            left(words.say(phrases.roles)),
            right(words.say(phrases.influence), 2),
            left(words.say(phrases.attitude)),
            left(words.say(phrases.faced), 1),
          ],
          rows: people.map(row),
          base: words.say(phrases.base, {
            n: people.length,
            deciders: people.filter((person) => rolesOf(person).includes('decider')).length,
          }),
          empty: words.say(phrases.empty),
        },
      ],
    },
  ];
};
