import { phrases as named, type Words } from '../../locale/words.ts';
import type { Coverage } from '../../measure/coverage.ts';
import { number, text } from '../../page/cells.ts';
import type { Block, Page } from '../../page/page.ts';
import type { Config } from '../../portfolio/config.ts';
import type { Request } from '../analysis.ts';
import { countsOf, mapData } from './data.ts';
import { influenceGrid, leftNote, reportingBlocks } from './drawings.ts';
import { gapsBlock } from './gaps.ts';
import type { MapResult } from './index.ts';
import { explainMap } from './reasons.ts';
import { oursTable, reachBlocks } from './sides.ts';
import { theirsTable } from './theirs.ts';
import { phrases as people } from './words.ts';

export const phrases = named('people.page', {
  quality: 'Quality of the map',
  of3: '{level} of 3',
  people: 'Known people',
  deciders: 'Deciders',
  keys: 'Key persons reached',
  inTouch: 'In touch',
  talks: 'Talks in the log',
  reached: '{n} of {all}',
  noDossier: 'There is no dossier: kam new "{client}" starts one.',
  raise0: 'To get to 1: write down the first person you meet there.',
  raise1: 'To get to 2: find somebody who decides, or whose influence is 4 or 5.',
  raise1Whom:
    'To get to 2: find somebody who decides, or whose influence is 4 or 5. It is unknown yet what weight these have: {names}.',
  raise2: 'To get to 3: make a supporter of a key person: {names}.',
});

/** How team members are called; one who is in no list by the short name. */
export const memberNames =
  ({ team }: Config) =>
  (id: string): string =>
    team.find((member) => member.id === id)?.name ?? id;

/** The map of the people of one client. */
export const showMap = (result: MapResult, request: Request, words: Words): Page => {
  const { client, coverage } = result;
  const { portfolio, today, explain } = request;
  return {
    title: words.say(people.title, { client: client.name }),
    head: {
      command: 'people',
      today,
      period: null,
      measure: null,
      currency: portfolio.config.currency,
      base: { people: countsOf(coverage).people, talks: coverage.talks },
    },
    data: mapData(client, coverage),
    blocks: [
      ...(client.dossier === undefined ? [noDossier(client.name, words)] : mapBlocks(result, request, words)),
      ...(explain ? [explainMap(result, request, words)] : []),
    ],
  };
};

const noDossier = (client: string, words: Words): Block => ({
  kind: 'note',
  tone: 'plain',
  text: words.say(phrases.noDossier, { client }),
});

const mapBlocks = ({ coverage }: MapResult, { portfolio }: Request, words: Words): readonly Block[] => {
  const { theirs } = coverage;
  const nameOf = memberNames(portfolio.config);
  return [
    figuresBlock(coverage, words),
    ...raiseNote(coverage, words),
    gapsBlock(coverage, nameOf, words),
    {
      kind: 'section',
      title: words.say(people.theirs),
      blocks: [
        theirsTable(theirs, nameOf, words),
        ...leftNote(theirs, words),
        ...reachBlocks(theirs, nameOf, portfolio.config, words),
        ...influenceGrid(theirs, words),
      ],
    },
    ...reportingBlocks(theirs, words),
    oursTable(coverage, words),
  ];
};

const figuresBlock = (coverage: Coverage, words: Words): Block => {
  const counts = countsOf(coverage);
  const of = (n: number, all: number) => text(words.say(phrases.reached, { n, all }));
  return {
    kind: 'figures',
    items: [
      { label: words.say(phrases.quality), cell: qualityCell(coverage.quality, words) },
      { label: words.say(phrases.people), cell: number(counts.people) },
      { label: words.say(phrases.deciders), cell: number(counts.deciders) },
      { label: words.say(phrases.keys), cell: of(counts.keysReached, counts.keys) },
      { label: words.say(phrases.inTouch), cell: of(counts.inTouch, counts.people) },
      { label: words.say(phrases.talks), cell: number(coverage.talks) },
    ],
  };
};

/** The quality of a map with what it rests on: an assumed attitude makes it an assumption. */
export const qualityCell = ({ level, basis }: Pick<Coverage['quality'], 'level' | 'basis'>, words: Words) =>
  text(words.say(phrases.of3, { level }), {
    basis,
    tone: level === 3 ? 'good' : level === 2 ? 'plain' : 'warn',
  });

const raiseNote = ({ quality: { level, raise } }: Coverage, words: Words): readonly Block[] => {
  if (level === 3) return [];
  const names = words.list(raise.map(({ person }) => person.name));
  const said =
    level === 0
      ? words.say(phrases.raise0)
      : level === 2
        ? words.say(phrases.raise2, { names })
        : raise.length === 0
          ? words.say(phrases.raise1)
          : words.say(phrases.raise1Whom, { names });
  return [{ kind: 'note', tone: 'plain', text: said }];
};
