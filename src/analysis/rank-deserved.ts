import { phrases as named, type Words } from '../locale/words.ts';
import { number, share, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Class, Config } from '../portfolio/config.ts';
import type { Duration } from '../value/duration.ts';
import type { Request } from './analysis.ts';
import type { RankResult } from './rank.ts';
import { deservedText, effortSection, phrases as effortWords } from './rank-effort.ts';

export const phrases = named('rank-deserved', {
  matrix: 'What each class deserves',
  contactEvery: 'Contact every',
  visitEvery: 'Visit every',
  review: 'Review every',
  completeness: 'Dossier complete',
  more: 'Who meets whom, standards',
  matrixBase: 'the activity matrix; kam.yaml: classes',
  reviewed: 'Last review closed',
  never: 'never',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half a year',
  year: 'year',
  d: '{n} {n|day|days}',
  w: '{n} {n|week|weeks}',
  m: '{n} {n|month|months}',
  y: '{n} {n|year|years}',
  kind: 'Effort',
  given: 'Given',
  deserved: 'Deserved',
  lastTime: 'Last time',
  ago: 'Days ago',
  oneBase: 'since {since}: twelve months, or since the first entry of the log',
});

/** What one client was given, and what its possible classes deserve. */
export const effortBlock = ({ data }: RankResult, request: Request, words: Words): Block => {
  const [row] = data.rows;
  const effort = row?.effort ?? null;
  const kinds = ['contacts', 'visits'] as const;
  return effortSection(
    [
      effort === null
        ? { kind: 'note', tone: 'muted', text: words.say(effortWords.nothing) }
        : {
            kind: 'table',
            columns: [
              { title: words.say(phrases.kind) },
              { title: words.say(phrases.given), align: 'right' },
              { title: words.say(phrases.deserved), align: 'right' },
              { title: words.say(phrases.lastTime) },
              { title: words.say(phrases.ago), align: 'right' },
            ],
            rows: [
              ...kinds.map((kind): readonly Cell[] => {
                const { count, deserved, last, daysSince } = effort[kind];
                return [
                  text(words.say(effortWords[kind])),
                  number(count),
                  text(deserved === null ? '–' : deservedText(deserved, words)),
                  { kind: 'date', value: last },
                  number(daysSince),
                ];
              }),
              [
                text(words.say(phrases.reviewed)),
                text(''),
                text(''),
                effort.reviewed === null
                  ? text(words.say(phrases.never), { tone: 'muted' })
                  : { kind: 'date', value: effort.reviewed },
                text(''),
              ],
            ],
            base: words.say(phrases.oneBase, { since: words.date(effort.since) }),
          },
      matrixBlock(row?.classes ?? [], request.portfolio.config, words),
    ],
    words,
  );
};

/** The activity matrix of some classes. */
const matrixBlock = (classes: readonly Class[], config: Config, words: Words): Block => {
  const rows = classes.map((each) => {
    const { meeting_level, standards = [], ...activity } = config.classes[each];
    return { each, ...activity, more: [meeting_level, ...standards].filter((said) => said !== undefined) };
  });
  const more = rows.some((row) => row.more.length > 0);
  return {
    kind: 'table',
    title: words.say(phrases.matrix),
    columns: [
      { title: words.say(effortWords.class) },
      { title: words.say(phrases.contactEvery) },
      { title: words.say(phrases.visitEvery) },
      { title: words.say(phrases.review) },
      { title: words.say(phrases.completeness), align: 'right' },
      ...(more ? [{ title: words.say(phrases.more), wrap: true }] : []),
    ],
    rows: rows.map(({ each, contact_every, visit_every, review, completeness, more: said }) => [
      text(each),
      text(durationText(contact_every, words)),
      text(durationText(visit_every, words)),
      text(review === undefined ? '–' : words.say(phrases[review])),
      share(completeness === undefined ? null : Number(completeness.toString())),
      ...(more ? [text(said.join('; '))] : []),
    ]),
    base: words.say(phrases.matrixBase),
  };
};

const durationText = (duration: Duration | undefined, words: Words): string =>
  duration === undefined ? '–' : words.say(phrases[duration.unit], { n: duration.count });
