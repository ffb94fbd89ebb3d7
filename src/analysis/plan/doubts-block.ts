import type { Words } from '../../locale/words.ts';
import type { Doubt } from '../../measure/plan/doubts.ts';
import { text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import type { PlanRow } from './data.ts';
import { DOUBT, phrases } from './words.ts';

/** What may make a task fail. */
export const doubtsBlock = (row: PlanRow, request: Request, words: Words): Block => {
  const names = new Map(row.tasks.map(({ id, what }) => [id, what]));
  return {
    kind: 'section',
    title: words.say(phrases.doubts),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: words.say(phrases.task), wrap: true },
          { title: words.say(phrases.why), wrap: true },
        ],
        rows: row.doubts.map((doubt) => [
          text(names.get(doubt.task) ?? doubt.task),
          text(whyOf(doubt, row, request, words), doubt.kind === 'written' ? {} : { tone: 'warn' }),
        ]),
        base: words.say(phrases.doubtsBase, { n: row.doubts.length }),
        empty: words.say(phrases.noDoubts),
      },
    ],
  };
};

const whyOf = (
  { kind, about }: Doubt,
  row: PlanRow,
  { portfolio, client }: Request,
  words: Words,
): string => {
  if (kind === 'written') return about;
  const people = client?.dossier?.sections.stakeholders?.data.people ?? [];
  const named = [
    ...row.resources.map(({ id, what }) => ({ kind: 'resource', id, name: what })),
    ...row.objectives.map(({ id, what }) => ({ kind: 'after-objective', id, name: what })),
    ...people.map(({ id, name }) => ({ kind: 'not-reached', id, name })),
    ...portfolio.config.team.map(({ id, name }) => ({ kind: 'owner-left', id, name })),
  ];
  const of = kind === 'resource-late' ? 'resource' : kind;
  const name = named.find((each) => each.kind === of && each.id === about)?.name ?? about;
  return words.say(DOUBT[kind], { about: name });
};
