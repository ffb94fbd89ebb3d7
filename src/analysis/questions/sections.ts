import type { Words } from '../../locale/words.ts';
import type { Completeness } from '../../measure/knowledge.ts';
import { number, share, text } from '../../page/cells.ts';
import type { Block, Cell, Column } from '../../page/page.ts';
import { standardCell } from '../standard-words.ts';
import type { QuestionsResult } from './index.ts';
import { phrases, sectionName } from './words.ts';

/** How complete the dossier is, and what its class asks for. */
export const standardBlock = ({ clients }: QuestionsResult, words: Words): readonly Block[] =>
  clients.map((client) => ({
    kind: 'figures',
    items: [
      {
        label: words.say(phrases.dossier),
        cell: standardCell(client, words),
      },
      { label: words.say(phrases.open), cell: number(client.actual.open) },
      { label: words.say(phrases.unsure), cell: number(client.actual.unsure) },
    ],
  }));

export const sectionsBlock = ({ clients, together }: QuestionsResult, words: Words): readonly Block[] =>
  clients.map(({ sections }) => ({
    kind: 'table',
    title: words.say(phrases.sectionsTitle),
    columns: [{ title: words.say(phrases.section) }, ...countColumns(words)],
    rows: sections.map((each) => [text(sectionName(each.section, words)), ...countCells(each)]),
    total: [text(words.say(phrases.together)), ...countCells(together)],
    base: words.say(phrases.sectionsBase, { n: together.questions }),
  }));

export const countColumns = (words: Words): readonly Column[] => [
  { title: words.say(phrases.complete), align: 'right', bars: true },
  { title: words.say(phrases.questions), align: 'right', weight: 3 },
  { title: words.say(phrases.sure), align: 'right', weight: 2 },
  { title: words.say(phrases.unsure), align: 'right', weight: 1 },
  { title: words.say(phrases.open), align: 'right' },
];

export const countCells = ({ share: part, questions, sure, unsure, open }: Completeness): readonly Cell[] => [
  share(part),
  number(questions),
  number(sure),
  number(unsure),
  number(open),
];
