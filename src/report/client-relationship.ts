import { factorsTable } from '../analysis/relationship/factors.ts';
import { aimText, saidCell, stageText, phrases as standing } from '../analysis/relationship/words.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import type { Comparison } from '../measure/comparison.ts';
import { type Ladder, standingOf } from '../measure/relationship.ts';
import { number, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { PlainDate } from '../value/period.ts';

export const phrases = named('report.relationship', {
  title: 'Relationship',
  csi: 'Satisfaction',
  csiOf: '{us}; best competitor {rival} {theirs}',
});

type Item = { readonly label: string; readonly cell: Cell; readonly change?: Cell };

/** Where the relationship stands, where it should go, and how they judge us; all of it is in kam relationship. */
export const relationshipSection = (
  client: Client,
  portfolio: Portfolio,
  today: PlainDate,
  words: Words,
): readonly Block[] => {
  const found = standingOf(client, portfolio, today);
  if (found === undefined) return [];
  const { rivals, factor_scale: scale } = portfolio.config;
  const rivalName = (id: string) => rivals.find((rival) => rival.id === id)?.name ?? id;
  const judged = found.factors.filter(({ now }) => now !== null);
  return [
    {
      kind: 'section',
      title: words.say(phrases.title),
      blocks: [
        {
          kind: 'figures',
          items: [...ladderItems(found.ladder, words), ...satisfactionItems(found.csi, rivalName, words)],
        },
        ...(judged.length === 0 ? [] : [factorsTable(judged, scale, words)]),
      ],
    },
  ];
};

const ladderItems = (ladder: Ladder, words: Words): readonly Item[] => {
  const { evidence, falling, aim, target, targetDate } = ladder;
  const item = (label: string, cell: Cell): Item => ({ label, cell });
  const goal = target === null ? '' : stageText(target, words);
  return [
    item(words.say(standing.stage), stageCell(ladder, words)),
    ...evidence.map((said) => item(words.say(standing.evidence), saidCell(said))),
    ...(falling === null ? [] : [item(words.say(standing.falling), saidCell(falling, { tone: 'bad' }))]),
    ...(aim === null ? [] : [item(words.say(standing.aim), text(aimText(aim, words)))]),
    ...(target === null
      ? []
      : [
          item(
            words.say(standing.target),
            text(
              targetDate === null
                ? goal
                : words.say(standing.targetBy, { stage: goal, date: words.date(targetDate) }),
            ),
          ),
        ]),
  ];
};

/** The stage as judged; all of them while answers differ. */
const stageCell = ({ stages, basis }: Pick<Ladder, 'stages' | 'basis'>, words: Words): Cell =>
  text(stages.map((stage) => stageText(stage, words)).join(' / '), { basis });

/** The latest measurement, with what it moved since the one before. */
const satisfactionItems = (
  { readings, change }: Comparison,
  rivalName: (id: string) => string,
  words: Words,
): readonly Item[] => {
  const last = readings.at(-1);
  if (last?.us == null) return [];
  const written = (value: { toString(): string }): string => words.number(Number(value.toString()), 1);
  const [best] = last.rivals;
  const us = written(last.us.value);
  return [
    {
      label: words.say(phrases.csi),
      cell: text(
        best === undefined
          ? us
          : words.say(phrases.csiOf, { us, rival: rivalName(best.id), theirs: written(best.value) }),
        { basis: last.us.basis, note: words.date(last.date) },
      ),
      ...(change === null
        ? {}
        : {
            change: {
              ...number(Number(change.toString()), 1, { tone: change.sign < 0 ? 'bad' : 'good' }),
              kind: 'number',
              value: Number(change.toString()),
              signed: true,
            },
          }),
    },
  ];
};
