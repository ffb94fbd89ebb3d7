import type { Words } from '../../locale/words.ts';
import { text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import { SECTIONS } from '../../portfolio/sections/index.ts';
import { classText } from '../class-words.ts';
import { completeCell, requiredCell } from '../standard-words.ts';
import type { QuestionsResult } from './index.ts';
import { countCells, countColumns } from './sections.ts';
import { phrases, sectionName } from './words.ts';

/** How complete each dossier is, against what its class asks for, and by section. */
export const clientsBlocks = (result: QuestionsResult, words: Words): readonly Block[] => {
  const { clients, together } = result;
  return [
    {
      kind: 'table',
      title: words.say(phrases.clientsTitle),
      columns: [
        { title: words.say(phrases.client) },
        { title: words.say(phrases.class) },
        { title: words.say(phrases.required), align: 'right' },
        ...countColumns(words),
      ],
      rows: clients.map((client) => {
        const [, ...counts] = countCells(client.actual);
        return [
          text(client.name),
          text(classText(client.classes, words)),
          requiredCell(client, words),
          completeCell(client),
          ...counts,
        ];
      }),
      total: [text(words.say(phrases.together)), text(''), text(''), ...countCells(together)],
      base: words.say(phrases.clientsBase, { n: clients.length }),
      empty: words.say(phrases.nothing),
    },
    ...heatBlock(result, words),
  ];
};

/** So many dossiers are told apart as shades. */
const HEAT = 40;

const heatBlock = ({ clients, together }: QuestionsResult, words: Words): readonly Block[] => {
  if (clients.length < 2) return [];
  const shown = clients.slice(0, HEAT);
  const averages = SECTIONS.map(({ id }, at) => ({
    id,
    share: shown.reduce((sum, { sections }) => sum + (sections[at]?.share ?? 0), 0),
  }));
  const [least] = [...averages].sort((a, b) => a.share - b.share);
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'heat',
        title: words.say(phrases.heatTitle),
        alt: words.say(phrases.heatAlt, {
          n: clients.length,
          share: words.percent(together.share),
          section: sectionName(least?.id ?? 'general', words),
        }),
        unit: 'share',
        rows: shown.map(({ name }) => name),
        columns: SECTIONS.map((section) => String(section.number)),
        values: shown.map(({ sections }) => sections.map((each) => each.share)),
      },
    },
  ];
};
