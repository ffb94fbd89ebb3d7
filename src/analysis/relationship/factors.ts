import { phrases as named, type Words } from '../../locale/words.ts';
import { type FactorStanding, meaningOf, type Priority } from '../../measure/factors.ts';
import { left, number, right, sentence, text } from '../../page/cells.ts';
import type { Block, Cell, Tone } from '../../page/page.ts';
import type { Decimal } from '../../value/decimal.ts';
import { dutiesText } from '../duties.ts';
import { anchorsIn } from './anchors.ts';
import { factorText } from './words.ts';

export const phrases = named('standing.factors', {
  title: 'Strategic factors',
  factor: 'Factor',
  now: 'Now, of {scale}',
  nowShort: 'Now',
  aimed: 'Target',
  gap: 'Gap',
  means: 'What it means now',
  mark: '{mark}: {text}',
  base: '{judged} of {n} factors judged, {aimed} with a target; marks from 1 to {scale}',
  priorities: 'Priority factors',
  until: 'Until',
  tasks: 'Tasks',
  noTask: 'none yet',
  expired: 'run out',
  ahead: 'not begun',
  prioritiesBase: '{n} with priority for a time; {running} running, {expired} run out',
  anchorsTitle: 'What the marks mean',
  anchorsBase: 'kam.yaml: factors, anchors; where it says nothing, our own',
});

const markCell = (value: Decimal | null, aside: { basis?: Cell['basis']; tone?: Tone } = {}): Cell => {
  const { basis, tone } = aside;
  const places = value === null ? 0 : value.scale;
  return number(value === null ? null : Number(value.toString()), places, {
    ...(basis === undefined ? {} : { basis }),
    ...(tone === undefined ? {} : { tone }),
  });
};

/** Every factor of the team, judged or not: where it stands, where it should be, and what that means. */
export const factorsTable = (factors: readonly FactorStanding[], scale: number, words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.title),
  columns: [
    sentence(words.say(phrases.factor)),
    right(words.say(phrases.now, { scale })),
    right(words.say(phrases.aimed)),
    right(words.say(phrases.gap)),
    sentence(words.say(phrases.means), 1),
  ],
  rows: factors.map((factor): readonly Cell[] => {
    const { now, basis, target, gap } = factor;
    const meaning = meaningOf(now, anchorsIn(factor, scale, words));
    return [
      text(factorText(factor, words)),
      markCell(now, { basis }),
      markCell(target),
      markCell(gap, gap !== null && gap.sign > 0 ? { tone: 'warn' } : {}),
      text(meaning === undefined ? '' : words.say(phrases.mark, { ...meaning })),
    ];
  }),
  base: words.say(phrases.base, {
    judged: factors.filter(({ now }) => now !== null).length,
    aimed: factors.filter(({ target }) => target !== null).length,
    n: factors.length,
    scale,
  }),
});

/** What has priority for a time, and what is done for it. */
export const prioritiesBlocks = (
  priorities: readonly Priority[],
  factors: readonly FactorStanding[],
  nameOf: (member: string) => string,
  words: Words,
): readonly Block[] =>
  priorities.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words.say(phrases.priorities),
          columns: [
            sentence(words.say(phrases.factor)),
            right(words.say(phrases.nowShort)),
            right(words.say(phrases.aimed)),
            sentence(words.say(phrases.until)),
            sentence(words.say(phrases.tasks)),
          ],
          rows: priorities.map((priority): readonly Cell[] => {
            const { id, what, now, basis, target, until, state } = priority;
            const name = factorText(
              factors.find((factor) => factor.id === id) ?? { id, name: undefined },
              words,
            );
            return [
              text(name, what === null || what === name ? {} : { note: what }),
              markCell(now, { basis }),
              markCell(target),
              text(
                words.date(until),
                state === 'running' ? {} : { note: words.say(phrases[state]), tone: 'warn' },
              ),
              tasksCell(priority, nameOf, words),
            ];
          }),
          base: words.say(phrases.prioritiesBase, {
            n: priorities.length,
            running: priorities.filter(({ state }) => state === 'running').length,
            expired: priorities.filter(({ state }) => state === 'expired').length,
          }),
        },
      ];

const tasksCell = ({ duties, state }: Priority, nameOf: (member: string) => string, words: Words): Cell =>
  duties.length === 0
    ? text(words.say(phrases.noTask), state === 'running' ? { tone: 'warn' } : {})
    : text(dutiesText(duties, nameOf, words));

/** All anchors of all factors: what one must see to give a mark. */
export const anchorsTable = (factors: readonly FactorStanding[], scale: number, words: Words): Block => {
  const rows = factors.flatMap((factor) =>
    anchorsIn(factor, scale, words).map((anchor, at) => ({ factor, anchor, isFirst: at === 0 })),
  );
  return {
    kind: 'table',
    title: words.say(phrases.anchorsTitle),
    columns: [left(words.say(phrases.factor)), sentence(words.say(phrases.anchorsTitle))],
    rows: rows.map(({ factor, anchor, isFirst }) => [
      text(isFirst ? factorText(factor, words) : ''),
      text(words.say(phrases.mark, { ...anchor })),
    ]),
    base: words.say(phrases.anchorsBase),
  };
};
