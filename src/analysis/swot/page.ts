import type { Words } from '../../locale/words.ts';
import {
  type Action,
  type Crossing,
  type CrossKind,
  type Factor,
  KINDS,
  type Letter,
  openHarms,
  type Side,
  type Swot,
} from '../../measure/swot.ts';
import { factCell, left, sentence, text } from '../../page/cells.ts';
import type { Block, Cell, Page } from '../../page/page.ts';
import { givenOf } from '../../value/fact.ts';
import type { Request } from '../analysis.ts';
import { dataOf, type SwotResult } from './data.ts';
import { explainSwot } from './reasons.ts';
import { LETTERS, phrases, SIDE_TITLES } from './words.ts';

export const showSwot = (result: SwotResult, request: Request, words: Words): Page => {
  const { client, swot } = result;
  const { portfolio, today, explain } = request;
  return {
    title: words.say(phrases.title, { client: client.name }),
    subtitle: words.say(phrases.subtitle),
    head: {
      command: 'swot',
      today,
      period: null,
      currency: portfolio.config.currency,
      measure: null,
      base: { client: client.id, points: swot.factors.length, crossings: swot.crossings.length },
    },
    data: dataOf(result),
    blocks: [
      ...(client.dossier?.sections.competitors === undefined
        ? [note('plain', words.say(phrases.nothing))]
        : blocksOf(swot, request, words)),
      ...(explain ? [explainSwot(words)] : []),
    ],
  };
};

const note = (tone: 'plain' | 'good' | 'muted', said: string): Block => ({ kind: 'note', tone, text: said });

const blocksOf = (swot: Swot, request: Request, words: Words): readonly Block[] => [
  matrixBlock(swot, words),
  crossingsBlock(swot, request, words),
  openBlock(swot, words),
  ...(['customer', 'supplier'] as const).map((side) => pointsBlock(side, swot, words)),
  ...generalBlocks(swot, words),
];

/** S and W against O and T, with what follows where they meet. */
const matrixBlock = ({ crossings }: Swot, words: Words): Block => {
  const at = (kind: CrossKind): readonly string[] =>
    crossings.filter(({ kinds }) => kinds.includes(kind)).map(({ typed }) => typed.what);
  const titled = (letter: Letter): string => `${letter}: ${words.say(LETTERS[letter])}`;
  return {
    kind: 'grid',
    title: words.say(phrases.matrix),
    rows: [titled('S'), titled('W')],
    columns: [titled('O'), titled('T')],
    cells: [
      [[...at('SO')], [...at('ST')]],
      [[...at('WO')], [...at('WT')]],
    ],
  };
};

const crossingsBlock = ({ crossings }: Swot, request: Request, words: Words): Block => {
  const sorted = crossings
    .map((crossing) => ({ crossing, order: KINDS.indexOf(crossing.kinds[0] ?? 'WT') }))
    .sort((a, b) => a.order - b.order || (a.crossing.typed.id < b.crossing.typed.id ? -1 : 1))
    .map(({ crossing }) => crossing);
  const of = (...kinds: readonly CrossKind[]) =>
    crossings.filter((crossing) => kinds.some((kind) => crossing.kinds.includes(kind))).length;
  return {
    kind: 'table',
    title: words.say(phrases.actions),
    columns: [
      left(words.say(phrases.kind)),
      sentence(words.say(phrases.crossing)),
      sentence(words.say(phrases.of), 1),
      sentence(words.say(phrases.tasks)),
    ],
    rows: sorted.map((crossing) => [
      kindCell(crossing, words),
      text(crossing.typed.what),
      text(pointsText(crossing, words)),
      tasksCell(crossing, request, words),
    ]),
    base: words.say(phrases.crossedBase, {
      n: crossings.length,
      possibilities: of('SO'),
      neutral: of('ST', 'WO', 'WT'),
      idle: crossings.filter(({ actions, noTask }) => actions.length === 0 && noTask === null).length,
    }),
    empty: words.say(phrases.noCrossings),
  };
};

const kindCell = ({ kinds }: Crossing, words: Words): Cell =>
  kinds.length === 0 ? text(words.say(phrases.oneSided), { tone: 'bad' }) : text(kinds.join(' '));

const pointsText = ({ factors, unknown }: Crossing, words: Words): string =>
  [
    ...factors.map(({ letter, what, id }) => `${letter}: ${givenOf(what) ?? id}`),
    ...unknown.map((id) => words.say(phrases.unknownPoint, { id })),
  ].join('; ');

const tasksCell = ({ actions, noTask }: Crossing, request: Request, words: Words): Cell => {
  if (actions.length > 0)
    return text(actions.map((action) => actionText(action, request, words)).join('; '), {
      tone: actions.some(({ state }) => state === 'overdue') ? 'bad' : 'plain',
    });
  return noTask === null
    ? text(words.say(phrases.idle), { tone: 'warn' })
    : text(words.say(phrases.noTask, { why: noTask }), { tone: 'muted' });
};

const actionText = ({ duty, state }: Action, { portfolio }: Request, words: Words): string => {
  const { what, due } = duty.task;
  if (state === 'done') return words.say(phrases.done, { what });
  const who = portfolio.config.team.find(({ id }) => id === duty.owner)?.name;
  const args = { what, who: who ?? duty.owner ?? words.say(phrases.nobody) };
  if (due === undefined) return words.say(phrases.undated, args);
  return words.say(state === 'overdue' ? phrases.late : phrases.due, { ...args, date: words.date(due) });
};

const openBlock = (swot: Swot, words: Words): Block => {
  const open = openHarms(swot);
  if (open.length === 0)
    return swot.factors.some(({ neutralised, side }) => neutralised === true && side !== 'general')
      ? note('good', words.say(phrases.allMet))
      : note('muted', words.say(phrases.noCrossings));
  return {
    kind: 'section',
    title: words.say(phrases.open),
    blocks: [
      {
        kind: 'checklist',
        items: open.map(({ what, letter, side, basis, id }) => ({
          done: false,
          text: `${letter}: ${givenOf(what) ?? id}`,
          cells: [text(words.say(SIDE_TITLES[side]), { basis })],
          tone: 'warn',
        })),
      },
    ],
  };
};

const pointsBlock = (side: Side, { factors }: Swot, words: Words, only = factors): Block => {
  const own = only.filter((factor) => factor.side === side);
  return {
    kind: 'table',
    title: words.say(SIDE_TITLES[side]),
    columns: [
      left(''),
      left(words.say(phrases.point), 1),
      sentence(words.say(phrases.what)),
      sentence(words.say(phrases.crossings)),
    ],
    rows: own.map((factor) => pointRow(factor, words)),
    base: words.say(phrases.pointsBase, {
      n: own.length,
      crossed: own.filter(({ crossings }) => crossings.length > 0).length,
    }),
    empty: words.say(phrases.noPoints),
  };
};

const pointRow = (
  { letter, id, what, basis, crossings, neutralised }: Factor,
  words: Words,
): readonly Cell[] => [
  text(words.say(LETTERS[letter])),
  text(id, { tone: 'muted' }),
  { ...factCell(what, (value) => value), basis },
  crossings.length > 0
    ? text(crossings.join(', '))
    : text(words.say(phrases.notCrossed), { tone: neutralised === false ? 'warn' : 'muted' }),
];

/** Of our general SWOT only what is cited here; how many points there are besides. */
const generalBlocks = (swot: Swot, words: Words): readonly Block[] => {
  const general = swot.factors.filter(({ side }) => side === 'general');
  const cited = general.filter(({ crossings }) => crossings.length > 0);
  const rest = general.length - cited.length;
  return [
    ...(cited.length === 0 ? [] : [pointsBlock('general', swot, words, cited)]),
    ...(rest === 0 ? [] : [note('muted', words.say(phrases.uncited, { n: rest }))]),
  ];
};
