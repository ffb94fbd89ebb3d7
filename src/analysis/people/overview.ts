import { phrases as named, type Words } from '../../locale/words.ts';
import { left, number, right, text } from '../../page/cells.ts';
import type { Page } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import type { MapRow } from './data.ts';
import { gapColumn, gapsText } from './gaps.ts';
import { memberNames, qualityCell } from './page.ts';
import { explainMaps } from './reasons.ts';
import { phrases as people } from './words.ts';

export const phrases = named('people.overview', {
  client: 'Client',
  owner: 'Owner',
  quality: 'Map',
  people: 'People',
  deciders: 'Deciders',
  keys: 'Key reached',
  reached: '{n} of {all}',
  base: '{n} of {all} clients have a dossier, the weakest map first; {open} of {gaps} findings have no task',
  empty: 'No client has a dossier yet: kam new starts one.',
});

type Overview = { readonly rows: readonly MapRow[]; readonly withoutDossier: number };

/** A line for each dossier: how good its map of people is, and what is missing. */
export const showOverview = ({ rows, withoutDossier }: Overview, request: Request, words: Words): Page => {
  const { portfolio, today, explain } = request;
  const nameOf = memberNames(portfolio.config);
  const all = rows.length + withoutDossier;
  return {
    title: words.say(people.allTitle),
    head: {
      command: 'people',
      today,
      period: null,
      measure: null,
      currency: portfolio.config.currency,
      base: { clients: all, dossiers: rows.length },
    },
    data: { client: null, rows },
    blocks: [
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.client)),
          left(words.say(phrases.owner), 2),
          left(words.say(phrases.quality)),
          right(words.say(phrases.people)),
          right(words.say(phrases.deciders), 1),
          right(words.say(phrases.keys)),
          gapColumn(words),
        ],
        rows: rows.map((row) => [
          text(row.name),
          text(row.owner === null ? '' : nameOf(row.owner)),
          qualityCell({ level: row.quality, basis: row.basis }, words),
          number(row.people),
          number(row.deciders, 0, row.deciders === 0 ? { tone: 'warn' } : {}),
          text(words.say(phrases.reached, { n: row.keysReached, all: row.keys })),
          text(gapsText(row.gaps, words), row.open > 0 ? { tone: 'warn' } : {}),
        ]),
        base: words.say(phrases.base, {
          n: rows.length,
          all,
          open: rows.reduce((sum, { open }) => sum + open, 0),
          gaps: rows.reduce((sum, { gaps }) => sum + gaps.length, 0),
        }),
        empty: words.say(phrases.empty),
      },
      ...(explain ? [explainMaps(words)] : []),
    ],
  };
};
